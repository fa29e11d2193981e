package residence.warranty;

import residence.events.PolicyEvent.PolicyIssued;
import residence.events.Refusal;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.command.Relations;
import residence.warranty.defectinsurance.ClaimCommand;
import residence.warranty.defectinsurance.ClaimCommand.FileClaim;
import residence.warranty.defectinsurance.ClaimCommand.RejectClaim;
import residence.warranty.defectinsurance.ClaimCommand.SettleClaim;
import residence.warranty.defectinsurance.PolicyCommand;
import residence.warranty.defectinsurance.PolicyCommand.IssuePolicy;

/**
 * Who may do what about defect insurance (R22; domain, section 2): an insurer writes its policies and decides the claims on
 * them, and on no other's; the beneficiaries claim, who are the owners, and for common parts their committee. The developer holds the policy for them and
 * claims nothing, and a property company is no party to it.
 */
record InsuranceAccess(Relations relations) {

    boolean allows(PolicyCommand command) {
        return switch (command) {
            case IssuePolicy issue -> caller().is("insurer");
        };
    }

    boolean allows(ClaimCommand command) {
        return switch (command) {
            case FileClaim claim -> owner(claim.place());
            case SettleClaim settlement -> insurerOf(settlement.policy());
            case RejectClaim rejection -> insurerOf(rejection.policy());
        };
    }

    /** For the dwelling its owners; the common parts are every owner's in the building, for whom their committee speaks, too. */
    private boolean owner(Subject place) {
        return place.dwelling().isPresent()
                ? relations.ownerOf(place)
                : relations.ownerIn(place) || relations.committeeOf(place);
    }

    /** @throws Refusal {@code R22.not-issued}, told to insurers alone */
    private boolean insurerOf(Subject policy) {
        return caller().is("insurer")
                && relations
                        .lookup()
                        .first(policy, PolicyIssued.class)
                        .orElseThrow(() -> Refusal.of("R22.not-issued", "policy", policy))
                        .body()
                        .insurer()
                        .equals(caller().organisation());
    }

    private Caller caller() {
        return relations.caller();
    }
}
