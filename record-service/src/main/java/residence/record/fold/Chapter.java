package residence.record.fold;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.Subject;
import residence.events.view.View;
import tools.jackson.databind.JavaType;

/**
 * What one noun tells about a document's subject. Its fold is pure and total: no clock, no look at other chapters,
 * no event refused. So the same events give the same chapter, and a void can take any earlier event away.
 *
 * @param name the chapter's key in a document's bytes
 * @param events the noun's sealed interface
 * @param content what its bytes are read as
 * @param blank the chapter before anything happened
 * @param merge joins chapters of two sections, where a document has the noun under two partition keys
 * @param disclosure who it is for
 * @param inherits whether a building, and a dwelling in it, inherits a thing that its project's document has
 * @param telling what is told of a thing on the card or file of that subject
 */
public record Chapter<E extends DomainEvent, C>(
        String name,
        Class<E> events,
        JavaType content,
        C blank,
        Fold<E, C> fold,
        BinaryOperator<C> merge,
        Disclosure disclosure,
        BiPredicate<Object, Subject> inherits,
        BiFunction<Object, Subject, Object> telling) {
    private static final BiPredicate<Object, Subject> ALL = (thing, building) -> true;
    private static final BiFunction<Object, Subject, Object> WHOLE = (thing, subject) -> thing;

    /** What an event adds to a chapter. */
    @FunctionalInterface
    public interface Fold<E extends DomainEvent, C> {
        C fold(C chapter, E event, Entry<?> entry);
    }

    /** A noun whose entries about one document all have one partition key: the first section has all there is. */
    public static <E extends DomainEvent, C> Chapter<E, C> of(
            String name, Class<E> events, Class<C> content, C blank, Fold<E, C> fold, Disclosure disclosure) {
        return new Chapter<>(
                name, events, type(content), blank, fold, (first, second) -> first, disclosure, ALL, WHOLE);
    }

    /** A noun of which a document has many things, each as its {@code view} tells it. */
    public static <E extends DomainEvent, V> Chapter<E, Things<V>> things(
            String name, View<V, E> view, Disclosure disclosure) {
        return new Chapter<>(
                name,
                view.events(),
                type(Things.class, view.shape()),
                new Things<>(Map.of()),
                (things, event, entry) -> things.after(view, entry),
                Things::and,
                disclosure,
                ALL,
                WHOLE);
    }

    /** As above, of which a building inherits the things that it is {@code named} in. */
    public static <E extends DomainEvent, V> Chapter<E, Things<V>> things(
            String name, View<V, E> view, Disclosure disclosure, BiPredicate<V, Subject> named) {
        return Chapter.things(name, view, disclosure)
                .inheriting((thing, building) -> named.test(view.shape().cast(thing), building));
    }

    /** As {@link #things}, of which a card or file tells no more than concerns its own subject. */
    public static <E extends DomainEvent, V> Chapter<E, Things<V>> thingsSeenFrom(
            String name, View<V, E> view, Disclosure disclosure, BiFunction<V, Subject, V> telling) {
        var whole = Chapter.things(name, view, disclosure);
        return new Chapter<>(
                name,
                whole.events,
                whole.content,
                whole.blank,
                whole.fold,
                whole.merge,
                disclosure,
                ALL,
                (thing, subject) -> telling.apply(view.shape().cast(thing), subject));
    }

    public Chapter<E, C> merging(BinaryOperator<C> both) {
        return new Chapter<>(name, events, content, blank, fold, both, disclosure, inherits, telling);
    }

    /** A noun whose things stand in a project's document for all of its buildings, and count for those they name. */
    public Chapter<E, C> notInherited() {
        return inheriting((thing, building) -> false);
    }

    private Chapter<E, C> inheriting(BiPredicate<Object, Subject> which) {
        return new Chapter<>(name, events, content, blank, fold, merge, disclosure, which, telling);
    }

    /** The chapter as a section has it, blank where it has none. */
    public C in(Section section) {
        return cast(section.chapter(name));
    }

    /** Folds an entry whose body is one of {@link #events()} onto this chapter's content. */
    Object apply(@Nullable Object chapter, Entry<?> entry) {
        return fold.fold(cast(chapter), events.cast(entry.body()), entry);
    }

    /** Joins two contents of this chapter. */
    Object join(Object first, Object second) {
        return merge.apply(cast(first), cast(second));
    }

    @SuppressWarnings("unchecked") // a section has under this chapter's name what this chapter folded or read
    private C cast(@Nullable Object chapter) {
        return chapter == null ? blank : (C) content.getRawClass().cast(chapter);
    }

    private static JavaType type(Class<?> content, Class<?>... of) {
        var types = EventJson.mapper().getTypeFactory();
        return of.length == 0 ? types.constructType(content) : types.constructParametricType(content, of);
    }
}
