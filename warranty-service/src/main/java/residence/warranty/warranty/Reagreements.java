package residence.warranty.warranty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Actor;
import residence.events.Clocks;
import residence.events.Cover.Reagreement;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.events.WarrantyClock.Running;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.Side;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.warranty.warranty.WarrantyCommand.ProposeReagreement;
import residence.warranty.warranty.WarrantyCommand.SignReagreement;
import residence.warranty.warranty.WarrantyFacts.Repaired;

/**
 * R13: 保修期限内经维修合格的部位，由开发企业、施工企业和产权人分别重新约定保修期限 (S0 二(四)3, S2 17). On each clock
 * separately, after a repair of that part at that place, requested within the old term, was accepted; never ending
 * before the old term; by the signatures of both sides of the clock, of which the last decides.
 */
final class Reagreements {
    private Reagreements() {}

    static List<WarrantyEvent> propose(ProposeReagreement proposal, Running running, @Nullable Repaired repaired) {
        var term = Warranty.covered(running, proposal.part()).term();
        boolean shorter = proposal.endsOn().isBefore(term.endsOn());
        Refusal.ifAny(
                ofThatPartAndPlace(proposal, repaired),
                accepted(proposal, repaired),
                withinTerm(proposal, repaired, term),
                Unmet.when(shorter, "R13.shorter-than-before", "until", term.endsOn()));
        return List.of(new ReagreementProposed(proposal.part(), proposal.repair(), proposal.endsOn()));
    }

    private static Stream<Unmet> ofThatPartAndPlace(ProposeReagreement proposal, @Nullable Repaired repaired) {
        boolean same = repaired != null
                && repaired.part() == proposal.part()
                && repaired.place().equals(Clocks.place(proposal.subject()));
        return Unmet.when(!same, "R13.not-its-repair", "repair", proposal.repair(), "part", proposal.part());
    }

    private static Stream<Unmet> accepted(ProposeReagreement proposal, @Nullable Repaired repaired) {
        if (repaired == null) {
            return Stream.empty();
        }
        var acceptedOn = repaired.acceptedOn();
        return acceptedOn == null
                ? Stream.of(Unmet.of("R13.repair-not-accepted", "repair", proposal.repair()))
                : Unmet.before(proposal.act(), acceptedOn, "R13.before-accepted", "repair", proposal.repair());
    }

    private static Stream<Unmet> withinTerm(ProposeReagreement proposal, @Nullable Repaired repaired, Term term) {
        boolean after = repaired != null && repaired.requestedOn().isAfter(term.endsOn());
        return Unmet.when(after, "R13.repair-after-term", "repair", proposal.repair(), "until", term.endsOn());
    }

    static List<WarrantyEvent> sign(SignReagreement signature, Running running, WarrantyFacts facts) {
        var cover = Warranty.covered(running, signature.part());
        var proposal = cover.reagreement();
        if (proposal == null) {
            throw Refusal.of("R13.nothing-proposed", "part", signature.part());
        }
        var actor = signature.act().actor();
        var side = side(actor, running.clock(), Clocks.common(Clocks.place(signature.subject())));
        boolean sameEnd = proposal.endsOn().equals(signature.endsOn());
        Refusal.ifAny(
                Unmet.when(!sameEnd, "R13.other-end-proposed", "proposed", proposal.endsOn()),
                Unmet.before(signature.act(), facts.proposedOn(), "R13.before-proposed"),
                Unmet.when(side.isEmpty(), "R13.not-a-side"),
                Unmet.when(side.filter(proposal.signed()::contains).isPresent(), "R13.already-signed"));
        var signed = new ReagreementSigned(signature.part(), side.orElseThrow(), signer(actor));
        return proposal.signedBy(signed.side()).signed().containsAll(sides(running.clock()))
                ? List.of(signed, reagreed(cover.term(), proposal, facts))
                : List.of(signed);
    }

    private static WarrantyReagreed reagreed(Term term, Reagreement agreed, WarrantyFacts facts) {
        var from = term.revisitFrom() == null
                ? null
                : Terms.revisitFrom(term.part(), term.startsOn(), agreed.endsOn(), Terms.window(facts.standards()));
        return new WarrantyReagreed(term.part(), agreed.repair(), term.endsOn(), agreed.endsOn(), from);
    }

    private static Set<Side> sides(Clock clock) {
        return switch (clock) {
            case BUILDER -> Set.of(Side.DEVELOPER, Side.CONTRACTOR);
            case OWNER -> Set.of(Side.DEVELOPER, Side.OWNERS);
        };
    }

    /** The owners' committee signs for the owners of common parts, an owner for the dwelling; which one, access says. */
    private static Optional<Side> side(Actor actor, Clock clock, boolean common) {
        var side = switch (actor.role()) {
            case "developer" -> Optional.of(Side.DEVELOPER);
            case "contractor" -> Optional.of(Side.CONTRACTOR);
            case "owner" -> common ? Optional.<Side>empty() : Optional.of(Side.OWNERS);
            case "owners-committee" -> common ? Optional.of(Side.OWNERS) : Optional.<Side>empty();
            default -> Optional.<Side>empty();
        };
        return side.filter(sides(clock)::contains);
    }

    private static String signer(Actor actor) {
        return actor.person() == null ? actor.organisation() : actor.person();
    }
}
