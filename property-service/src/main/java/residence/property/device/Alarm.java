package residence.property.device;

import java.time.Duration;
import java.time.Instant;
import residence.events.Subject;

/**
 * What one work order was opened for (R19).
 *
 * @param first the moment that opened it
 * @param last the moment recorded last
 * @param windowEnds the last instant that adds to it
 */
record Alarm(String code, Subject workOrder, Instant first, Instant last, Instant windowEnds) {

    /** News may come late: what was raised at most a window before the alarm that opened the order is the same, too. */
    boolean takes(Instant at) {
        var window = Duration.between(first, windowEnds);
        return !at.isAfter(windowEnds) && !at.isBefore(first.minus(window));
    }

    boolean has(Instant at) {
        return at.equals(first) || at.equals(last);
    }
}
