package residence.kit.command;

import java.util.List;
import java.util.function.Predicate;
import residence.events.DomainEvent;
import residence.events.Entry;

/** The state that a noun's entries make. */
final class Fold {
    private Fold() {}

    /** Of all up to the first that {@code end} is about, without that one; {@code entries} are the noun's own. */
    static <S, E extends DomainEvent> S before(
            Noun<?, ?, S, E> noun, List<? extends Entry<?>> entries, Predicate<Entry<?>> end) {
        S state = noun.initial();
        for (Entry<?> entry : entries) {
            if (end.test(entry)) {
                return state;
            }
            state = noun.evolve().evolve(state, noun.events().cast(entry.body()));
        }
        return state;
    }

    static <S, E extends DomainEvent> S of(Noun<?, ?, S, E> noun, List<? extends Entry<?>> entries) {
        return before(noun, entries, entry -> false);
    }
}
