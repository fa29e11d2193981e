package residence.warranty;

import java.util.Optional;
import residence.events.Actor;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.command.Caller;
import residence.kit.command.Relations;
import residence.warranty.repair.RepairCommand;
import residence.warranty.repair.RepairCommand.AcceptRepair;
import residence.warranty.repair.RepairCommand.AssignRepair;
import residence.warranty.repair.RepairCommand.CompleteRepair;
import residence.warranty.repair.RepairCommand.DeemRepairAccepted;
import residence.warranty.repair.RepairCommand.RefuseRepair;
import residence.warranty.repair.RepairCommand.RejectRepair;
import residence.warranty.repair.RepairCommand.ReportRepairOverdue;
import residence.warranty.repair.RepairCommand.RequestRepair;

/** Who may do what in the loop of a repair (R14). Who has the role is told that nobody requested it. */
record RepairAccess(Relations relations) {
    private static final String[] REQUESTERS = {
        "owner", "buyer", "property-company", "owners-committee", "authority/housing"
    };

    boolean allows(RepairCommand command) {
        return switch (command) {
            case RequestRepair request -> request(request);
            case AssignRepair assign -> developerOf(assign.subject());
            case RefuseRepair refuse -> developerOf(refuse.subject());
            case CompleteRepair complete -> developerOf(complete.subject()) || assignedTo(complete.subject());
            case AcceptRepair accept -> judges(accept.subject());
            case RejectRepair reject -> judges(reject.subject());
            case DeemRepairAccepted deem -> false;
            case ReportRepairOverdue report -> false;
        };
    }

    /**
     * For their dwelling its owners, buyers or tenants; for common parts who looks after them. A work order only the platform
     * names.
     */
    private boolean request(RequestRepair request) {
        if (request.workOrder() != null) {
            return false;
        }
        var place = request.place();
        return common(place)
                ? relations.manages(place)
                        || relations.committeeOf(place)
                        || caller().is("authority/housing") && relations.answersFor(place)
                : relations.holderOf(place) || relations.tenantOf(place);
    }

    private boolean developerOf(Subject repair) {
        return caller().is("developer")
                && relations.developerOf(requested(repair).body().place());
    }

    private boolean assignedTo(Subject repair) {
        return caller().is("contractor")
                && lookup().last(requested(repair).subject(), RepairAssigned.class)
                        .filter(entry -> entry.body().contractor().equals(caller().organisation()))
                        .isPresent();
    }

    private boolean judges(Subject repair) {
        return caller().is(REQUESTERS) && judges(requested(repair));
    }

    /** In a dwelling its owners or buyers; for common parts the owners' committee in its term, or whoever asked for it. */
    private boolean judges(Entry<RepairRequested> request) {
        var place = request.body().place();
        return common(place) ? relations.committeeOf(place) || asked(request, place) : relations.holderOf(place);
    }

    /**
     * Whichever company asked, the one that manages now has asked; whichever committee did, only the one in its term. An owner
     * who asked judges while an owner in the building.
     */
    private boolean asked(Entry<RepairRequested> request, Subject place) {
        var requester = requester(request);
        return switch (caller().role()) {
            case "owners-committee" -> false;
            case "property-company" ->
                requester
                                .filter(actor -> actor.role().equals("property-company"))
                                .isPresent()
                        && relations.manages(place);
            case "owner" -> requester.filter(this::isCaller).isPresent() && relations.ownerIn(place);
            default -> requester.filter(this::isCaller).isPresent();
        };
    }

    private boolean isCaller(Actor requester) {
        return requester.role().equals(caller().role())
                && requester.organisation().equals(caller().organisation())
                && (requester.person() == null || caller().persons().contains(requester.person()));
    }

    /** Who stands behind it: where a work order was forwarded, whoever had asked for the maintenance (R15). */
    private Optional<Actor> requester(Entry<RepairRequested> request) {
        var workOrder = request.body().workOrder();
        return workOrder == null
                ? Optional.of(request.actor())
                : lookup().first(workOrder, MaintenanceRequested.class).map(Entry::actor);
    }

    /** @throws Refusal {@code R14.not-requested} */
    private Entry<RepairRequested> requested(Subject repair) {
        return lookup().first(repair, RepairRequested.class).orElseThrow(() -> Refusal.of("R14.not-requested"));
    }

    private static boolean common(Subject place) {
        return place.dwelling().isEmpty();
    }

    private Caller caller() {
        return relations.caller();
    }

    private Lookup lookup() {
        return relations.lookup();
    }
}
