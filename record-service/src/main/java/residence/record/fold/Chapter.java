package residence.record.fold;

import java.util.function.BinaryOperator;
import residence.events.DomainEvent;
import residence.events.Entry;

/**
 * What one noun tells about a document's subject. Its fold is pure and total: no clock, no look at other chapters,
 * no event refused. So the same events give the same chapter, and a void can take any earlier event away.
 *
 * @param name the chapter's key in a document's bytes
 * @param events the noun's sealed interface
 * @param content the chapter as a record
 * @param blank the chapter before anything happened
 * @param merge joins chapters of two sections, where a document has the noun under two partition keys
 */
public record Chapter<E extends DomainEvent, C>(
        String name, Class<E> events, Class<C> content, C blank, Fold<E, C> fold, BinaryOperator<C> merge) {

    /** What an event adds to a chapter. */
    @FunctionalInterface
    public interface Fold<E extends DomainEvent, C> {
        C fold(C chapter, E event, Entry<?> entry);
    }

    /** A noun whose entries about one document all have one partition key: the first section has all there is. */
    public static <E extends DomainEvent, C> Chapter<E, C> of(
            String name, Class<E> events, Class<C> content, C blank, Fold<E, C> fold) {
        return new Chapter<>(name, events, content, blank, fold, (first, second) -> first);
    }

    public Chapter<E, C> merging(BinaryOperator<C> both) {
        return new Chapter<>(name, events, content, blank, fold, both);
    }

    /** The chapter as a section has it, blank where it has none. */
    public C in(Section section) {
        var found = section.chapter(name);
        return found == null ? blank : content.cast(found);
    }

    /** Folds an entry whose body is one of {@link #events()} onto a chapter of class {@link #content()}. */
    public Object apply(Object chapter, Entry<?> entry) {
        return fold.fold(content.cast(chapter), events.cast(entry.body()), entry);
    }

    /** Joins two chapters of class {@link #content()}. */
    public Object join(Object first, Object second) {
        return merge.apply(content.cast(first), content.cast(second));
    }
}
