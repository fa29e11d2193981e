package residence.record.timeline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.Service;
import residence.events.Subject;
import residence.events.Words.Word;
import residence.kit.web.Cursor;
import residence.record.view.Labels;

/**
 * An entry on the timeline. It stays there as it was recorded, whatever was said about it since; that stands beside it.
 *
 * @param name what the event is called
 * @param late whether it was recorded on a later day than it happened
 * @param said what was said about it since: voids, corrections, invalidated bases
 * @param dwellings whose own entry it is: for the access log, not told
 */
record Line(
        UUID id,
        Service service,
        long position,
        String type,
        Word name,
        Subject subject,
        LocalDate occurredOn,
        Instant recordedAt,
        boolean late,
        Actor actor,
        List<Subject> concerns,
        List<UUID> basis,
        List<String> evidence,
        @Nullable UUID causedBy,
        DomainEvent body,
        List<Remark> said,
        @JsonIgnore List<Subject> dwellings) {

    /** What was said about an entry. */
    record Remark(UUID entry, Word name, LocalDate on, String by, DomainEvent body) {
        static Remark of(Entry<?> entry) {
            return new Remark(
                    entry.id(),
                    Labels.ofEvent(entry.body().getClass()),
                    entry.occurredOn(),
                    entry.actor().organisation(),
                    entry.body());
        }
    }

    static Line of(Entry<?> entry, long position, List<Subject> dwellings, List<Entry<?>> said) {
        return new Line(
                entry.id(),
                entry.service(),
                position,
                entry.type(),
                Labels.ofEvent(entry.body().getClass()),
                entry.subject(),
                entry.occurredOn(),
                entry.recordedAt(),
                entry.late(),
                entry.actor(),
                entry.concerns(),
                entry.basis(),
                entry.evidence(),
                entry.causationId(),
                entry.body(),
                said.stream().map(Remark::of).toList(),
                dwellings);
    }

    Cursor cursor() {
        return Cursor.after(EventJson.stamp(recordedAt), service.id(), position);
    }
}
