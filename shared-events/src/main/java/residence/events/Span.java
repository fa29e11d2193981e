package residence.events;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.OccupancyEvent.Begun;
import residence.events.OccupancyEvent.Ended;

/**
 * Days from a first to a last one, both inside.
 *
 * @param until null where it has no end; one before {@code from} leaves no day in it
 */
public record Span(LocalDate from, @Nullable LocalDate until) {

    /** The days of a tenancy or designation: up to the first end that was recorded of it, where one was. */
    static <E extends OccupancyEvent & Ended> Span of(
            Lookup lookup, Entry<? extends OccupancyEvent> entry, Begun begun, Class<E> ends) {
        return new Span(begun.from(), begun.until())
                .endingOn(lookup.entries(entry.subject(), ends).stream()
                        .filter(end -> !end.recordedAt().isBefore(entry.recordedAt()))
                        .map(Entry::body)
                        .filter(end -> end.from().equals(begun.from()))
                        .map(Ended::endedOn)
                        .findFirst()
                        .orElse(null));
    }

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
