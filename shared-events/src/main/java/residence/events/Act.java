package residence.events;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The circumstances every command brings along: who acts, when, on which day it happened, with what evidence.
 * The rules never look at a clock.
 *
 * @param occurredOn the business date in Asia/Shanghai; never after {@link #today()}
 * @param at the moment the command came in
 * @param evidence SHA-256 digests of photos and papers, {@code sha256:} and 64 hex digits
 */
public record Act(Actor actor, LocalDate occurredOn, Instant at, List<String> evidence) {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public Act {
        evidence = List.copyOf(evidence);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(at, ZONE);
    }

    /** The business date now; for queries and deadlines, which have no act. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
