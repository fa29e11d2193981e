package residence.kit.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.BasisResolved;
import residence.events.EntryEvent.ConsequenceWithdrawn;
import residence.events.EntryEvent.EntryCorrected;
import residence.events.EntryEvent.EntryVoided;
import residence.events.EventJson;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.kit.command.EntryCommand.CorrectEntry;
import residence.kit.command.EntryCommand.InvalidateBasis;
import residence.kit.command.EntryCommand.ResolveBasis;
import residence.kit.command.EntryCommand.VoidEntry;
import residence.kit.command.EntryCommand.WithdrawConsequence;
import residence.kit.reading.Faults;
import residence.kit.reading.Shapes;

/**
 * The rules of corrections (domain, section 7): the author's organisation corrects, an authority of the region voids,
 * and what relied on either is put before a person once.
 */
final class EntryRules {

    /**
     * What the rules must know.
     *
     * @param entry the entry as it was recorded
     * @param history what happened to it since, first to last
     * @param stands whether it still counts: neither voided nor withdrawn, or that was voided in turn
     * @param reaches whether the caller is an authority whose region the entry lies in
     * @param grounded false where the platform recorded it because a day had come, and would not any more
     * @param moves whether it would concern others with that body
     * @param signed whether somebody signed or judged after it what the stream had by then, and that stands
     */
    record Facts(
            Entry<?> entry,
            List<EntryEvent> history,
            boolean stands,
            boolean reaches,
            boolean grounded,
            Predicate<DomainEvent> moves,
            boolean signed) {
        boolean invalidated(java.util.UUID basis) {
            return open(BasisInvalidated.class, BasisInvalidated::basis, basis)
                    > open(BasisResolved.class, BasisResolved::basis, basis);
        }

        private <T extends EntryEvent> long open(
                Class<T> type, java.util.function.Function<T, java.util.UUID> basis, java.util.UUID wanted) {
            return history.stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(event -> basis.apply(event).equals(wanted))
                    .count();
        }
    }

    private EntryRules() {}

    /** What happens to the entry; empty where it has happened already and the platform asks. */
    static Optional<EntryEvent> decide(EntryCommand command, Facts facts) {
        return switch (command) {
            case VoidEntry c -> Optional.of(voidEntry(c, facts));
            case CorrectEntry c -> Optional.of(correct(c, facts));
            case ResolveBasis c -> Optional.of(resolve(c, facts));
            case InvalidateBasis c -> invalidate(c, facts);
            case WithdrawConsequence c -> withdraw(c, facts);
        };
    }

    private static EntryEvent voidEntry(VoidEntry command, Facts facts) {
        var unmet = new ArrayList<>(stands(facts));
        if (facts.entry().body() instanceof BasisInvalidated || facts.entry().body() instanceof BasisResolved) {
            unmet.add(Unmet.of("entry.flag", "entry", command.entry()));
        }
        if (!facts.reaches()) {
            unmet.add(Unmet.of("entry.authority-of-region", "entry", command.entry()));
        }
        Refusal.ifAny(unmet);
        return new EntryVoided(command.entry(), facts.entry().type(), command.reason());
    }

    private static EntryEvent correct(CorrectEntry command, Facts facts) {
        var unmet = new ArrayList<>(stands(facts));
        if (facts.entry().body() instanceof EntryEvent) {
            unmet.add(Unmet.of("entry.of-an-entry", "entry", command.entry()));
        }
        if (!sameAuthor(command.act().actor(), facts.entry().actor())) {
            unmet.add(Unmet.of("entry.author-corrects", "entry", command.entry()));
        }
        unmet.addAll(Corrections.unmet(facts.entry(), facts.signed()));
        var on = command.replacedOn() == null ? facts.entry().occurredOn() : command.replacedOn();
        if (on.isAfter(command.act().today())) {
            unmet.add(Unmet.of("entry.future", "day", on));
        }
        Refusal.ifAny(unmet);
        var replacement = replacement(command, facts);
        Refusal.ifAny(unmet(command, facts, replacement, on));
        return new EntryCorrected(command.entry(), facts.entry().type(), command.reason(), on, replacement);
    }

    private static List<Unmet> unmet(CorrectEntry command, Facts facts, DomainEvent replacement, LocalDate on) {
        var unmet = new ArrayList<>(
                Corrections.unmet(facts.entry(), replacement, on, command.act().at()));
        if (unmet.isEmpty() && facts.moves().test(replacement)) {
            unmet.add(Unmet.of("entry.correction-moves", "entry", command.entry()));
        }
        return unmet;
    }

    /** Read as strictly as a command's body. */
    private static DomainEvent replacement(CorrectEntry command, Facts facts) {
        var faults = new Faults();
        var body = Shapes.of(facts.entry().body().getClass())
                .read(EventJson.mapper().valueToTree(command.replacement()), "replacement", faults);
        faults.throwIfAny();
        return (DomainEvent) Objects.requireNonNull(body);
    }

    private static EntryEvent resolve(ResolveBasis command, Facts facts) {
        var unmet = new ArrayList<Unmet>();
        if (!facts.reaches()) {
            unmet.add(Unmet.of("entry.authority-of-region", "entry", command.entry()));
        }
        if (!facts.invalidated(command.basis())) {
            unmet.add(Unmet.of("entry.basis-not-invalidated", "entry", command.entry(), "basis", command.basis()));
        }
        Refusal.ifAny(unmet);
        return new BasisResolved(command.entry(), facts.entry().type(), command.basis(), command.resolution());
    }

    private static Optional<EntryEvent> invalidate(InvalidateBasis command, Facts facts) {
        return !facts.stands() || facts.invalidated(command.basis())
                ? Optional.empty()
                : Optional.of(
                        new BasisInvalidated(command.entry(), facts.entry().type(), command.basis()));
    }

    private static Optional<EntryEvent> withdraw(WithdrawConsequence command, Facts facts) {
        return !facts.stands() || facts.grounded()
                ? Optional.empty()
                : Optional.of(
                        new ConsequenceWithdrawn(command.entry(), facts.entry().type(), command.reason()));
    }

    private static List<Unmet> stands(Facts facts) {
        return facts.stands()
                ? List.of()
                : List.of(Unmet.of("entry.voided", "entry", facts.entry().id()));
    }

    private static boolean sameAuthor(Actor caller, Actor author) {
        return caller.organisation().equals(author.organisation())
                && (!"household".equals(author.organisation()) || Objects.equals(caller.person(), author.person()));
    }
}
