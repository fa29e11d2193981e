package residence.warranty.defectinsurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import residence.events.ClaimEvent;
import residence.events.ClaimEvent.ClaimFiled;
import residence.events.ClaimEvent.ClaimRejected;
import residence.events.ClaimEvent.ClaimSettled;
import residence.events.PolicyEvent.Cover;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.warranty.defectinsurance.ClaimCommand.FileClaim;
import residence.warranty.defectinsurance.ClaimCommand.RejectClaim;
import residence.warranty.defectinsurance.ClaimCommand.SettleClaim;

/**
 * R22: a claim falls under a cover of the policy that names its part and can be claimed for on its day: after the
 * waiting period, within the term. The insurer settles it or rejects it, once.
 */
final class Claim {

    sealed interface State {}

    record NotFiled() implements State {}

    /** @param place it is about, for which it stays on the record */
    sealed interface Filed extends State {
        Subject place();
    }

    record Open(Subject place, LocalDate filedOn) implements Filed {}

    record Settled(Subject place) implements Filed {}

    record Rejected(Subject place) implements Filed {}

    private Claim() {}

    static List<ClaimEvent> decide(ClaimCommand command, State state, ClaimFacts facts) {
        return switch (command) {
            case FileClaim it -> file(it, state, facts);
            case SettleClaim it -> decided(it, state, new ClaimSettled(it.amountFen()));
            case RejectClaim it -> decided(it, state, new ClaimRejected(it.reason()));
        };
    }

    private static List<ClaimEvent> file(FileClaim it, State state, ClaimFacts facts) {
        var day = it.act().occurredOn();
        var covers = facts.policy().covers().stream()
                .filter(cover -> cover.covers(it.part(), it.defect()))
                .toList();
        Refusal.ifAny(
                Unmet.when(state instanceof Filed, "R22.filed", "claim", it.subject()),
                Unmet.before(it.act(), facts.policy().issuedOn(), "R22.before-issued", "policy", it.policy()),
                Unmet.when(
                        !facts.policy().buildings().contains(it.place().root()),
                        "R22.other-building",
                        "building",
                        it.place().root()),
                Unmet.when(!facts.owned(), "R22.no-owner-yet", "place", it.place(), "day", day),
                Unmet.when(covers.isEmpty(), "R22.not-covered", "part", it.part(), "defect", it.defect()),
                uncovered(it, covers, facts));
        var accepted = Objects.requireNonNull(facts.acceptedOn(), "refused without");
        var cover = inForce(covers, day, accepted).findFirst().orElseThrow();
        return List.of(new ClaimFiled(
                it.place(),
                it.part(),
                it.defect(),
                it.description(),
                cover.id(),
                cover.firstDay(accepted),
                cover.lastDay(accepted),
                facts.policy().insurer(),
                day));
    }

    /** Why nothing can be claimed for that day under any of the covers that name the part. */
    private static Stream<Unmet> uncovered(FileClaim it, List<Cover> covers, ClaimFacts facts) {
        var day = it.act().occurredOn();
        var accepted = facts.acceptedOn();
        if (accepted == null) {
            return Stream.of(Unmet.of("R22.not-accepted", "building", it.place().root()));
        }
        return inForce(covers, day, accepted).findAny().isPresent()
                ? Stream.empty()
                : covers.stream().map(cover -> outside(cover, day, accepted));
    }

    private static Stream<Cover> inForce(List<Cover> covers, LocalDate day, LocalDate accepted) {
        return covers.stream()
                .filter(cover -> !day.isBefore(cover.firstDay(accepted)) && !day.isAfter(cover.lastDay(accepted)));
    }

    private static Unmet outside(Cover cover, LocalDate day, LocalDate accepted) {
        return day.isBefore(cover.firstDay(accepted))
                ? Unmet.of("R22.waiting", "cover", cover.id(), "from", cover.firstDay(accepted))
                : Unmet.of("R22.ended", "cover", cover.id(), "until", cover.lastDay(accepted));
    }

    private static List<ClaimEvent> decided(ClaimCommand command, State state, ClaimEvent decision) {
        switch (state) {
            case NotFiled none -> throw Refusal.of("R22.not-filed", "claim", command.subject());
            case Settled settled -> throw Refusal.of("R22.settled", "claim", command.subject());
            case Rejected rejected -> throw Refusal.of("R22.rejected", "claim", command.subject());
            case Open open -> Refusal.ifAny(Unmet.before(command.act(), open.filedOn(), "R22.before-filed"));
        }
        return List.of(decision);
    }

    /** Without its filing (it was voided) a claim is none, whatever was decided on it. */
    static State evolve(State state, ClaimEvent event) {
        return switch (event) {
            case ClaimFiled it -> new Open(it.place(), it.filedOn());
            case ClaimSettled it -> state instanceof Filed filed ? new Settled(filed.place()) : state;
            case ClaimRejected it -> state instanceof Filed filed ? new Rejected(filed.place()) : state;
        };
    }

    static List<Subject> concerns(State state) {
        return state instanceof Filed filed ? List.of(filed.place()) : List.of();
    }
}
