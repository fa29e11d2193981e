package residence.property;

import org.springframework.stereotype.Component;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.Command;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.events.view.ManagementView;
import residence.kit.command.Access;
import residence.kit.command.Caller;
import residence.kit.command.Relations;
import residence.property.checkup.CheckUpCommand;
import residence.property.checkup.CheckUpCommand.MissCheckUp;
import residence.property.checkup.CheckUpCommand.PerformCheckUp;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;
import residence.property.checkup.CheckUpCommand.PlanRegularCheckUp;
import residence.property.checkup.CheckUpCommand.RecordPatrol;
import residence.property.complaint.ComplaintCommand;
import residence.property.decoration.DecorationCommand;
import residence.property.device.DeviceCommand;
import residence.property.housingprogramme.HousingProgrammeCommand;
import residence.property.maintenancefund.MaintenanceFundCommand;
import residence.property.management.ManagementCommand;
import residence.property.management.ManagementCommand.AssignManagement;
import residence.property.management.ManagementCommand.EndManagement;
import residence.property.management.ManagementCommand.EvaluateService;
import residence.property.management.ManagementCommand.InspectTakeover;
import residence.property.occupancy.OccupancyCommand;
import residence.property.ownersvote.OwnersVoteCommand;
import residence.property.renovation.RenovationCommand;
import residence.property.workorder.WorkOrderCommand;
import residence.property.workorder.WorkOrderCommand.AssignMaintenance;
import residence.property.workorder.WorkOrderCommand.CloseForwarded;
import residence.property.workorder.WorkOrderCommand.CompleteMaintenance;
import residence.property.workorder.WorkOrderCommand.ConfirmMaintenance;
import residence.property.workorder.WorkOrderCommand.OpenOnAlarm;
import residence.property.workorder.WorkOrderCommand.ReopenMaintenance;
import residence.property.workorder.WorkOrderCommand.RequestMaintenance;
import residence.property.workorder.WorkOrderCommand.TakeBackForwarded;

/**
 * Who may do what while a building is in use (domain, section 2): owners, the committee that they elected, the company that
 * manages their community. A case is the community's: whoever manages it goes on with it.
 *
 */
@Component
class PropertyAccess implements Access {
    private static final String[] REQUESTERS = {"owner", "property-company", "owners-committee"};

    @Override
    public boolean allows(Caller caller, Command command, Lookup lookup) {
        var relations = Relations.of(caller, command, lookup);
        return switch (command) {
            case ManagementCommand management -> management(relations, management);
            case WorkOrderCommand workOrder -> workOrder(relations, workOrder);
            case CheckUpCommand checkUp -> checkUp(relations, checkUp);
            case RenovationCommand renovation -> RenovationAccess.allows(relations, renovation);
            case DecorationCommand decoration -> RenovationAccess.allows(relations, decoration);
            case OccupancyCommand occupancy -> new OccupancyAccess(relations).allows(occupancy);
            case ComplaintCommand complaint -> new ComplaintAccess(relations).allows(complaint);
            case DeviceCommand device -> DeviceAccess.allows(relations, device);
            case OwnersVoteCommand vote -> OwnersAccess.allows(relations, vote);
            case HousingProgrammeCommand programme -> ProgrammeAccess.allows(relations, programme);
            case MaintenanceFundCommand fund -> OwnersAccess.allows(relations, fund);
            default -> false;
        };
    }

    private static boolean management(Relations relations, ManagementCommand command) {
        var community = command.subject();
        return switch (command) {
            case AssignManagement it -> relations.developerOf(community) || relations.committeeOf(community);
            case EndManagement it ->
                relations.developerOf(community) || relations.committeeOf(community) || assigned(relations, community);
            case InspectTakeover it -> assigned(relations, community);
            case EvaluateService it -> relations.committeeOf(community);
        };
    }

    /** The company that was assigned last, whether or not its first day has come. */
    private static boolean assigned(Relations relations, Subject community) {
        return relations.caller().is("property-company")
                && ManagementView.VIEW
                        .known(relations.lookup(), community)
                        .filter(known -> known.assignedTo(relations.caller().organisation()))
                        .isPresent();
    }

    private static boolean workOrder(Relations relations, WorkOrderCommand command) {
        return switch (command) {
            case RequestMaintenance request -> requests(relations, request.place());
            case AssignMaintenance assignment -> works(relations, assignment.subject());
            case CompleteMaintenance completion -> works(relations, completion.subject());
            case ConfirmMaintenance confirmation -> judges(relations, confirmation.subject());
            case ReopenMaintenance reopening -> judges(relations, reopening.subject());
            case OpenOnAlarm alarm -> false;
            case CloseForwarded close -> false;
            case TakeBackForwarded back -> false;
        };
    }

    private static boolean requests(Relations relations, Subject place) {
        return relations.manages(place)
                || common(place) && relations.committeeOf(place)
                || owns(relations, place)
                || relations.tenantOf(place);
    }

    /** Of common parts every owner in the building is one. */
    private static boolean owns(Relations relations, Subject place) {
        return common(place) ? relations.ownerIn(place) : relations.ownerOf(place);
    }

    private static boolean common(Subject place) {
        return place.dwelling().isEmpty();
    }

    private static boolean works(Relations relations, Subject workOrder) {
        return relations.caller().is("property-company")
                && relations.manages(requested(relations, workOrder).body().place());
    }

    /**
     * The owners, or for common parts the committee in its term, whoever requested it; what a property company requested, or a
     * device reported, the one that manages now. A tenant only requests (domain, section 2): the owners answer for the dwelling.
     */
    private static boolean judges(Relations relations, Subject workOrder) {
        if (!relations.caller().is(REQUESTERS)) {
            return false;
        }
        var request = requested(relations, workOrder);
        var place = request.body().place();
        return switch (relations.caller().role()) {
            case "owner" -> owns(relations, place);
            case "owners-committee" -> common(place) && relations.committeeOf(place);
            default ->
                (request.actor().role().equals("property-company")
                                || request.body().device() != null)
                        && relations.manages(place);
        };
    }

    /** @throws Refusal {@code work-order.unknown} */
    private static Entry<MaintenanceRequested> requested(Relations relations, Subject workOrder) {
        return relations
                .lookup()
                .first(workOrder, MaintenanceRequested.class)
                .orElseThrow(() -> Refusal.of("work-order.unknown", "workOrder", workOrder));
    }

    private static boolean checkUp(Relations relations, CheckUpCommand command) {
        var caller = relations.caller();
        return switch (command) {
            case PlanCheckUp plan ->
                relations.committeeOf(plan.building())
                        || relations.manages(plan.building())
                        || caller.is("authority/housing") && relations.answersFor(plan.building());
            case PerformCheckUp performance -> caller.is("check-up-body");
            case RecordPatrol patrol ->
                relations.manages(patrol.building()) || commissionedFor(relations, patrol.building());
            case PlanRegularCheckUp plan -> false;
            case MissCheckUp missed -> false;
        };
    }

    private static boolean commissionedFor(Relations relations, Subject building) {
        return relations.caller().is("check-up-body")
                && relations.lookup().entries(building, CheckUpPlanned.class).stream()
                        .anyMatch(plan -> relations
                                .caller()
                                .organisation()
                                .equals(plan.body().checkUpBody()));
    }
}
