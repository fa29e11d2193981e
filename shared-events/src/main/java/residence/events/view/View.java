package residence.events.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Subject;

/**
 * How the entries of one thing (a parcel, a batch, a work item) become what people read of it. It judges nothing and
 * refuses nothing, so a void can take any earlier entry away; the list of the thing's own service and the record both
 * fold by it, so they tell the same (ADR 13).
 *
 * @param shape what is read, a record of plain values; persons stand in it as references
 * @param events the noun's sealed interface
 * @param blank the thing before anything is known of it but its subject
 */
public record View<V, E extends DomainEvent>(Class<V> shape, Class<E> events, Blank<V> blank, Evolve<V, E> evolve) {

    /** A thing of which nothing is known yet. */
    @FunctionalInterface
    public interface Blank<V> {
        V of(Subject thing);
    }

    /** What an event adds; the source says which entry told it, who recorded it, and for which day. */
    @FunctionalInterface
    public interface Evolve<V, E extends DomainEvent> {
        V evolve(V before, E event, Source source);
    }

    /** The thing as far as the asking service knows it; empty where it was never heard of. */
    public Optional<V> known(Lookup lookup, Subject thing) {
        V known = null;
        for (Entry<E> entry : lookup.entries(thing, events)) {
            known = entry.subject().equals(thing) ? after(known, entry) : known;
        }
        return Optional.ofNullable(known);
    }

    /** The thing after one more of its entries; {@code before} is null where this is the first that is heard of it. */
    public V after(@Nullable V before, Entry<?> entry) {
        V known = before == null ? blank.of(entry.subject()) : before;
        return evolve.evolve(known, events.cast(entry.body()), Source.of(entry));
    }
}
