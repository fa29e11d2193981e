package residence.kit.command;

import java.util.List;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Refusal;

/**
 * What the platform recorded because a day had come follows from what stood before it in its stream. Where that was
 * voided or corrected since, it may not follow any more: a revisit that was missed no longer was.
 */
final class Ground {
    private Ground() {}

    /** Whether the entry is one that a deadline recorded: nobody asked for it and no event set it off. */
    static boolean fellDue(Entry<?> entry) {
        return entry.actor().equals(Actor.PLATFORM) && entry.causationId() == null;
    }

    /**
     * Whether the rules would record {@code entry} again on its day.
     *
     * @param standing what stands of the entry's stream, in the order it was recorded, with the entry itself
     */
    static <C extends Command, F, S, E extends DomainEvent> boolean holds(
            Noun<C, F, S, E> noun, List<Entry<?>> standing, Entry<?> entry, Lookup lookup) {
        // all that one command records has its correlation: this is the state that the deadline's command met
        S before =
                Fold.before(noun, standing, earlier -> earlier.correlationId().equals(entry.correlationId()));
        var act = new Act(Actor.PLATFORM, entry.occurredOn(), entry.recordedAt(), List.of());
        return noun.deadlines().apply(before).stream()
                .filter(deadline -> deadline.due().equals(entry.occurredOn()))
                .map(deadline -> deadline.command().apply(act, entry.subject()))
                .anyMatch(command -> decided(noun, command, before, lookup)
                        .contains(noun.events().cast(entry.body())));
    }

    private static <C extends Command, F, S, E extends DomainEvent> List<E> decided(
            Noun<C, F, S, E> noun, C command, S state, Lookup lookup) {
        try {
            return noun.decide().decide(command, state, noun.facts().lookUp(command, state, lookup));
        } catch (Refusal refusal) {
            return List.of();
        }
    }
}
