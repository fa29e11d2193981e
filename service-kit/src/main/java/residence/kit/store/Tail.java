package residence.kit.store;

import java.time.Duration;
import java.util.List;

/**
 * Follows the one order. Positions have no gaps and become visible in their order, so whoever has read up to a
 * position has seen everything before it: there is no gap to wait for and none to guess about.
 */
public final class Tail {
    /** Behind the bell: how late an entry is seen at worst when no signal gets through. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final EventLog log;
    private final Bell bell;

    Tail(EventLog log, Bell bell) {
        this.log = log;
        this.bell = bell;
    }

    /** The entries after {@code position}, at most {@code limit}; none where the store ends there. */
    public List<Recorded> after(long position, int limit) {
        return log.after(position, limit);
    }

    /** As {@link #after}, but waits for the first one; none where {@code patience} was over before it came. */
    public List<Recorded> next(long position, int limit, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            long heard = bell.strokes();
            var found = log.after(position, limit);
            var left = Duration.ofNanos(until - System.nanoTime());
            if (!found.isEmpty() || !left.isPositive()) {
                return found;
            }
            bell.await(heard, left.compareTo(POLL) < 0 ? left : POLL);
        }
    }
}
