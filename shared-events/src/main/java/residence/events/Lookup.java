package residence.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a service knows: its own entries, and those of other services as far as it has heard them. Voided entries
 * are not there, corrected ones stand with their replacement.
 */
public interface Lookup {
    /**
     * The live entries that are about {@code subject} or anything inside it, or name it (or anything inside it) in
     * their concerns, in the order they were recorded.
     *
     * @param type a record, or a noun's sealed interface for all of its events; whether it is looked up in the
     *     service's own store or among what it has heard follows from the service that owns the type. An answer from
     *     the own store binds the append: it fails, and the command decides again, if such an entry came since. Of what is
     *     said of entries ({@link EntryEvent}) the own is looked up.
     */
    <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type);

    /** The one that was recorded first. */
    default <E extends DomainEvent> Optional<Entry<E>> first(Subject subject, Class<E> type) {
        return entries(subject, type).stream().findFirst();
    }

    /** The one that was recorded last. */
    default <E extends DomainEvent> Optional<Entry<E>> last(Subject subject, Class<E> type) {
        return entries(subject, type).stream().reduce((earlier, later) -> later);
    }

    /** The latest business day of those {@link #entries}; null before there was anything. */
    default <E extends DomainEvent> @Nullable LocalDate lastDay(Subject subject, Class<E> type) {
        return Entry.lastDay(entries(subject, type).stream());
    }

    /** The latest business day of those of either type; null before there was anything. */
    default <E extends DomainEvent, O extends DomainEvent> @Nullable LocalDate lastDay(
            Subject subject, Class<E> one, Class<O> other) {
        return Entry.lastDay(Stream.concat(entries(subject, one).stream(), entries(subject, other).stream()));
    }
}
