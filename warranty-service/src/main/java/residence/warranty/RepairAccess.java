package residence.warranty;

import java.util.Optional;
import residence.events.Actor;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.command.Caller;
import residence.warranty.known.Relations;
import residence.warranty.repair.RepairCommand;
import residence.warranty.repair.RepairCommand.AcceptRepair;
import residence.warranty.repair.RepairCommand.AssignRepair;
import residence.warranty.repair.RepairCommand.CompleteRepair;
import residence.warranty.repair.RepairCommand.DeemRepairAccepted;
import residence.warranty.repair.RepairCommand.RefuseRepair;
import residence.warranty.repair.RepairCommand.RejectRepair;
import residence.warranty.repair.RepairCommand.ReportRepairOverdue;
import residence.warranty.repair.RepairCommand.RequestRepair;

/** Who may do what in the loop of a repair (R14). */
record RepairAccess(Caller caller, Relations relations, Lookup lookup) {

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

    /** For their dwelling its owners or buyers; for common parts who looks after them. A work order only the platform names. */
    private boolean request(RequestRepair request) {
        if (request.workOrder() != null) {
            return false;
        }
        return Relations.common(request.place())
                ? caller.is("property-company", "owners-committee")
                        || caller.is("authority/housing") && WarrantyAccess.covers(caller, request.place(), lookup)
                : relations.holderOf(request.place());
    }

    private boolean developerOf(Subject repair) {
        return requested(repair)
                .filter(request -> relations.developerOf(request.body().place()))
                .isPresent();
    }

    private boolean assignedTo(Subject repair) {
        return caller.is("contractor")
                && lookup.entries(repair, RepairAssigned.class).stream()
                        .reduce((earlier, later) -> later)
                        .filter(entry -> entry.body().contractor().equals(caller.organisation()))
                        .isPresent();
    }

    /** In a dwelling its owners or buyers; for common parts the owners' committee, or whoever asked for it. */
    private boolean judges(Subject repair) {
        return requested(repair)
                .filter(request -> Relations.common(request.body().place())
                        ? caller.is("owners-committee") || asked(request)
                        : relations.holderOf(request.body().place()))
                .isPresent();
    }

    private boolean asked(Entry<RepairRequested> request) {
        return requester(request)
                .filter(actor -> actor.role().equals(caller.role())
                        && actor.organisation().equals(caller.organisation())
                        && (actor.person() == null || caller.persons().contains(actor.person())))
                .isPresent();
    }

    /** Who stands behind it: where a work order was forwarded, whoever had asked for the maintenance (R15). */
    private Optional<Actor> requester(Entry<RepairRequested> request) {
        var workOrder = request.body().workOrder();
        return workOrder == null
                ? Optional.of(request.actor())
                : lookup.entries(workOrder, MaintenanceRequested.class).stream()
                        .findFirst()
                        .map(Entry::actor);
    }

    private Optional<Entry<RepairRequested>> requested(Subject repair) {
        return lookup.entries(repair, RepairRequested.class).stream().findFirst();
    }
}
