package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import residence.events.Entry;

/**
 * Where a statement of the record comes from.
 *
 * @param entry the entry that states it, to be found on the timeline
 * @param on the business date in Asia/Shanghai
 * @param late whether it was recorded on a later day than it happened
 * @param by the organisation that recorded it; never a person
 * @param role in which it acted
 * @param evidence digests of the photos and papers it rests on
 */
public record Source(UUID entry, LocalDate on, boolean late, String by, String role, List<String> evidence) {
    public Source {
        evidence = List.copyOf(evidence);
    }

    public static Source of(Entry<?> entry) {
        return new Source(
                entry.id(),
                entry.occurredOn(),
                entry.late(),
                entry.actor().organisation(),
                entry.actor().role(),
                entry.evidence());
    }
}
