package residence.quality.unitinspection;

import java.util.ArrayList;
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

/** R7: developer, contractor and supervisor sign, each by its own token, and the last of the three decides. */
final class Signing {
    private static final List<PartyRole> SIGNERS =
            List.of(PartyRole.DEVELOPER, PartyRole.CONTRACTOR, PartyRole.SUPERVISOR);

    private Signing() {}

    static List<UnitInspectionEvent> sign(SignUnitInspection command, Open open, UnitInspectionFacts facts) {
        var signature = signature(command.act(), open, facts);
        var signed = Stream.concat(open.signatures().stream(), Stream.of(signature))
                .map(UnitInspectionSigned::party)
                .toList();
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
        var unmet = new ArrayList<Unmet>();
        if (!organisation.equals(facts.appointed().get(party))) {
            unmet.add(Unmet.of("R7.not-appointed", "party", party, "organisation", organisation));
        }
        if (waitsForOthers(party, open)) {
            unmet.add(Unmet.of("R7.already-signed", "party", party));
        }
        open.findings()
                .lastOn()
                .filter(act.occurredOn()::isBefore)
                .ifPresent(last -> unmet.add(Unmet.of("R7.signed-before-results", "last", last)));
        Refusal.ifAny(unmet);
        return new UnitInspectionSigned(party, organisation);
    }

    /**
     * One signature is enough while others are missing. Where all three stand and the inspection is open all the same,
     * an authority voided the verdict: then anyone's new signature decides again.
     */
    private static boolean waitsForOthers(PartyRole party, Open open) {
        var signed = open.signatures().stream().map(UnitInspectionSigned::party).toList();
        return signed.contains(party) && !signed.containsAll(SIGNERS);
    }
}
