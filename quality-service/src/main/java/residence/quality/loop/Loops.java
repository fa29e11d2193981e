package residence.quality.loop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        var first = bySubject(these, BinaryOperator.minBy(Comparator.naturalOrder()));
        var theirs = ended.stream()
                .filter(end -> follows(end.recordedAt(), first.get(end.subject())))
                .toList();
        return new Loops<>(these, theirs);
    }

    /** As if those alone had ended that end so. */
    public Loops<B, E> ending(Predicate<E> so) {
        return new Loops<>(
                begun, ended.stream().filter(end -> so.test(end.body())).toList());
    }

    /** Those of a place that lies in this one, as if it alone had been looked up. */
    public Loops<B, E> within(Subject place) {
        return new Loops<>(about(place, begun), about(place, ended));
    }

    /** Not ended, in the order they began. */
    public List<Entry<B>> open() {
        var last = bySubject(ended, BinaryOperator.maxBy(Comparator.naturalOrder()));
        return begun.stream()
                .filter(one -> {
                    var end = last.get(one.subject());
                    return end == null || !follows(end, one.recordedAt());
                })
                .toList();
    }

    /** The last day on which one ended; null where none did. */
    public @Nullable LocalDate endedOn() {
        return Entry.lastDay(ended.stream());
    }

    /** Only what followed a beginning ends it: the end of an earlier one, which was voided, says nothing of it. */
    private static boolean follows(Instant end, @Nullable Instant begin) {
        return begin != null && !end.isBefore(begin);
    }

    private static <T extends DomainEvent> Map<Subject, Instant> bySubject(
            List<Entry<T>> entries, BinaryOperator<Instant> chosen) {
        return entries.stream().collect(Collectors.toMap(Entry::subject, Entry::recordedAt, chosen));
    }

    private static <T extends DomainEvent> List<Entry<T>> about(Subject place, List<Entry<T>> entries) {
        return entries.stream()
                .filter(entry -> Stream.concat(Stream.of(entry.subject()), entry.concerns().stream())
                        .anyMatch(subject -> subject.within(place)))
                .toList();
    }
}
