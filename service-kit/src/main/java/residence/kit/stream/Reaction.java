package residence.kit.stream;

import java.util.List;
import residence.events.Act;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Lookup;

/**
 * What the platform does by itself when something happened, named as a sentence
 * ({@code WhenCompletionAcceptedThenStartBuilderWarranty}; the class's simple name is stable, its outcomes are kept
 * under it). Each command's id derives from the event's, so a repeat changes nothing; a replay of projections sends
 * none.
 */
public interface Reaction<E extends DomainEvent> {
    /** Where a reaction that is new to the platform begins. */
    enum Start {
        FROM_BEGINNING,
        FROM_NOW
    }

    /** The record it answers. */
    Class<E> to();

    Start start();

    /**
     * The commands to send, possibly none. All that the entry relied on (its basis) is known by then.
     *
     * @param act the platform's, on the entry's business date
     * @throws residence.events.Refusal with a code that starts with {@code not-heard} where another fact of another
     *     service has not arrived yet: the entry then waits, visibly, and is tried again
     */
    List<? extends Command> react(Entry<E> entry, Act act, Lookup lookup);
}
