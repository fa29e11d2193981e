package residence.property.workorder;

import org.jspecify.annotations.Nullable;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.OwnersWarranty;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.property.workorder.WorkOrderCommand.AssignMaintenance;
import residence.property.workorder.WorkOrderCommand.CloseForwarded;
import residence.property.workorder.WorkOrderCommand.CompleteMaintenance;
import residence.property.workorder.WorkOrderCommand.ConfirmMaintenance;
import residence.property.workorder.WorkOrderCommand.OpenOnAlarm;
import residence.property.workorder.WorkOrderCommand.ReopenMaintenance;
import residence.property.workorder.WorkOrderCommand.RequestMaintenance;
import residence.property.workorder.WorkOrderCommand.TakeBackForwarded;

/**
 * What the rules of a case must know.
 *
 * @param underWarranty whether the owner's clock of the place covers the part on the day it happened (R15)
 * @param assignedBy the company that gave it to one of its people last; null where none did
 */
record WorkOrderFacts(boolean underWarranty, @Nullable String assignedBy) {

    /**
     * @throws Refusal as {@link KnownBuilding#standing}, and as {@link OwnersWarranty#covers}: taken for "not under
     *     warranty", the case would stay the company's own for good
     */
    static WorkOrderFacts lookUp(WorkOrderCommand command, WorkOrder.State state, Lookup lookup) {
        return switch (command) {
            case RequestMaintenance it -> of(it.place(), it.part(), it, lookup);
            case OpenOnAlarm it -> onAlarm(it, lookup);
            case AssignMaintenance it -> assigned(it, lookup);
            case CompleteMaintenance it -> assigned(it, lookup);
            case ConfirmMaintenance it -> assigned(it, lookup);
            case ReopenMaintenance it -> assigned(it, lookup);
            case CloseForwarded it -> assigned(it, lookup);
            case TakeBackForwarded it -> assigned(it, lookup);
        };
    }

    /** The order rests on the device as well: where its installation is voided, what it opened is put before a person. */
    private static WorkOrderFacts onAlarm(OpenOnAlarm it, Lookup lookup) {
        lookup.first(it.device(), DeviceInstalled.class);
        return of(it.place(), it.part(), it, lookup);
    }

    /** Warranties run for buildings and dwellings (R11): what belongs to a community as a whole is under none. */
    private static WorkOrderFacts of(Subject place, Part part, WorkOrderCommand command, Lookup lookup) {
        if (!place.root().kind().equals("building")) {
            return new WorkOrderFacts(false, null);
        }
        var day = command.act().occurredOn();
        KnownBuilding.standing(lookup, place, day);
        return new WorkOrderFacts(OwnersWarranty.covers(lookup, place, part, day), null);
    }

    private static WorkOrderFacts assigned(WorkOrderCommand command, Lookup lookup) {
        return new WorkOrderFacts(
                false,
                lookup.last(command.subject(), MaintenanceAssigned.class)
                        .map(assigned -> assigned.actor().organisation())
                        .orElse(null));
    }
}
