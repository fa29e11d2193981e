package residence.benchmarks;

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
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import residence.kit.command.Caller;

/** Issues tokens and publishes its key on loopback, so that services verify them as they do in earnest. */
final class Issuer implements AutoCloseable {
    private static final String NAME = "https://issuer.benchmark";
    private static final String AUDIENCE = "residence";
    private static final String KEY = "benchmark";

    private final RSAKey key;
    private final HttpServer http;

    Issuer() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID(KEY).generate();
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key).toPublicJWKSet().toString().getBytes(StandardCharsets.UTF_8);
        http.createContext("/keys", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        http.start();
    }

    /** What makes a service trust it. */
    Map<String, String> settings() {
        String setting = "spring.security.oauth2.resourceserver.jwt.";
        return Map.of(
                setting + "jwk-set-uri", "http://127.0.0.1:" + http.getAddress().getPort() + "/keys",
                setting + "issuer-uri", NAME,
                setting + "audiences", AUDIENCE);
    }

    /** A token for an hour. */
    String token(Caller caller) throws JOSEException {
        var claims = new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject(caller.account())
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)))
                .claim("role", caller.role())
                .claim("organisation", caller.organisation());
        if (caller.region() != null) {
            claims.claim("region", caller.region());
        }
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY).build();
        var token = new SignedJWT(header, claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
