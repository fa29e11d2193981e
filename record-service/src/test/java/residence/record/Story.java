package residence.record;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.BasisResolved;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.EntryEvent.EntryVoided;
import residence.events.EventCatalogue;
import residence.events.EventJson;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.stream.Position;

/** Tells what happened, event by event, as the services would have recorded it. */
public final class Story {
    public static final Subject PARCEL = Subject.of("parcel", "LC-2024-07");
    public static final Subject PROJECT = Subject.of("project", "HUYUE");
    public static final Subject COMMUNITY = Subject.of("community", "HUYUE");
    public static final Subject B1 = Subject.of("building", "B1");
    public static final Subject B2 = Subject.of("building", "B2");
    public static final Subject U1502 = B1.child("entrance", "1").child("unit", "1502");
    public static final Subject U1501 = B1.child("entrance", "1").child("unit", "1501");

    /** An entry as a service's relay publishes it. */
    public record Published(int partition, long position, Entry<?> entry, byte[] bytes) {}

    private final List<Published> told = new ArrayList<>();
    private final Map<Service, Long> positions = new EnumMap<>(Service.class);
    private Actor actor = new Actor("HUYUE-DEV", "developer", null);
    private LocalDate on = LocalDate.of(2024, 9, 1);
    private LocalDate recordedOn = on;
    private List<Subject> concerns = List.of();
    private List<String> evidence = List.of();

    public Story on(String day) {
        on = LocalDate.parse(day);
        recordedOn = on;
        return this;
    }

    /** The next entries are recorded on this day, later than they happened. */
    public Story recorded(String day) {
        recordedOn = LocalDate.parse(day);
        return this;
    }

    public Story by(String organisation, String role) {
        actor = new Actor(organisation, role, null);
        return this;
    }

    public Story concerning(Subject... subjects) {
        concerns = List.of(subjects);
        return this;
    }

    public Story evidence(String... digests) {
        evidence = List.of(digests);
        return this;
    }

    public Story tell(Subject subject, DomainEvent... events) {
        for (var event : events) {
            add(EventCatalogue.serviceOf(event.getClass()), subject, event);
        }
        concerns = List.of();
        return this;
    }

    /** What every service may record: it says which. */
    public Story tell(Service service, Subject subject, EntryEvent event) {
        add(service, subject, event);
        return this;
    }

    public Story voided(Entry<?> entry, String reason) {
        return speak(entry, new EntryVoided(entry.id(), entry.type(), reason));
    }

    public Story corrected(Entry<?> entry, DomainEvent replacement, String reason) {
        return speak(entry, new EntryCorrected(entry.id(), entry.type(), reason, entry.occurredOn(), replacement));
    }

    public Story invalidated(Entry<?> entry, Entry<?> basis) {
        return speak(entry, new BasisInvalidated(entry.id(), entry.type(), basis.id()));
    }

    public Story resolved(Entry<?> entry, Entry<?> basis, String resolution) {
        return speak(entry, new BasisResolved(entry.id(), entry.type(), basis.id(), resolution));
    }

    private Story speak(Entry<?> about, EntryEvent event) {
        concerns = about.concerns();
        add(about.service(), about.subject(), event);
        concerns = List.of();
        return this;
    }

    private void add(Service service, Subject subject, DomainEvent event) {
        long position = positions.merge(service, 1L, Long::sum);
        var id = UUID.nameUUIDFromBytes((service + "/" + position).getBytes(StandardCharsets.UTF_8));
        var entry = new Entry<>(
                id,
                service,
                subject,
                keyOf(subject),
                on,
                stamp(position),
                id,
                null,
                actor,
                concerns,
                List.of(),
                evidence,
                event);
        told.add(new Published(Position.partition(entry.key()), position, entry, new EventJson().write(entry)));
    }

    private Instant stamp(long position) {
        return recordedOn.atTime(LocalTime.NOON).atZone(Act.ZONE).toInstant().plusMillis(position);
    }

    private Subject keyOf(Subject subject) {
        return switch (subject.root().kind()) {
            case "building", "community", "project", "parcel", "region" -> subject.root();
            default -> concerns.getFirst().root();
        };
    }

    public Entry<?> last() {
        return told.getLast().entry();
    }

    /** The first entry of this kind. */
    public Entry<?> first(Class<? extends DomainEvent> type) {
        return told.stream()
                .map(Published::entry)
                .filter(entry -> type.isInstance(entry.body()))
                .findFirst()
                .orElseThrow();
    }

    public List<Entry<?>> entries() {
        return told.stream().<Entry<?>>map(Published::entry).toList();
    }

    public List<Published> told() {
        return List.copyOf(told);
    }
}
