package residence.quality.unitinspection;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.UnitInspectionEvent;
import residence.events.UnitInspectionEvent.UnitInspectionFailed;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.UnitInspectionEvent.UnitInspectionSigned;
import residence.events.Unmet;
import residence.quality.unitinspection.UnitInspection.Open;
import residence.quality.unitinspection.UnitInspectionCommand.SignUnitInspection;

/**
 * R7: developer, contractor and supervisor sign what was found, each by its own token, and the last of the three
 * decides. A signature covers what stood on the record when it was given (S0 二(四)2: 逐户、逐间验收, by those who answer for
 * it): a result that comes later has to be signed anew by all three.
 */
final class Signing {
    private static final List<PartyRole> SIGNERS =
            List.of(PartyRole.DEVELOPER, PartyRole.CONTRACTOR, PartyRole.SUPERVISOR);

    private Signing() {}

    static List<UnitInspectionEvent> sign(SignUnitInspection command, Open open, UnitInspectionFacts facts) {
        var signature = signature(command.act(), open, facts);
        var signed = open.signed();
        signed.add(signature.party());
        if (!signed.containsAll(SIGNERS)) {
            return List.of(signature);
        }
        var missing = open.findings().missing(facts);
        return List.of(signature, missing.isEmpty() ? new UnitInspectionPassed() : new UnitInspectionFailed(missing));
    }

    private static UnitInspectionSigned signature(Act act, Open open, UnitInspectionFacts facts) {
        var role = act.actor().role();
        var organisation = act.actor().organisation();
        var party = Parties.of(role)
                .filter(SIGNERS::contains)
                .orElseThrow(() -> Refusal.of("R7.not-a-signer", "role", role));
        boolean another = !organisation.equals(facts.appointed().get(party));
        Refusal.ifAny(
                Unmet.when(another, "R7.not-appointed", "party", party, "organisation", organisation),
                Unmet.when(waitsForOthers(party, open), "R7.already-signed", "party", party),
                dated(act, open, facts));
        return new UnitInspectionSigned(party, organisation);
    }

    /** Nobody signs what was found, or closed, only later. */
    private static Stream<Unmet> dated(Act act, Open open, UnitInspectionFacts facts) {
        var last = Stream.concat(open.findings().lastOn().stream(), Stream.ofNullable(facts.defectsClosedOn()))
                .max(Comparator.naturalOrder());
        return Unmet.before(act, last.orElse(null), "R7.signed-before-results");
    }

    /**
     * One signature is enough while others are missing. Where all three stand and the inspection is open all the same,
     * an authority voided the verdict: then anyone's new signature decides again.
     */
    private static boolean waitsForOthers(PartyRole party, Open open) {
        return open.signed().contains(party) && !open.signed().containsAll(SIGNERS);
    }
}
