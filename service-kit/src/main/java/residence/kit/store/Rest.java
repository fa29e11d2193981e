package residence.kit.store;

import java.time.Duration;

/**
 * How long who follows a stream pauses behind what it has just handled, so that the next round carries more: a round
 * costs about as much for one entry as for a hundred. The more came, the more will come meanwhile; the first entry after
 * a silence does not wait.
 */
public final class Rest {
    private static final Duration LEAST = Duration.ofMillis(5);
    private static final Duration MOST = Duration.ofMillis(50);
    private static final Duration PER_ENTRY = Duration.ofNanos(200_000);

    private Rest() {}

    /** @param entries that were handled, at least one */
    public static Duration after(int entries) {
        var rest = LEAST.plus(PER_ENTRY.multipliedBy(entries));
        return rest.compareTo(MOST) < 0 ? rest : MOST;
    }
}
