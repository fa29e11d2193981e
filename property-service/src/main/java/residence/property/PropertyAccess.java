package residence.property;

import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import residence.events.Actor;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.Command;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.WorkOrderEvent;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceReopened;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.command.Access;
import residence.kit.command.Caller;
import residence.kit.command.Relations;
import residence.property.checkup.CheckUpCommand;
import residence.property.checkup.CheckUpCommand.MissCheckUp;
import residence.property.checkup.CheckUpCommand.PerformCheckUp;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;
import residence.property.checkup.CheckUpCommand.RecordPatrol;
import residence.property.occupancy.OccupancyCommand;
import residence.property.ownersvote.OwnersVoteCommand;
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
 * <p>Not checked yet, because Management has no noun so far: that a property company manages the building whose cases it
 * opens or takes. Who took a case keeps it: once a company has assigned it, only that company goes on with it.
 */
@Component
class PropertyAccess implements Access {
    private static final String[] REQUESTERS = {"owner", "property-company", "owners-committee"};

    @Override
    public boolean allows(Caller caller, Command command, Lookup lookup) {
        var relations = Relations.of(caller, command, lookup);
        return switch (command) {
            case WorkOrderCommand workOrder -> workOrder(relations, workOrder);
            case CheckUpCommand checkUp -> checkUp(relations, checkUp);
            case OccupancyCommand occupancy -> new OccupancyAccess(relations).allows(occupancy);
            case OwnersVoteCommand vote -> OwnersAccess.allows(relations, vote);
            default -> false;
        };
    }

    private static boolean workOrder(Relations relations, WorkOrderCommand command) {
        return switch (command) {
            case RequestMaintenance request -> requests(relations, request.place());
            case AssignMaintenance assignment -> works(relations, assignment.subject());
            case CompleteMaintenance completion -> works(relations, completion.subject());
            case ConfirmMaintenance confirmation -> requested(relations, confirmation.subject());
            case ReopenMaintenance reopening -> requested(relations, reopening.subject());
            case CloseForwarded close -> false;
            case TakeBackForwarded back -> false;
        };
    }

    private static boolean requests(Relations relations, Subject place) {
        var caller = relations.caller();
        return caller.is("property-company")
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
        var caller = relations.caller();
        return caller.is("property-company")
                && takenBy(workOrder, relations.lookup())
                        .map(caller.organisation()::equals)
                        .orElse(true);
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

    /**
     * The owners, or for common parts the committee in its term, whoever requested it; else who requested it. A tenant only
     * requests (domain, section 2): the owners answer for the dwelling.
     *
     * @throws Refusal {@code work-order.unknown}
     */
    private static boolean requested(Relations relations, Subject workOrder) {
        if (!relations.caller().is(REQUESTERS)) {
            return false;
        }
        var request = relations
                .lookup()
                .first(workOrder, MaintenanceRequested.class)
                .orElseThrow(() -> Refusal.of("work-order.unknown", "workOrder", workOrder));
        var caller = relations.caller();
        var place = request.body().place();
        return switch (caller.role()) {
            case "owner" -> owns(relations, place);
            case "owners-committee" -> common(place) && relations.committeeOf(place);
            default -> isRequester(caller, request.actor());
        };
    }

    private static boolean isRequester(Caller caller, Actor requester) {
        return caller.is(requester.role()) && requester.organisation().equals(caller.organisation());
    }

    private static boolean checkUp(Relations relations, CheckUpCommand command) {
        var caller = relations.caller();
        return switch (command) {
            case PlanCheckUp plan ->
                relations.committeeOf(plan.building())
                        || worksFor(relations, plan.building())
                        || caller.is("authority/housing") && relations.answersFor(plan.building());
            case PerformCheckUp performance -> caller.is("check-up-body");
            case RecordPatrol patrol ->
                worksFor(relations, patrol.building()) || commissionedFor(relations, patrol.building());
            case MissCheckUp missed -> false;
        };
    }

    /**
     * Until managements are recorded a property company is known by its work, and only by work that one of the owners
     * asked for: a case in the building that an owner opened and the company took. What a company opens for itself
     * needs nobody's consent and says nothing.
     */
    private static boolean worksFor(Relations relations, Subject building) {
        if (!relations.caller().is("property-company")) {
            return false;
        }
        var taken = relations.lookup().entries(building, MaintenanceAssigned.class).stream()
                .filter(assigned -> assigned.actor()
                        .organisation()
                        .equals(relations.caller().organisation()))
                .map(Entry::subject)
                .collect(Collectors.toSet());
        return relations.lookup().entries(building, MaintenanceRequested.class).stream()
                .anyMatch(request -> request.actor().role().equals("owner") && taken.contains(request.subject()));
    }

    private static boolean commissionedFor(Relations relations, Subject building) {
        return relations.caller().is("check-up-body")
                && relations.lookup().entries(building, CheckUpPlanned.class).stream()
                        .anyMatch(plan -> plan.body()
                                .checkUpBody()
                                .equals(relations.caller().organisation()));
    }
}
