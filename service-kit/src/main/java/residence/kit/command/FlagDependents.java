package residence.kit.command;

import java.util.List;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.Command;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.Lookup;
import residence.events.Subject;
import residence.kit.store.EventLog;
import residence.kit.store.Recorded;
import residence.kit.stream.Reaction;

/**
 * What a void, a correction or a withdrawal does to the rest of this service: what the platform recorded in the same
 * stream because a day had come is withdrawn where it lost its ground, and every entry that relied on the one spoken of
 * is put before a person, page by page ({@link DependentFlags}).
 */
abstract class FlagDependents<E extends EntryEvent> implements Reaction<E> {
    /** Everybody who reads the entry reads this, whatever their language. */
    private static final String WITHDRAWN =
            "所依据的记录已作废或更正，该结果不再成立。What it rested on was voided or corrected; it does not follow any more.";

    private final EventLog log;
    private final Disturbed disturbed;
    private final Class<E> to;

    FlagDependents(EventLog log, Disturbed disturbed, Class<E> to) {
        this.log = log;
        this.disturbed = disturbed;
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
        note(entry);
        return withdrawals(entry, act).toList();
    }

    /** In the transaction that answers the entry. Where what is spoken of spoke of another itself, that changed, too. */
    private void note(Entry<E> entry) {
        Stream.concat(Stream.of(entry.body().entry()), entry.basis().stream())
                .distinct()
                .forEach(spokenOf -> disturbed.note(entry, spokenOf));
    }

    /** One for each, in their order: the rules say which of them lost its ground. */
    private Stream<EntryCommand> withdrawals(Entry<E> entry, Act act) {
        return log.byId(entry.id()).stream()
                .flatMap(said -> log.stream(said.stream()).stream())
                .map(Recorded::entry)
                .filter(recorded -> !(recorded.body() instanceof EntryEvent) && Ground.fellDue(recorded))
                .map(due -> new EntryCommand.WithdrawConsequence(act, address(due), WITHDRAWN));
    }

    private static Subject address(Entry<?> entry) {
        return Subject.of("entry", entry.id().toString());
    }

    /** An authority struck out what others relied on. */
    static final class WhenEntryVoidedThenFlagDependents extends FlagDependents<EntryEvent.EntryVoided> {
        WhenEntryVoidedThenFlagDependents(EventLog log, Disturbed disturbed) {
            super(log, disturbed, EntryEvent.EntryVoided.class);
        }
    }

    /** Its author replaced what others relied on. */
    static final class WhenEntryCorrectedThenFlagDependents extends FlagDependents<EntryEvent.EntryCorrected> {
        WhenEntryCorrectedThenFlagDependents(EventLog log, Disturbed disturbed) {
            super(log, disturbed, EntryEvent.EntryCorrected.class);
        }
    }

    /** The platform took back what others relied on. */
    static final class WhenConsequenceWithdrawnThenFlagDependents
            extends FlagDependents<EntryEvent.ConsequenceWithdrawn> {
        WhenConsequenceWithdrawnThenFlagDependents(EventLog log, Disturbed disturbed) {
            super(log, disturbed, EntryEvent.ConsequenceWithdrawn.class);
        }
    }
}
