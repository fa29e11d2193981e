package residence.record.document;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a rebuild stands.
 *
 * @param total events in the topics when it began, as far as their offsets tell
 * @param perSecond events read per second so far
 * @param secondsLeft of reading, at this rate; null where nobody can tell
 * @param problem why it failed; the live tables are as they were
 */
record Progress(
        State state,
        long events,
        long total,
        long perSecond,
        @Nullable Long secondsLeft,
        @Nullable String problem) {
    static final Progress NONE = new Progress(State.NONE, 0, 0, 0, null, null);

    enum State {
        NONE,
        READING,
        WRITING,
        CATCHING_UP,
        DONE,
        FAILED
    }

    static Progress of(State state, long events, long total, Duration running) {
        long rate = events * 1_000 / Math.max(1, running.toMillis());
        Long left = state == State.READING && rate > 0 ? Math.max(0, total - events) / rate : null;
        return new Progress(state, events, total, rate, left, null);
    }

    static Progress failed(Progress before, Exception failure) {
        return new Progress(
                State.FAILED,
                before.events,
                before.total,
                before.perSecond,
                null,
                String.valueOf(failure.getMessage()));
    }

    boolean running() {
        return state == State.READING || state == State.WRITING || state == State.CATCHING_UP;
    }
}
