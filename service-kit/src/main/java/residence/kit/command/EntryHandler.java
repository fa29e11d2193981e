package residence.kit.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import residence.events.Actor;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.Jurisdiction;
import residence.events.LiveEntries;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Verdict;
import residence.kit.command.NounHandler.Handled;
import residence.kit.store.EventLog;
import residence.kit.store.Recorded;

/** Handles what is done to entries themselves: the new entry goes to the stream of the one it speaks of. */
final class EntryHandler {
    private final EventLog log;
    private final Map<String, NounHandler<?, ?, ?, ?>> handlers;
    private final Supplier<? extends Lookup> lookups;

    /** @param handlers by noun's name */
    EntryHandler(EventLog log, Map<String, NounHandler<?, ?, ?, ?>> handlers, Supplier<? extends Lookup> lookups) {
        this.log = log;
        this.handlers = handlers;
        this.lookups = lookups;
    }

    Handled handle(Instruction instruction) {
        var command = (EntryCommand) instruction.command();
        var target = find(command.entry());
        var handler = handler(target.stream());
        var recorded = log.stream(target.stream());
        // what was decided holds only while nothing else has been said in the stream
        long next = recorded.getLast().sequence() + 1;
        return EntryRules.decide(command, facts(instruction.caller(), target, recorded, handler))
                .map(happened -> handler.handle(
                        instruction, target.stream(), draft(instruction, target.entry(), happened), next))
                .orElseGet(() ->
                        new Handled(CurrentUnitOfWork.get(), target.entry().subject(), next));
    }

    private NounHandler<?, ?, ?, ?> handler(String stream) {
        var handler = handlers.get(stream.substring(0, stream.indexOf(' ')));
        if (handler == null) {
            throw new IllegalStateException("no noun for " + stream);
        }
        return handler;
    }

    private Recorded find(UUID entry) {
        return log.byId(entry).orElseThrow(() -> Refusal.of("entry.unknown", "entry", entry));
    }

    private EntryRules.Facts facts(
            Caller caller, Recorded target, List<Recorded> recorded, NounHandler<?, ?, ?, ?> handler) {
        List<Entry<?>> all = recorded.stream().<Entry<?>>map(Recorded::entry).toList();
        var history = all.stream()
                .map(Entry::body)
                .filter(EntryEvent.class::isInstance)
                .map(EntryEvent.class::cast)
                .filter(event -> event.entry().equals(target.entry().id()))
                .toList();
        boolean stands = LiveEntries.among(all).standing(target.entry()) != null;
        var standing = LiveEntries.of(all).stream()
                .filter(entry -> !(entry.body() instanceof EntryEvent))
                .toList();
        return new EntryRules.Facts(
                target.entry(),
                history,
                stands,
                reaches(caller, target, all),
                grounded(standing, target.entry(), handler),
                replacement -> handler.moves(standing, target.entry(), replacement),
                signed(standing, target.entry()));
    }

    private static boolean signed(List<? extends Entry<?>> standing, Entry<?> target) {
        return standing.stream()
                .filter(entry -> entry.body() instanceof Verdict)
                .anyMatch(verdict -> verdict.basis().contains(target.id()));
    }

    /** Only what a deadline recorded can lose its ground; what a person did stands until a person voids it. */
    private static boolean grounded(List<Entry<?>> standing, Entry<?> target, NounHandler<?, ?, ?, ?> handler) {
        return target.body() instanceof EntryEvent || !Ground.fellDue(target) || handler.grounded(standing, target);
    }

    private boolean reaches(Caller caller, Recorded target, List<Entry<?>> all) {
        return caller.authority()
                && Jurisdiction.of(
                                asItStood(target.entry(), all), target.entry().key())
                        .filter(caller::covers)
                        .isPresent();
    }

    /** With the entry that {@code target} struck out, which may be what says where all of this lies. */
    private Lookup asItStood(Entry<?> target, List<Entry<?>> all) {
        return target.body() instanceof EntryEvent event
                ? all.stream()
                        .filter(entry -> entry.id().equals(event.entry()))
                        .findFirst()
                        .<Lookup>map(struckOut -> new Restored(lookups.get(), struckOut))
                        .orElseGet(lookups)
                : lookups.get();
    }

    private static Entry<EntryEvent> draft(Instruction instruction, Entry<?> target, EntryEvent happened) {
        var act = instruction.command().act();
        Actor actor = act.actor();
        return new Entry<>(
                Drafts.id(instruction.commandId(), 0),
                target.service(),
                target.subject(),
                target.key(),
                act.occurredOn(),
                Instant.EPOCH,
                instruction.correlationId(),
                instruction.causationId(),
                actor,
                target.concerns(),
                basis(target),
                act.evidence(),
                happened);
    }

    /** The entry it speaks of and, where that speaks of another, that one too: who relied on either is concerned. */
    private static List<UUID> basis(Entry<?> target) {
        return target.body() instanceof EntryEvent
                ? Stream.concat(Stream.of(target.id()), target.basis().stream()).toList()
                : List.of(target.id());
    }
}
