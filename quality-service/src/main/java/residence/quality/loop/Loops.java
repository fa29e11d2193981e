package residence.quality.loop;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Subject;

/**
 * Closed loops 闭环 of a place and of all that lies in it: what begins with one event, and is open until another one about
 * the same subject ends it.
 *
 * @param <B> begins one
 * @param <E> ends it for good
 */
public record Loops<B extends DomainEvent, E extends DomainEvent>(List<Entry<B>> begun, List<Entry<E>> ended) {

    public static <B extends DomainEvent, E extends DomainEvent> Loops<B, E> of(
            Subject place, Class<B> begins, Class<E> ends, Lookup lookup) {
        return new Loops<>(lookup.entries(place, begins), lookup.entries(place, ends));
    }

    /** Where they are not asked for. */
    public static <B extends DomainEvent, E extends DomainEvent> Loops<B, E> none() {
        return new Loops<>(List.of(), List.of());
    }

    /** Those alone that begin so. */
    public Loops<B, E> where(Predicate<B> so) {
        var these = begun.stream().filter(one -> so.test(one.body())).toList();
        var theirs = ended.stream()
                .filter(end -> these.stream().anyMatch(one -> ends(end, one)))
                .toList();
        return new Loops<>(these, theirs);
    }

    /** Not ended, in the order they began. */
    public List<Entry<B>> open() {
        return begun.stream()
                .filter(one -> ended.stream().noneMatch(end -> ends(end, one)))
                .toList();
    }

    /** The last day on which one ended; null where none did. */
    public @Nullable LocalDate endedOn() {
        return Entry.lastDay(ended.stream());
    }

    /** Only what followed a beginning ends it: the end of an earlier one, which was voided, says nothing of it. */
    private static boolean ends(Entry<?> end, Entry<?> begin) {
        return end.subject().equals(begin.subject()) && !end.recordedAt().isBefore(begin.recordedAt());
    }
}
