package residence.gateway;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * One bucket of tokens per caller. Buckets live in this process: behind several gateways a caller gets the limit from
 * each. Those of callers who went away are dropped, so memory is bounded too.
 */
final class RateLimit extends OncePerRequestFilter {
    private static final int CALLERS = 100_000;
    /** Longer than any bucket needs to fill up again: forgetting one forgives nothing. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(5);

    private final LoadingCache<String, Bucket> buckets;
    private final Function<HttpServletRequest, @Nullable String> caller;
    private final Problems problems;

    /** @param caller who asks; null where this limit does not apply */
    RateLimit(int perSecond, Function<HttpServletRequest, @Nullable String> caller, Problems problems) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(CALLERS)
                .expireAfterAccess(FORGOTTEN)
                .build(_ -> bucket(perSecond));
        this.caller = caller;
        this.problems = problems;
    }

    private static Bucket bucket(int perSecond) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(2L * perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    /** Two of these stand in one chain: a request passes both. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + System.identityHashCode(this);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = caller.apply(request);
        if (key == null || buckets.get(key).tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            // a bucket has a token again within a second, as it refills evenly
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            problems.write(Problem.TOO_MANY_REQUESTS, request, response);
        }
    }
}
