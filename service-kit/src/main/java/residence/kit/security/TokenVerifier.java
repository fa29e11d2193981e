package residence.kit.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies a token by the issuer's published keys: RS256, issuer, audience, validity. Keys are cached, kept over an
 * outage of the issuer, and not fetched more than twice in half a minute, however many unknown keys tokens may name.
 */
final class TokenVerifier implements JwtDecoder {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int LARGEST_KEY_SET = 100_000;

    private final NimbusJwtDecoder decoder;

    TokenVerifier(String keySet, String issuer, List<String> audiences) {
        decoder = new NimbusJwtDecoder(processor(keySet));
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(
                new JwtClaimValidator<Object>("iss", claim -> claim != null && issuer.equals(claim.toString())),
                new JwtClaimValidator<Object>(
                        "aud",
                        claim -> claim instanceof List<?> list
                                && audiences.stream().anyMatch(list::contains)),
                new JwtClaimValidator<Object>("exp", claim -> claim != null)));
    }

    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException bad) {
            throw bad;
        } catch (JwtException failed) {
            throw keysMissing(failed) ? new IssuerUnreachable(failed) : new BadJwtException("unreadable", failed);
        }
    }

    private static boolean keysMissing(JwtException failed) {
        return Stream.iterate((Throwable) failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(KeySourceException.class::isInstance);
    }

    private static DefaultJWTProcessor<SecurityContext> processor(String keySet) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys(keySet)));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        return processor;
    }

    private static JWKSource<SecurityContext> keys(String keySet) {
        try {
            var retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST_KEY_SET);
            return JWKSourceBuilder.<SecurityContext>create(URI.create(keySet).toURL(), retriever)
                    .retrying(true)
                    .outageTolerant(TimeUnit.HOURS.toMillis(4))
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("jwk-set-uri " + keySet + " is not a URL", e);
        }
    }
}
