package residence.kit.command;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.Refusal;
import residence.events.Unmet;

/**
 * The one aggregate that Axon knows: a noun's stream and the state it folds to. What the rules decide is applied here;
 * the rules themselves know nothing of it.
 */
final class DecidedStream<C extends Command, F, S, E extends DomainEvent> {
    @AggregateIdentifier
    private final String stream;

    private final Noun<C, F, S, E> noun;
    private final List<UUID> live = new ArrayList<>();
    private S state;
    private boolean disturbed;

    DecidedStream(Noun<C, F, S, E> noun, String stream) {
        this.noun = noun;
        this.stream = stream;
        this.state = noun.initial();
    }

    /** Continues from a snapshot. */
    DecidedStream(Noun<C, F, S, E> noun, String stream, StreamSnapshot<S> snapshot) {
        this(noun, stream);
        this.state = snapshot.state();
        this.live.addAll(snapshot.live());
    }

    S state() {
        return state;
    }

    /** Ids of the entries that the state is the fold of. */
    List<UUID> live() {
        return List.copyOf(live);
    }

    StreamSnapshot<S> snapshot() {
        return new StreamSnapshot<>(state, live());
    }

    /** Whether an entry of it was voided or corrected since it was folded: it has to be folded anew. */
    boolean disturbed() {
        return disturbed;
    }

    /**
     * Lets the rules decide and applies what they say.
     *
     * @param used whether anything was ever recorded here, be it that nothing of it stands
     */
    void decide(C command, F facts, Drafts drafts, boolean used) {
        var decided = noun.decide().decide(command, state, facts);
        boolean anew = used && noun.idsOnce() && state.equals(noun.initial());
        Refusal.ifAny(Unmet.when(anew && !decided.isEmpty(), "id.used", "subject", command.subject()));
        for (E event : decided) {
            var after = noun.evolve().evolve(state, event);
            AggregateLifecycle.apply(drafts.next(event, noun.concerns().apply(after), live()));
        }
    }

    /** Applies what happened to one of its entries. */
    void apply(Entry<EntryEvent> entry) {
        AggregateLifecycle.apply(entry);
    }

    @EventSourcingHandler
    void on(Entry<?> entry) {
        if (entry.body() instanceof EntryEvent) {
            disturbed = true;
        } else {
            state = noun.evolve().evolve(state, noun.events().cast(entry.body()));
            live.add(entry.id());
        }
    }
}
