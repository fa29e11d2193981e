package residence.kit.command;

import java.util.List;
import java.util.UUID;
import residence.events.Act;
import residence.events.Command;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.Lookup;
import residence.events.Subject;
import residence.kit.store.EventLog;
import residence.kit.stream.Reaction;

/** Puts every entry of this service that relied on a voided, corrected or withdrawn one before a person. */
abstract class FlagDependents<E extends EntryEvent> implements Reaction<E> {
    private final EventLog log;
    private final Class<E> to;

    FlagDependents(EventLog log, Class<E> to) {
        this.log = log;
        this.to = to;
    }

    @Override
    public Class<E> to() {
        return to;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<? extends Command> react(Entry<E> entry, Act act, Lookup lookup) {
        UUID basis = entry.body().entry();
        return log.relyingOn(basis).stream()
                .filter(dependent -> !(dependent.entry().body() instanceof EntryEvent))
                .map(dependent -> new EntryCommand.InvalidateBasis(
                        act, Subject.of("entry", dependent.entry().id().toString()), basis))
                .toList();
    }

    /** An authority struck out what others relied on. */
    static final class WhenEntryVoidedThenFlagDependents extends FlagDependents<EntryEvent.EntryVoided> {
        WhenEntryVoidedThenFlagDependents(EventLog log) {
            super(log, EntryEvent.EntryVoided.class);
        }
    }

    /** Its author replaced what others relied on. */
    static final class WhenEntryCorrectedThenFlagDependents extends FlagDependents<EntryEvent.EntryCorrected> {
        WhenEntryCorrectedThenFlagDependents(EventLog log) {
            super(log, EntryEvent.EntryCorrected.class);
        }
    }

    /** The platform took back what others relied on. */
    static final class WhenConsequenceWithdrawnThenFlagDependents
            extends FlagDependents<EntryEvent.ConsequenceWithdrawn> {
        WhenConsequenceWithdrawnThenFlagDependents(EventLog log) {
            super(log, EntryEvent.ConsequenceWithdrawn.class);
        }
    }
}
