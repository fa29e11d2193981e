package residence.events;

import java.time.LocalDate;
import java.util.Optional;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.OccupancyEvent.UseDesignationEnded;

/** What a dwelling is set aside for, as far as the asking service has heard (R20). */
public final class Designations {
    private Designations() {}

    /** The designation that lasts on the day, as it was made; none of a dwelling's overlaps another. */
    public static Optional<UseDesignated> on(Lookup lookup, Subject dwelling, LocalDate day) {
        return lookup.entries(dwelling, UseDesignated.class).stream()
                .filter(made -> span(lookup, made).covers(day))
                .map(Entry::body)
                .findFirst();
    }

    private static Span span(Lookup lookup, Entry<UseDesignated> made) {
        var span = new Span(made.body().from(), made.body().until());
        return span.endingOn(lookup.entries(made.subject(), UseDesignationEnded.class).stream()
                .filter(end -> !end.recordedAt().isBefore(made.recordedAt()))
                .map(Entry::body)
                .filter(end -> end.from().equals(span.from()))
                .map(UseDesignationEnded::endedOn)
                .findFirst()
                .orElse(null));
    }
}
