package residence.property.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Entry;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Lookup;
import residence.kit.stream.Reaction;
import residence.property.occupancy.OccupancyCommand.TransferToBuyers;

/**
 * R10: the buyers it was handed to are its owners on the record from that day on; title follows by registration. A
 * hand-over that is voided later takes nothing back by itself: the transfer is put before a person.
 */
@Component
final class WhenUnitHandedOverThenTransferOwnership implements Reaction<UnitHandedOver> {
    @Override
    public Class<UnitHandedOver> to() {
        return UnitHandedOver.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<TransferToBuyers> react(Entry<UnitHandedOver> entry, Act act, Lookup lookup) {
        return List.of(new TransferToBuyers(act, entry.subject(), entry.body().buyers()));
    }
}
