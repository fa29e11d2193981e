package residence.project;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventCatalogue;
import residence.events.Lookup;
import residence.events.Subject;

/** What the service knows, as a list: for rules and facts without a store. */
public final class Ledger implements Lookup {
    private final List<Entry<?>> entries = new ArrayList<>();

    public Ledger with(Subject subject, String day, DomainEvent event, Subject... concerns) {
        entries.add(entry(subject, day, event, concerns));
        return this;
    }

    /** An entry of this service, recorded at noon of its business day. */
    public Entry<?> entry(Subject subject, String day, DomainEvent event, Subject... concerns) {
        var id = UUID.nameUUIDFromBytes((subject.path() + event).getBytes(StandardCharsets.UTF_8));
        return new Entry<>(
                id,
                EventCatalogue.serviceOf(event.getClass()),
                subject,
                subject.root(),
                LocalDate.parse(day),
                Instant.parse(day + "T04:00:00Z"),
                id,
                null,
                new Actor("test", "test", null),
                List.of(concerns),
                List.of(),
                List.of(),
                event);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type) {
        return entries.stream()
                .filter(entry -> type.isInstance(entry.body()))
                .filter(entry -> Stream.concat(Stream.of(entry.subject()), entry.concerns().stream())
                        .anyMatch(touched -> touched.within(subject)))
                .map(entry -> (Entry<E>) entry)
                .toList();
    }
}
