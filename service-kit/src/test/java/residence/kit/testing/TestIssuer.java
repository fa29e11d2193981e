package residence.kit.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.springframework.test.context.DynamicPropertyRegistry;
import residence.kit.command.Caller;

/** Issues tokens for tests and publishes its key on loopback, so that a service verifies them as it does in earnest. */
public final class TestIssuer {
    public static final String ISSUER = "https://issuer.test";
    public static final String AUDIENCE = "residence";

    private static final TestIssuer ONLY = new TestIssuer();
    /** Signing takes longer than most of the requests that are sent with a token. */
    private static final Map<Caller, String> BEARERS = new ConcurrentHashMap<>();

    private final RSAKey key = generate();
    private final AtomicInteger fetched = new AtomicInteger();
    private final HttpServer server = serve();

    private TestIssuer() {}

    /** One for all tests of a JVM: RSA keys take their time. */
    public static TestIssuer get() {
        return ONLY;
    }

    /** In a {@code @DynamicPropertySource}: makes the service trust this issuer. */
    public static void trust(DynamicPropertyRegistry properties) {
        String setting = "spring.security.oauth2.resourceserver.jwt.";
        properties.add(setting + "jwk-set-uri", ONLY::keySet);
        properties.add(setting + "issuer-uri", () -> ISSUER);
        properties.add(setting + "audiences", () -> AUDIENCE);
    }

    public String keySet() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    /** How often the keys were asked for. */
    public int fetched() {
        return fetched.get();
    }

    /** A token for an hour, in the form of an {@code Authorization} header; a caller has the same one each time. */
    public static String bearer(Caller caller) {
        return BEARERS.computeIfAbsent(caller, _ -> "Bearer " + ONLY.token(caller, claims -> claims));
    }

    /** A token with claims of the test's own choice. */
    public String token(Caller caller, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(key, change.apply(claims(caller)).build());
    }

    /** A token that somebody else signed under the same key id. */
    public String forged(Caller caller) {
        return signed(generate(), claims(caller).build());
    }

    private static JWTClaimsSet.Builder claims(Caller caller) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(caller.account())
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .claim("role", caller.role())
                .claim("organisation", caller.organisation())
                .claim("persons", caller.persons());
        return caller.region() == null ? claims : claims.claim("region", caller.region());
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer serve() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
            http.createContext("/keys", exchange -> {
                fetched.incrementAndGet();
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            http.start();
            return http;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
