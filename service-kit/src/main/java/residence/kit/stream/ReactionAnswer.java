package residence.kit.stream;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Refusal;
import residence.kit.command.LookupFactory;

/** One reaction answers one entry: its commands are sent, and what came of it is kept. */
final class ReactionAnswer {
    private final LookupFactory lookups;
    private final Basis basis;
    private final CommandSender sender;
    private final ReactionOutcomes outcomes;
    private final Clock clock;

    ReactionAnswer(LookupFactory lookups, Basis basis, CommandSender sender, ReactionOutcomes outcomes, Clock clock) {
        this.lookups = lookups;
        this.basis = basis;
        this.sender = sender;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /**
     * Does nothing where the entry was answered before or is none the reaction answers. Where it relied on entries that
     * have not come yet it waits for them, so that the answer does not depend on the order of topics.
     *
     * @throws ReactionWaits where a fact has not been heard yet
     */
    void answer(Reaction<?> reaction, Delivery delivery) {
        String name = ReactionStarts.name(reaction);
        var entry = delivery.entry();
        if (reaction.to().isInstance(entry.body()) && !outcomes.settled(name, entry.id())) {
            try {
                basis.requireKnown(entry);
                send(name, commands(reaction, entry), delivery);
            } catch (Refusal refusal) {
                refused(name, delivery, refusal);
            }
        }
    }

    private void refused(String reaction, Delivery delivery, Refusal refusal) {
        if (Failures.waits(refusal)) {
            throw new ReactionWaits(reaction, refusal);
        }
        outcomes.keep(reaction, delivery, "refused", Failures.reason(refusal));
    }

    void waits(String reaction, Delivery delivery, String reason) {
        outcomes.keep(reaction, delivery, "waiting", reason);
    }

    @SuppressWarnings("unchecked") // the body is of the class that the reaction names
    private <E extends DomainEvent> List<? extends Command> commands(Reaction<E> reaction, Entry<?> entry) {
        var act = new Act(Actor.PLATFORM, entry.occurredOn(), clock.instant(), List.of());
        return reaction.react((Entry<E>) entry, act, lookups.open());
    }

    private void send(String reaction, List<? extends Command> commands, Delivery delivery) {
        var told = new ArrayList<String>();
        boolean refused = false;
        var ids = new CommandIds(reaction, delivery.entry().id());
        for (Command command : commands) {
            var refusal = send(command, ids.next(command), delivery);
            refused |= !refusal.isEmpty();
            told.add(command.getClass().getSimpleName() + refusal);
        }
        String outcome = commands.isEmpty() ? "nothing" : refused ? "refused" : "sent";
        outcomes.keep(reaction, delivery, outcome, String.join(", ", told));
    }

    /** What the rules had against it; empty where it went through. */
    private String send(Command command, UUID id, Delivery delivery) {
        var entry = delivery.entry();
        try {
            sender.send(command, id, entry.correlationId(), entry.id(), delivery.traceparent());
            return "";
        } catch (Refusal refusal) {
            if (Failures.waits(refusal)) {
                throw refusal;
            }
            return " " + Failures.reason(refusal);
        }
    }
}
