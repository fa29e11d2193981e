package residence.property;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import residence.events.Actor;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.Command;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Subject;
import residence.events.WorkOrderEvent;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceReopened;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.command.Access;
import residence.kit.command.Caller;
import residence.property.checkup.CheckUpCommand;
import residence.property.checkup.CheckUpCommand.MissCheckUp;
import residence.property.checkup.CheckUpCommand.PerformCheckUp;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;
import residence.property.checkup.CheckUpCommand.RecordPatrol;
import residence.property.known.Readers;
import residence.property.workorder.WorkOrderCommand;
import residence.property.workorder.WorkOrderCommand.AssignMaintenance;
import residence.property.workorder.WorkOrderCommand.CloseForwarded;
import residence.property.workorder.WorkOrderCommand.CompleteMaintenance;
import residence.property.workorder.WorkOrderCommand.ConfirmMaintenance;
import residence.property.workorder.WorkOrderCommand.ReopenMaintenance;
import residence.property.workorder.WorkOrderCommand.RequestMaintenance;
import residence.property.workorder.WorkOrderCommand.TakeBackForwarded;

/**
 * Who may do what while a building is in use (domain, section 2).
 *
 * <p>Not checked yet, because Management, Community and Occupancy have no noun here so far: that a property company
 * manages the building whose cases it opens or takes, that a committee is the one its owners elected; tenants are not
 * known and may not request. Who took a case keeps it: once a company has assigned it, only that company goes on with it.
 */
@Component
class PropertyAccess implements Access {
    @Override
    public boolean allows(Caller caller, Command command, Lookup lookup) {
        return switch (command) {
            case WorkOrderCommand workOrder -> workOrder(caller, workOrder, lookup);
            case CheckUpCommand checkUp -> checkUp(caller, checkUp, lookup);
            default -> false;
        };
    }

    private static boolean workOrder(Caller caller, WorkOrderCommand command, Lookup lookup) {
        return switch (command) {
            case RequestMaintenance request -> requests(caller, request.place(), lookup);
            case AssignMaintenance assignment -> works(caller, assignment.subject(), lookup);
            case CompleteMaintenance completion -> works(caller, completion.subject(), lookup);
            case ConfirmMaintenance confirmation -> requested(caller, confirmation.subject(), lookup);
            case ReopenMaintenance reopening -> requested(caller, reopening.subject(), lookup);
            case CloseForwarded close -> false;
            case TakeBackForwarded back -> false;
        };
    }

    private static boolean requests(Caller caller, Subject place, Lookup lookup) {
        return caller.is("property-company")
                || caller.is("owners-committee") && place.equals(place.root())
                || Readers.owns(caller, place, lookup);
    }

    private static boolean works(Caller caller, Subject workOrder, Lookup lookup) {
        return caller.is("property-company")
                && takenBy(workOrder, lookup).map(caller.organisation()::equals).orElse(true);
    }

    /** The company that assigned the case last, unless it was reopened since. */
    private static Optional<String> takenBy(Subject workOrder, Lookup lookup) {
        return lookup.entries(workOrder, WorkOrderEvent.class).stream()
                .filter(entry ->
                        entry.body() instanceof MaintenanceAssigned || entry.body() instanceof MaintenanceReopened)
                .reduce((before, after) -> after)
                .filter(entry -> entry.body() instanceof MaintenanceAssigned)
                .map(entry -> entry.actor().organisation());
    }

    /** Who requested it, in the same relation; and the owners of the dwelling, whoever requested it. */
    private static boolean requested(Caller caller, Subject workOrder, Lookup lookup) {
        return lookup.entries(workOrder, MaintenanceRequested.class).stream()
                .anyMatch(request -> isRequester(caller, request)
                        || Readers.owns(caller, request.body().place(), lookup));
    }

    private static boolean isRequester(Caller caller, Entry<MaintenanceRequested> request) {
        Actor requester = request.actor();
        return caller.is(requester.role())
                && (requester.role().equals("owner")
                        ? requester.person() != null && caller.persons().contains(requester.person())
                        : requester.organisation().equals(caller.organisation()));
    }

    private static boolean checkUp(Caller caller, CheckUpCommand command, Lookup lookup) {
        return switch (command) {
            case PlanCheckUp plan ->
                caller.is("owners-committee")
                        || worksFor(caller, plan.building(), lookup)
                        || caller.is("authority/housing") && Readers.answersFor(caller, plan.building(), lookup);
            case PerformCheckUp performance -> caller.is("check-up-body");
            case RecordPatrol patrol ->
                worksFor(caller, patrol.building(), lookup) || commissionedFor(caller, patrol.building(), lookup);
            case MissCheckUp missed -> false;
        };
    }

    /**
     * Until managements are recorded a property company is known by its work, and only by work that one of the owners
     * asked for: a case in the building that an owner opened and the company took. What a company opens for itself
     * needs nobody's consent and says nothing.
     */
    private static boolean worksFor(Caller caller, Subject building, Lookup lookup) {
        if (!caller.is("property-company")) {
            return false;
        }
        var taken = lookup.entries(building, MaintenanceAssigned.class).stream()
                .filter(assigned -> assigned.actor().organisation().equals(caller.organisation()))
                .map(Entry::subject)
                .collect(Collectors.toSet());
        return lookup.entries(building, MaintenanceRequested.class).stream()
                .anyMatch(request -> request.actor().role().equals("owner") && taken.contains(request.subject()));
    }

    private static boolean commissionedFor(Caller caller, Subject building, Lookup lookup) {
        return caller.is("check-up-body")
                && lookup.entries(building, CheckUpPlanned.class).stream()
                        .anyMatch(plan -> plan.body().checkUpBody().equals(caller.organisation()));
    }
}
