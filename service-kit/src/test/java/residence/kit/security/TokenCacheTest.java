package residence.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import residence.kit.command.Caller;
import residence.kit.testing.TestIssuer;

class TokenCacheTest {
    private final AtomicInteger verified = new AtomicInteger();

    private TokenCache cache(Instant expiry) {
        return new TokenCache(token -> {
            verified.incrementAndGet();
            if (token.equals("bad")) {
                throw new BadJwtException("bad");
            }
            return Jwt.withTokenValue(token)
                    .header("alg", "RS256")
                    .expiresAt(expiry)
                    .build();
        });
    }

    @Test
    void aGoodTokenIsVerifiedOnce() {
        var cache = cache(Instant.now().plusSeconds(60));
        assertThat(cache.decode("a")).isSameAs(cache.decode("a"));
        cache.decode("b");
        assertThat(verified).hasValue(2);
    }

    @Test
    void anExpiredOneIsVerifiedAgain() {
        var cache = cache(Instant.now().minusSeconds(1));
        cache.decode("a");
        cache.decode("a");
        assertThat(verified).hasValue(2);
    }

    @Test
    void aBadOneIsNotRemembered() {
        var cache = cache(Instant.now().plusSeconds(60));
        assertThatThrownBy(() -> cache.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> cache.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThat(verified).hasValue(2);
    }

    @Test
    void theOldestGoFirst() {
        var cache = cache(Instant.now().plusSeconds(60));
        cache.decode("first");
        for (int i = 0; i < 10_000; i++) {
            cache.decode("token " + i);
        }
        int before = verified.get();
        cache.decode("token 9999");
        assertThat(verified).hasValue(before);
        cache.decode("first");
        assertThat(verified).hasValue(before + 1);
    }

    @Test
    void anIssuerThatIsAwayIsNotTheCallersFault() {
        var caller = new Caller("a", "owner", "household", null, List.of());
        String token = TestIssuer.bearer(caller).substring("Bearer ".length());
        var verifier = new TokenVerifier("http://127.0.0.1:1/keys", TestIssuer.ISSUER, List.of(TestIssuer.AUDIENCE));
        assertThatThrownBy(() -> verifier.decode(token)).isInstanceOf(IssuerUnreachable.class);
    }
}
