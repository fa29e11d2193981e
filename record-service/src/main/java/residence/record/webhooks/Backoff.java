package residence.record.webhooks;

import java.time.Duration;
import java.util.Optional;

/** When a delivery that failed is tried again: after 5 seconds, then 4 times as long each time, at most a day; 10 times in all. */
final class Backoff {
    static final int ATTEMPTS = 10;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofDays(1);

    private Backoff() {}

    /**
     * How long to wait after an attempt that failed; empty where that was the last.
     *
     * @param attempt 1 for the first
     * @param jitter from 0, inclusive, to 1, exclusive: the wait is that much shorter than it could be, up to a half, so that
     *     what failed together does not come back together
     */
    static Optional<Duration> after(int attempt, double jitter) {
        if (attempt >= ATTEMPTS) {
            return Optional.empty();
        }
        long longest = Math.min(FIRST.toMillis() << 2 * (attempt - 1), LONGEST.toMillis());
        return Optional.of(Duration.ofMillis(longest - (long) (longest / 2.0 * jitter)));
    }
}
