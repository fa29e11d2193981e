package residence.kit.testing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventCatalogue;
import residence.events.Lookup;
import residence.events.Subject;

/**
 * What a service knows, said in a test: a {@link Lookup} over entries in the order they were recorded. It answers by
 * the contract alone, so facts and access are tested without a store.
 */
public final class Known implements Lookup {
    private final List<Entry<?>> entries = new ArrayList<>();
    private final Map<Subject, List<Entry<?>>> byRoot = new HashMap<>();

    /** An entry of {@code subject} that was recorded on the day it speaks of. */
    public Known knows(String subject, String occurredOn, DomainEvent event, Subject... concerns) {
        return knows(subject, occurredOn, Actor.PLATFORM, event, concerns);
    }

    /** An entry that {@code actor} recorded on the day it speaks of. */
    public Known knows(String subject, String occurredOn, Actor actor, DomainEvent event, Subject... concerns) {
        var about = new Subject(subject);
        var day = LocalDate.parse(occurredOn);
        return knows(new Entry<>(
                UUID.randomUUID(),
                EventCatalogue.serviceOf(event.getClass()),
                about,
                about.root(),
                day,
                day.atTime(LocalTime.NOON).atZone(Act.ZONE).toInstant(),
                UUID.randomUUID(),
                null,
                actor,
                List.of(concerns),
                List.of(),
                List.of(),
                event));
    }

    /** An entry as the test made it, which has to know its id. */
    public Known knows(Entry<?> entry) {
        entries.add(entry);
        about(entry)
                .map(Subject::root)
                .distinct()
                .forEach(root ->
                        byRoot.computeIfAbsent(root, _ -> new ArrayList<>()).add(entry));
        return this;
    }

    /** As if the entries of that type about {@code subject} had been voided. */
    public Known without(String subject, Class<? extends DomainEvent> type) {
        Predicate<Entry<?>> voided = entry -> entry.subject().path().equals(subject) && type.isInstance(entry.body());
        entries.removeIf(voided);
        byRoot.values().forEach(known -> known.removeIf(voided));
        return this;
    }

    /** Everything, in the order it was said. */
    public List<Entry<?>> all() {
        return List.copyOf(entries);
    }

    @Override
    @SuppressWarnings("unchecked") // the filter says what the entry holds
    public <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type) {
        return byRoot.getOrDefault(subject.root(), List.of()).stream()
                .filter(entry -> type.isInstance(entry.body()))
                .filter(entry -> about(entry).anyMatch(about -> about.within(subject)))
                .map(entry -> (Entry<E>) entry)
                .toList();
    }

    private static Stream<Subject> about(Entry<?> entry) {
        return Stream.concat(Stream.of(entry.subject()), entry.concerns().stream());
    }
}
