package residence.property.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.kit.stream.Reaction;
import residence.property.workorder.WorkOrderCommand;
import residence.property.workorder.WorkOrderCommand.CloseForwarded;

/** R15, R14: the owner's silence closes the repair and with it the case, and the case says that it was deemed. */
@Component
final class WhenRepairDeemedAcceptedThenConfirmWorkOrder implements Reaction<RepairDeemedAccepted> {
    @Override
    public Class<RepairDeemedAccepted> to() {
        return RepairDeemedAccepted.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<WorkOrderCommand> react(Entry<RepairDeemedAccepted> entry, Act act, Lookup lookup) {
        return ForwardedCase.of(entry.subject(), lookup).stream()
                .<WorkOrderCommand>map(workOrder -> new CloseForwarded(act, workOrder, true))
                .toList();
    }
}
