package residence.kit.command;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Subject;
import residence.kit.DerivedId;
import residence.kit.command.Disturbed.Dependent;
import residence.kit.command.Disturbed.Row;
import residence.kit.stream.Failures;

/**
 * Puts whoever relied on a disturbed entry before a person. A profile that a whole region's warranties rest on has a
 * hundred thousand dependents: they are taken in pages, each in a transaction of its own that also keeps how far it
 * came. A command's id derives from the dependent's, so a page that is tried again changes nothing twice.
 */
final class DependentFlags {
    /** Most dependents that are loaded and sent for in one transaction. */
    static final int PAGE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(DependentFlags.class);

    private final Disturbed disturbed;
    private final Commands commands;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DependentFlags(Disturbed disturbed, Commands commands, TransactionTemplate transactions, Clock clock) {
        this.disturbed = disturbed;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Goes on until nothing is left whose turn it is. */
    void run() {
        while (Boolean.TRUE.equals(transactions.execute(this::next))) {
            // the next page, in a transaction of its own
        }
    }

    private boolean next(TransactionStatus transaction) {
        var row = disturbed.lockNext();
        row.ifPresent(found -> attempt(found, transaction));
        return row.isPresent();
    }

    private void attempt(Row row, TransactionStatus transaction) {
        Object before = transaction.createSavepoint();
        try {
            page(row);
        } catch (RuntimeException failure) {
            if (Failures.technical(failure)) {
                throw failure;
            }
            transaction.rollbackToSavepoint(before);
            LOG.error("those who relied on {} could not all be flagged", row.entry(), failure);
            disturbed.later(row, Failures.reason(failure));
        }
    }

    private void page(Row row) {
        var page = disturbed.dependents(row, PAGE);
        page.forEach(dependent -> flag(row, dependent));
        if (page.size() < PAGE) {
            disturbed.done(row);
        } else {
            disturbed.goOnAfter(row, page.getLast().position());
        }
    }

    private void flag(Row row, Dependent dependent) {
        var act = new Act(Actor.PLATFORM, row.occurredOn(), clock.instant(), List.of());
        var subject = Subject.of("entry", dependent.id().toString());
        UUID id = DerivedId.of(row.event(), "InvalidateBasis/" + row.entry() + "/" + dependent.id());
        var command = new EntryCommand.InvalidateBasis(act, subject, row.entry());
        commands.send(new Instruction(command, id, row.correlation(), row.event(), null, null, null, Caller.PLATFORM));
    }
}
