package residence.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Date;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=gateway",
            "residence.gateway.max-body=1KB",
            "residence.gateway.max-upload=4KB",
            "residence.gateway.rate.per-account=5",
            "residence.gateway.metrics-from=203.0.113.0/24"
        })
class GatewayTest {
    private static final StubService SERVICE = new StubService();
    private static final RSAKey KEY = key();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) throws Exception {
        for (String name : new String[] {"project", "quality", "warranty", "property"}) {
            properties.add("residence.gateway.services." + name, SERVICE::uri);
        }
        properties.add("residence.gateway.token-endpoint", () -> SERVICE.uri() + "/realms/residence/token");
        try (var free = new ServerSocket(0)) {
            int nobody = free.getLocalPort();
            properties.add("residence.gateway.services.record", () -> "http://127.0.0.1:" + nobody);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Keys {
        @Bean
        JwtDecoder decoder() throws Exception {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        }
    }

    @BeforeEach
    void healthy() {
        SERVICE.status = 200;
        SERVICE.arrived.clear();
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void requestAndAnswerPassUnchanged() throws Exception {
        SERVICE.status = 409;
        var answer = send(post("/api/project/parcels/P-1/list-land-parcel?x=%E6%B5%B7", "{\"a\":1}")
                .header("Idempotency-Key", "k-1"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Residence-Position")).contains("project/7=1");
        var arrived = SERVICE.arrived.getFirst();
        assertThat(arrived.path()).isEqualTo("/api/project/parcels/P-1/list-land-parcel?x=%E6%B5%B7");
        assertThat(arrived.header("Idempotency-Key")).isEqualTo("k-1");
        assertThat(new String(arrived.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void callersWordAboutWhereTheyComeFromIsNotPassedOn() throws Exception {
        send(get("/api/project/parcels")
                .header("X-Forwarded-For", "203.0.113.9")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "for=203.0.113.9"));

        var arrived = SERVICE.arrived.getFirst();
        assertThat(arrived.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
        assertThat(arrived.header("X-Forwarded-Proto")).isEqualTo("http");
        assertThat(arrived.header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port);
        assertThat(arrived.header("Forwarded")).isEmpty();
    }

    @Test
    void formPostsReachTheTokenEndpoint() throws Exception {
        send(request("/oauth2/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Basic dXNlcjpwYXNz")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));

        var arrived = SERVICE.arrived.getFirst();
        assertThat(arrived.path()).isEqualTo("/realms/residence/token");
        assertThat(new String(arrived.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("grant_type=client_credentials");
    }

    @Test
    void unknownAddressIsAProblemInTheCallersLanguage() throws Exception {
        var english = send(get("/api/nothing").header("Accept-Language", "en-GB, zh;q=0.5"));
        assertThat(english.statusCode()).isEqualTo(404);
        assertThat(english.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(english.body()).contains("gateway.not-found", "/openapi lists what there is");
        assertThat(send(get("/api/nothing").header("Accept-Language", "zh-CN")).body())
                .contains("没有这个地址");
    }

    @Test
    void announcedBodyThatIsTooLargeIsRefused() throws Exception {
        var atLimit = send(post("/api/project/x", "x".repeat(1024)));
        var above = send(post("/api/project/x", "x".repeat(1025)));

        assertThat(atLimit.statusCode()).isEqualTo(200);
        assertThat(above.statusCode()).isEqualTo(413);
        assertThat(above.body()).contains("gateway.body-too-large");
    }

    @Test
    void unannouncedBodyThatIsTooLargeIsRefused() throws Exception {
        var stream = new java.io.ByteArrayInputStream(new byte[5000]);
        var answer = send(request("/api/project/x").POST(BodyPublishers.ofInputStream(() -> stream)));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void badTokenIsTurnedAwayAndNoTokenPasses() throws Exception {
        var bad = send(get("/api/project/x").header("Authorization", "Bearer abc"));

        assertThat(bad.statusCode()).isEqualTo(401);
        assertThat(bad.body()).contains("gateway.token");
        assertThat(send(get("/api/project/x")).statusCode()).isEqualTo(200);
        assertThat(send(get("/api/project/x").header("Authorization", token("a", "owner")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneAccountsHurryIsItsOwn() throws Exception {
        String hasty = token("hasty", "developer");
        var statuses = IntStream.range(0, 40)
                .map(i -> status(get("/api/project/x").header("Authorization", hasty)))
                .boxed()
                .toList();
        var other = send(get("/api/project/x").header("Authorization", token("calm", "developer")));

        assertThat(statuses.subList(0, 10)).containsOnly(200);
        assertThat(statuses).contains(429);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void serviceThatIsDownIsSaidToBeDown() throws Exception {
        var answer = send(get("/api/record/cards"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("gateway.service-down");
    }

    @Test
    void readyOnlyWhenEveryServiceIs() throws Exception {
        var answer = send(get("/actuator/health/readiness"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("\"project\":\"UP\"", "\"record\":\"DOWN\"");
    }

    @Test
    void metricsAreForOperatorsAndNamedNetworks() throws Exception {
        assertThat(send(get("/metrics/project")).statusCode()).isEqualTo(403);
        assertThat(send(get("/actuator/prometheus")).statusCode()).isEqualTo(403);
        assertThat(send(get("/metrics/project").header("Authorization", token("d", "developer")))
                        .statusCode())
                .isEqualTo(403);
        send(get("/metrics/project").header("Authorization", token("op", "operator")));
        assertThat(SERVICE.arrived.getLast().path()).isEqualTo("/actuator/prometheus");
    }

    @Test
    void operatorsReachEachServicesOwnOperations() throws Exception {
        send(post("/operator/project/parked/lists/property/7/retry", "{}"));

        assertThat(SERVICE.arrived.getFirst().path()).isEqualTo("/operator/parked/lists/property/7/retry");
    }

    @Test
    void onePageListsTheDocuments() throws Exception {
        assertThat(send(get("/openapi/services")).body())
                .isEqualTo("[\"project\",\"property\",\"quality\",\"record\",\"warranty\"]");
        assertThat(send(get("/openapi/index.html")).body()).contains("/openapi/page.js");
        send(get("/openapi/quality"));
        assertThat(SERVICE.arrived.getLast().path()).isEqualTo("/v3/api-docs");
    }

    private int status(HttpRequest.Builder request) {
        try {
            return send(request).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private HttpRequest.Builder post(String path, String body) {
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(String account, String role) throws Exception {
        var token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .subject(account)
                        .claim("role", role)
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        token.sign(new RSASSASigner(KEY));
        return "Bearer " + token.serialize();
    }
}
