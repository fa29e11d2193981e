package residence.property.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.RepairEvent.RepairRefused;
import residence.kit.stream.Reaction;
import residence.property.workorder.WorkOrderCommand;
import residence.property.workorder.WorkOrderCommand.TakeBackForwarded;

/** R15: a repair that the warranty refused comes back as the property company's own work. */
@Component
final class WhenRepairRefusedThenReopenWorkOrder implements Reaction<RepairRefused> {
    @Override
    public Class<RepairRefused> to() {
        return RepairRefused.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<WorkOrderCommand> react(Entry<RepairRefused> entry, Act act, Lookup lookup) {
        return ForwardedCase.of(entry.subject(), lookup).stream()
                .<WorkOrderCommand>map(workOrder ->
                        new TakeBackForwarded(act, workOrder, entry.body().explanation()))
                .toList();
    }
}
