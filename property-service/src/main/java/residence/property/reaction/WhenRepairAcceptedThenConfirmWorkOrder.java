package residence.property.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.RepairEvent.RepairAccepted;
import residence.kit.stream.Reaction;
import residence.property.workorder.WorkOrderCommand;
import residence.property.workorder.WorkOrderCommand.CloseForwarded;

/** R15: the case stays one for its owner, so it closes with the repair that it was forwarded to. */
@Component
final class WhenRepairAcceptedThenConfirmWorkOrder implements Reaction<RepairAccepted> {
    @Override
    public Class<RepairAccepted> to() {
        return RepairAccepted.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<WorkOrderCommand> react(Entry<RepairAccepted> entry, Act act, Lookup lookup) {
        return ForwardedCase.of(entry.subject(), lookup).stream()
                .<WorkOrderCommand>map(workOrder -> new CloseForwarded(act, workOrder, false))
                .toList();
    }
}
