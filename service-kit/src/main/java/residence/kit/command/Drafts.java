package residence.kit.command;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Service;
import residence.events.Subject;
import residence.events.Verdict;
import residence.kit.DerivedId;

/** Puts the events of one command into their envelopes, first to last. */
final class Drafts {
    private final Service service;
    private final Instruction instruction;
    private final Supplier<List<UUID>> lookedUp;
    private int index;

    /** @param lookedUp ids of the entries whose facts the rules were given */
    Drafts(Service service, Instruction instruction, Supplier<List<UUID>> lookedUp) {
        this.service = service;
        this.instruction = instruction;
        this.lookedUp = lookedUp;
    }

    /** The id of a command's event. */
    static UUID id(UUID commandId, int index) {
        return DerivedId.of(commandId, String.valueOf(index));
    }

    <E extends DomainEvent> Entry<E> next(E event, List<Subject> concerns, List<UUID> before) {
        Act act = instruction.command().act();
        Subject subject = instruction.command().subject();
        return new Entry<>(
                id(instruction.commandId(), index++),
                service,
                subject,
                PartitionKey.of(subject, concerns),
                act.occurredOn(),
                Instant.EPOCH,
                instruction.correlationId(),
                instruction.causationId(),
                act.actor(),
                concerns,
                basis(event, before),
                act.evidence(),
                event);
    }

    /** Its cause, what was looked up, and for a verdict or a deadline's entry also all that stood before it. */
    private List<UUID> basis(DomainEvent event, List<UUID> before) {
        var stood = event instanceof Verdict || instruction.ofDeadline() ? before : List.<UUID>of();
        return Stream.of(Stream.ofNullable(instruction.causationId()), stood.stream(), lookedUp.get().stream())
                .flatMap(ids -> ids)
                .distinct()
                .toList();
    }
}
