package residence.warranty;

import org.springframework.stereotype.Component;
import residence.events.Command;
import residence.events.Lookup;
import residence.events.Subject;
import residence.kit.command.Access;
import residence.kit.command.Caller;
import residence.kit.command.Relations;
import residence.warranty.defectinsurance.ClaimCommand;
import residence.warranty.defectinsurance.PolicyCommand;
import residence.warranty.handover.HandoverCommand;
import residence.warranty.handover.HandoverCommand.HandOverUnit;
import residence.warranty.handover.HandoverCommand.IssueTitleCertificate;
import residence.warranty.handover.HandoverCommand.RecordOwnerInspection;
import residence.warranty.repair.RepairCommand;
import residence.warranty.sale.SaleCommand;
import residence.warranty.warranty.WarrantyCommand;
import residence.warranty.warranty.WarrantyCommand.CallForRevisit;
import residence.warranty.warranty.WarrantyCommand.ExpireWarranty;
import residence.warranty.warranty.WarrantyCommand.MissRevisit;
import residence.warranty.warranty.WarrantyCommand.ProposeReagreement;
import residence.warranty.warranty.WarrantyCommand.RecordRevisit;
import residence.warranty.warranty.WarrantyCommand.SignReagreement;
import residence.warranty.warranty.WarrantyCommand.StartBuilderWarranty;
import residence.warranty.warranty.WarrantyCommand.StartOwnerWarranty;

/**
 * Who may do what from sale to the last warranty (domain, section 2): the developer in its own projects, the builder on
 * its own clock, buyers and owners in their own dwelling, the registry within its region.
 */
@Component
class WarrantyAccess implements Access {
    private static final String REGISTRY = "authority/registry";

    @Override
    public boolean allows(Caller caller, Command command, Lookup lookup) {
        var relations = Relations.of(caller, command, lookup);
        return switch (command) {
            case SaleCommand sale -> relations.developerOf(sale.subject());
            case HandoverCommand handover -> handover(handover, relations);
            case WarrantyCommand warranty -> warranty(warranty, relations);
            case RepairCommand repair -> new RepairAccess(relations).allows(repair);
            case PolicyCommand policy -> new InsuranceAccess(relations).allows(policy);
            case ClaimCommand claim -> new InsuranceAccess(relations).allows(claim);
            default -> false;
        };
    }

    private static boolean handover(HandoverCommand command, Relations relations) {
        return switch (command) {
            case RecordOwnerInspection inspection -> relations.holderOf(inspection.subject());
            case HandOverUnit handOver -> relations.developerOf(handOver.subject());
            case IssueTitleCertificate title ->
                relations.caller().is(REGISTRY) && relations.answersFor(title.subject());
        };
    }

    private static boolean warranty(WarrantyCommand command, Relations relations) {
        return switch (command) {
            case RecordRevisit revisit -> relations.developerOf(revisit.subject());
            case ProposeReagreement proposal -> partyTo(proposal.subject(), relations);
            case SignReagreement signature -> partyTo(signature.subject(), relations);
            case StartBuilderWarranty start -> false;
            case StartOwnerWarranty start -> false;
            case CallForRevisit call -> false;
            case MissRevisit miss -> false;
            case ExpireWarranty expiry -> false;
        };
    }

    /** The sides of a clock: the developer on both, the builder on its own, the owners on theirs (R13). */
    private static boolean partyTo(Subject clock, Relations relations) {
        boolean owners = clock.id().equals("owner");
        return relations.developerOf(clock) || (owners ? ownersSide(clock, relations) : builder(clock, relations));
    }

    private static boolean ownersSide(Subject clock, Relations relations) {
        boolean common = clock.dwelling().isEmpty();
        return relations.ownerOf(clock) || common && relations.committeeOf(clock);
    }

    private static boolean builder(Subject clock, Relations relations) {
        return relations.caller().is("contractor") && relations.partyOf(clock);
    }
}
