package residence.kit.security;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers tokens that were verified until they expire: a signature costs a good part of a request. The least recently
 * used go first. A key that the issuer withdraws keeps serving its tokens until those expire, so they should be short.
 */
final class TokenCache implements JwtDecoder {
    private static final int LARGEST = 10_000;

    private final JwtDecoder verifier;
    private final Map<String, Jwt> verified = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
            return size() > LARGEST;
        }
    };

    TokenCache(JwtDecoder verifier) {
        this.verifier = verifier;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = live(token);
        return known == null ? remember(token, verifier.decode(token)) : known;
    }

    private synchronized @Nullable Jwt live(String token) {
        Jwt known = verified.get(token);
        if (known == null || expired(known)) {
            verified.remove(token);
            return null;
        }
        return known;
    }

    private synchronized Jwt remember(String token, Jwt jwt) {
        verified.put(token, jwt);
        return jwt;
    }

    /** Tokens live in the real world's time, whatever the record's clock says. */
    private static boolean expired(Jwt jwt) {
        return jwt.getExpiresAt() == null || !Instant.now().isBefore(jwt.getExpiresAt());
    }
}
