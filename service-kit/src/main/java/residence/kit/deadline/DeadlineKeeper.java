package residence.kit.deadline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import residence.events.Command;
import residence.events.Entry;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.Subject;
import residence.kit.command.Noun;
import residence.kit.command.Nouns;
import residence.kit.command.StreamState;

/**
 * Keeps the deadline table in step with the store: for every stream that an entry was appended to, what its state says
 * falls due. Runs in a tracking processor, so rows and token commit together.
 */
final class DeadlineKeeper implements EventMessageHandler {
    private static final String TOUCHED = "residence.deadlines.touched";

    private final Nouns nouns;
    private final StreamState states;
    private final DeadlineTable table;

    DeadlineKeeper(Nouns nouns, StreamState states, DeadlineTable table) {
        this.nouns = nouns;
        this.states = states;
        this.table = table;
    }

    /** Folds each stream once per batch, however many of its entries the batch holds. */
    @Override
    @SuppressWarnings("NullAway") // Axon's contract: a handler without an answer returns null
    public Object handle(EventMessage<?> message) {
        var unitOfWork = CurrentUnitOfWork.get();
        Set<String> touched = unitOfWork.getOrComputeResource(TOUCHED, key -> {
            unitOfWork.onPrepareCommit(
                    batch -> batch.<Set<String>>getResource(TOUCHED).forEach(this::refresh));
            return new LinkedHashSet<>();
        });
        var recorded = (DomainEventMessage<?>) message;
        touched.add(recorded.getAggregateIdentifier());
        if (recorded.getPayload() instanceof Entry<?> entry && entry.body() instanceof ConsequenceWithdrawn) {
            table.forgetSent(recorded.getAggregateIdentifier());
        }
        return null;
    }

    private void refresh(String stream) {
        var subject = new Subject(stream.substring(stream.indexOf(' ') + 1));
        nouns.ofStream(stream).filter(Noun::hasDeadlines).ifPresent(noun -> table.replace(stream, rows(noun, subject)));
    }

    private <C extends Command, S> List<DeadlineTable.Row> rows(Noun<C, ?, S, ?> noun, Subject subject) {
        String stream = noun.stream(subject);
        return noun.deadlines().apply(states.of(noun, subject)).stream()
                .map(deadline ->
                        new DeadlineTable.Row(stream, deadline.name(), deadline.due(), noun.name(), subject.path()))
                .toList();
    }
}
