package residence.warranty.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.kit.stream.Reaction;
import residence.warranty.repair.RepairCommand.RequestRepair;

/** R15: a maintenance request on a part under warranty becomes a repair, and stays one case for the owner. */
@Component
class WhenMaintenanceForwardedThenRequestRepair implements Reaction<MaintenanceForwarded> {

    @Override
    public Class<MaintenanceForwarded> to() {
        return MaintenanceForwarded.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<RequestRepair> react(Entry<MaintenanceForwarded> entry, Act act, Lookup lookup) {
        var it = entry.body();
        return List.of(new RequestRepair(
                act, it.repair(), it.place(), it.part(), it.kind(), it.description(), entry.subject()));
    }
}
