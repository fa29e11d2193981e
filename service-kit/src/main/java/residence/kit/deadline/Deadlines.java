package residence.kit.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.Act;
import residence.events.Actor;
import residence.events.Command;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.UnknownEventType;
import residence.kit.DerivedId;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.command.Instruction;
import residence.kit.command.Noun;
import residence.kit.command.Nouns;
import residence.kit.command.StreamState;
import residence.kit.deadline.DeadlineTable.Outcome;
import residence.kit.stream.Failures;

/**
 * Finds what has fallen due and sends its command, once, in the order of the due days. A deadline found late, after
 * hours or years of downtime, carries the day it fell due as its business date; the store stamps when it was found.
 */
public final class Deadlines {
    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final UUID NAMESPACE = UUID.fromString("5a6f3a58-52a1-5a0c-9a5e-0d9d0f6f7a11");

    private final Nouns nouns;
    private final StreamState states;
    private final DeadlineTable table;
    private final Commands commands;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Deadlines(
            Nouns nouns,
            StreamState states,
            DeadlineTable table,
            Commands commands,
            TransactionTemplate transactions,
            Clock clock) {
        this.nouns = nouns;
        this.states = states;
        this.table = table;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The first day in Asia/Shanghai on which something is still to be tried; may lie in the past. */
    public Optional<LocalDate> nextDue() {
        return table.nextDue();
    }

    /** Tries everything that is due today or earlier; the number tried. */
    public int runDue() {
        int tried = 0;
        while (Boolean.TRUE.equals(transactions.execute(this::tryNext))) {
            tried++;
        }
        return tried;
    }

    /** Opens again whatever failed, for whoever has mended the cause; how many. The next look tries them. */
    int retryFailed() {
        return table.reopenFailed();
    }

    /** The row stays locked while its command runs, so two instances never try the same deadline at once. */
    private boolean tryNext(TransactionStatus transaction) {
        var next = table.lockNext(Act.today(clock));
        next.ifPresent(row -> table.tried(row, clock.instant(), attempt(row, transaction)));
        return next.isPresent();
    }

    /** What is wrong with one deadline is kept with it, and the next has its turn; what is wrong with all ends the look. */
    private Outcome attempt(DeadlineTable.Row row, TransactionStatus transaction) {
        Object before = transaction.createSavepoint();
        try {
            return attempt(row);
        } catch (RuntimeException failure) {
            if (Failures.technical(failure) || failure instanceof UnknownEventType) {
                throw failure;
            }
            transaction.rollbackToSavepoint(before);
            LOG.error("deadline {} of {} failed, an operator has to look at it", row.name(), row.stream(), failure);
            return new Outcome("failed", Failures.reason(failure));
        }
    }

    private Outcome attempt(DeadlineTable.Row row) {
        try {
            return nouns.named(row.noun())
                    .flatMap(noun -> command(noun, row))
                    .map(command -> send(row, command))
                    .orElse(Outcome.of("needless"));
        } catch (Refusal refusal) {
            LOG.warn("deadline {} of {} was refused: {}", row.name(), row.stream(), refusal.getMessage());
            return new Outcome("refused", Failures.reason(refusal));
        }
    }

    private Outcome send(DeadlineTable.Row row, Command command) {
        var id = DerivedId.of(NAMESPACE, row.stream() + "|" + row.name() + "|" + row.due() + again(row));
        commands.send(new Instruction(command, id, id, null, null, null, null, Caller.PLATFORM));
        return Outcome.of("sent");
    }

    /** Tells apart what is recorded anew after it was taken back; otherwise it would be a repeat and store nothing. */
    private String again(DeadlineTable.Row row) {
        long withdrawn = states.withdrawn(row.stream());
        return withdrawn == 0 ? "" : "|" + withdrawn;
    }

    private <C extends Command, S> Optional<C> command(Noun<C, ?, S, ?> noun, DeadlineTable.Row row) {
        var subject = new Subject(row.subject());
        var act = new Act(Actor.PLATFORM, row.due(), clock.instant(), List.of());
        return noun.deadlines().apply(states.of(noun, subject)).stream()
                .filter(deadline ->
                        deadline.name().equals(row.name()) && deadline.due().equals(row.due()))
                .findFirst()
                .map(deadline -> deadline.command().apply(act, subject));
    }
}
