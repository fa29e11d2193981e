package residence.events;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days from a first to a last one, both inside.
 *
 * @param until null where it has no end; one before {@code from} leaves no day in it
 */
public record Span(LocalDate from, @Nullable LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && lasts(day);
    }

    /** Whether the day, or any after it, is inside. */
    public boolean lasts(LocalDate day) {
        return !empty() && (until == null || !day.isAfter(until));
    }

    public boolean overlaps(Span other) {
        return !other.empty() && lasts(other.from) && other.lasts(from);
    }

    /** The same up to {@code day} at most. */
    public Span endingOn(@Nullable LocalDate day) {
        var last = Stream.of(until, day)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
        return new Span(from, last);
    }

    private boolean empty() {
        return until != null && until.isBefore(from);
    }
}
