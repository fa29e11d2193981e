package residence.kit.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import residence.events.Command;
import residence.kit.command.NounHandler.Handled;
import residence.kit.evidence.Evidence;
import residence.kit.store.AlreadyRecorded;
import residence.kit.store.AppendTerms;
import residence.kit.store.Condition;
import residence.kit.store.ConditionFailed;
import residence.kit.store.EventLog;
import residence.kit.store.Recorded;

/**
 * The one shell around every decider: authorise, find what a repeat already recorded, hand over to Axon's command bus,
 * and decide again where somebody else was faster.
 */
final class CommandShell implements Commands {
    /** How often a command decides anew before it gives way; each time somebody else's append had gone through. */
    private static final int ATTEMPTS = 20;

    private final CommandBus bus;
    private final EventLog log;
    private final Access access;
    private final Evidence evidence;
    private final Supplier<? extends TracedLookup> lookups;

    CommandShell(
            CommandBus bus, EventLog log, Access access, Evidence evidence, Supplier<? extends TracedLookup> lookups) {
        this.bus = bus;
        this.log = log;
        this.access = access;
        this.evidence = evidence;
        this.lookups = lookups;
    }

    @Override
    public Answer send(Instruction instruction) {
        var access = authorise(instruction.caller(), instruction.command());
        return earlier(instruction).orElseGet(() -> first(instruction, access));
    }

    /** What the platform sends by itself cites what was cited before. */
    private Answer first(Instruction instruction, @Nullable Condition access) {
        if (!instruction.caller().equals(Caller.PLATFORM)) {
            evidence.require(instruction.command());
        }
        return decide(instruction, access, ATTEMPTS);
    }

    /**
     * Entry commands carry their own rule of who may send them (see {@link EntryRules}).
     *
     * @return what must not have changed of the own facts by which it is allowed; null where none were asked
     */
    private @Nullable Condition authorise(Caller caller, Command command) {
        var lookup = lookups.get();
        boolean allowed = caller.equals(Caller.PLATFORM)
                || command instanceof EntryCommand && !caller.equals(Caller.PUBLIC)
                || access.allows(caller, command, lookup);
        if (!allowed) {
            throw new Denied(caller.role(), command.getClass().getSimpleName());
        }
        return lookup.condition();
    }

    /** What the same instruction recorded when it came before: the rules are not asked twice. */
    private Optional<Answer> earlier(Instruction instruction) {
        return instruction.repeatable()
                ? log.repeatOf(List.of(Drafts.id(instruction.commandId(), 0)), instruction.requestHash())
                        .map(repeat -> repeated(instruction, repeat))
                : Optional.empty();
    }

    private Answer repeated(Instruction instruction, AlreadyRecorded repeat) {
        if (repeat.otherRequest()) {
            throw new KeyReused();
        }
        var first = repeat.recorded().getFirst();
        var entries = new ArrayList<Recorded>();
        for (Recorded recorded : log.stream(first.stream(), first.sequence())) {
            if (recorded.entry().id().equals(Drafts.id(instruction.commandId(), entries.size()))) {
                entries.add(recorded);
            }
        }
        return new Answer(first.entry().subject(), entries.getLast().sequence() + 1, entries);
    }

    private Answer decide(Instruction instruction, @Nullable Condition access, int attempts) {
        var callback = new FutureCallback<Instruction, Handled>();
        bus.dispatch(message(instruction, access), callback);
        var result = callback.getResult();
        if (!result.isExceptional()) {
            return answer(result.getPayload());
        }
        return switch (result.exceptionResult()) {
            case ConcurrencyException overtaken -> again(instruction, attempts, overtaken);
            case ConditionFailed overtaken -> again(instruction, attempts, overtaken);
            case AlreadyRecorded repeat -> repeated(instruction, repeat);
            case RuntimeException other -> throw other;
            case Throwable other -> throw new IllegalStateException("command failed", other);
        };
    }

    private Answer again(Instruction instruction, int attempts, RuntimeException overtaken) {
        if (attempts <= 1) {
            throw new Overtaken(overtaken);
        }
        return decide(instruction, authorise(instruction.caller(), instruction.command()), attempts - 1);
    }

    private static CommandMessage<Instruction> message(Instruction instruction, @Nullable Condition access) {
        return new GenericCommandMessage<>(
                new GenericMessage<>(instruction, access == null ? Map.of() : Map.of(AppendTerms.ACCESS, access)),
                instruction.command().getClass().getName());
    }

    private static Answer answer(Handled handled) {
        List<Recorded> recorded = handled.unitOfWork().getResource(AppendTerms.RECORDED);
        return new Answer(handled.subject(), handled.version(), recorded == null ? List.of() : recorded);
    }
}
