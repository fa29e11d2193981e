package residence.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import residence.kit.command.Caller;
import residence.kit.testing.TestIssuer;

/** Who is let in. */
class TokensOverHttpTest extends OverHttp {
    private MvcTestResult with(String token) {
        return mvc.post().uri(FELL).header("Authorization", "Bearer " + token).exchange();
    }

    private static Arguments claims(String what, String code, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, code, change);
    }

    static Stream<Arguments> refused() {
        var past = Date.from(Instant.now().minusSeconds(120));
        var future = Date.from(Instant.now().plusSeconds(600));
        return Stream.of(
                claims("expired", "token", claims -> claims.expirationTime(past)),
                claims("for ever", "token", claims -> claims.expirationTime(null)),
                claims("not yet", "token", claims -> claims.notBeforeTime(future)),
                claims("another issuer", "token", claims -> claims.issuer("https://elsewhere.test")),
                claims("no issuer", "token", claims -> claims.issuer(null)),
                claims("another audience", "token", claims -> claims.audience("elsewhere")),
                claims("no audience", "token", claims -> claims.audience((String) null)),
                claims("no subject", "claims", claims -> claims.subject(null)),
                claims("no role", "claims", claims -> claims.claim("role", null)),
                claims("a list of roles", "claims", claims -> claims.claim("role", List.of("owner"))),
                claims("the platform's role", "claims", claims -> claims.claim("role", "platform")),
                claims("the platform", "claims", claims -> claims.claim("organisation", "platform")),
                claims("blank organisation", "claims", claims -> claims.claim("organisation", " ")),
                claims("region of words", "claims", claims -> claims.claim("region", "Liaocheng")),
                claims("one person", "claims", claims -> claims.claim("persons", "P-1")),
                claims("numbered persons", "claims", claims -> claims.claim("persons", List.of(1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void aTokenThatIsNotGoodIsTurnedAway(String what, String code, UnaryOperator<JWTClaimsSet.Builder> change) {
        var answer = with(TestIssuer.get().token(DEVELOPER, change));
        assertThat(answer).hasStatus(401).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(answer).headers().containsHeader("WWW-Authenticate");
        assertThat(told.sent).isEmpty();
    }

    @Test
    void whatIsNoTokenAtAllIsTurnedAway() {
        assertThat(with("x.y.z")).hasStatus(401);
        assertThat(with("")).hasStatus(401);
        assertThat(with(TestIssuer.get().forged(DEVELOPER))).hasStatus(401);
        assertThat(mvc.post().uri(FELL)).hasStatus(401);
    }

    @Test
    void aTokenWithoutSignatureIsTurnedAway() {
        String[] parts =
                TestIssuer.bearer(DEVELOPER).substring("Bearer ".length()).split("\\.");
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));
        assertThat(with(none + "." + parts[1] + ".")).hasStatus(401);
    }

    @Test
    void aBadTokenIsWorseThanNone() {
        assertThat(mvc.get().uri("/api/warranty/trees/T-1").header("Authorization", "Bearer x"))
                .hasStatus(401);
    }

    @Test
    void theRegionOfAnAuthorityComesAlong() {
        var housing = new Caller("h", "authority/housing", "LC-HOUSING", "371500", List.of());
        assertThat(with(TestIssuer.bearer(housing).substring("Bearer ".length())))
                .hasStatus(201);
        assertThat(told.last().caller()).isEqualTo(housing);
        assertThat(told.last().command().act().actor().person()).isNull();
    }

    @Test
    void keysAreNotFetchedForEachToken() {
        with(TestIssuer.get().token(DEVELOPER, claims -> claims.jwtID("1")));
        int before = TestIssuer.get().fetched();
        with(TestIssuer.get().token(DEVELOPER, claims -> claims.jwtID("2")));
        with(TestIssuer.get().token(DEVELOPER, claims -> claims.jwtID("3")));
        assertThat(TestIssuer.get().fetched()).isEqualTo(before);
    }

    @Test
    void operatorsOperateAndNobodyElse() {
        var operator = new Caller("op", "operator", "OPS", null, List.of());
        assertThat(mvc.get().uri("/operator/parked").header("Authorization", TestIssuer.bearer(operator)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/operator/parked").header("Authorization", TestIssuer.bearer(DEVELOPER)))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("forbidden");
    }
}
