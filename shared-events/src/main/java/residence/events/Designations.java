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
                .filter(made -> Span.of(lookup, made, made.body(), UseDesignationEnded.class)
                        .covers(day))
                .map(Entry::body)
                .findFirst();
    }
}
