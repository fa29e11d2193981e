package residence.record.fold;

import java.time.LocalDate;
import java.util.UUID;
import residence.events.Act;
import residence.events.Entry;

/**
 * An entry recorded on a later day than the one it speaks of (domain, section 3).
 *
 * @param on the day it speaks of
 * @param recordedOn the day it was recorded
 */
public record LateEntry(UUID entry, String type, LocalDate on, LocalDate recordedOn) {
    static LateEntry of(Entry<?> entry) {
        return new LateEntry(
                entry.id(), entry.type(), entry.occurredOn(), LocalDate.ofInstant(entry.recordedAt(), Act.ZONE));
    }
}
