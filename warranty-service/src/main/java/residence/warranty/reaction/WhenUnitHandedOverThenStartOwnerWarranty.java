package residence.warranty.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Clocks;
import residence.events.Entry;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Lookup;
import residence.events.WarrantyEvent.Clock;
import residence.kit.stream.Reaction;
import residence.warranty.warranty.WarrantyCommand.StartOwnerWarranty;

/**
 * R11: hand-over starts the owner's clock of the dwelling; the first one in a building that of its common parts (a clock
 * starts once, so the later ones change nothing there). What one dwelling's guarantee promises binds no common part.
 */
@Component
class WhenUnitHandedOverThenStartOwnerWarranty implements Reaction<UnitHandedOver> {

    @Override
    public Class<UnitHandedOver> to() {
        return UnitHandedOver.class;
    }

    @Override
    public Start start() {
        return Start.FROM_BEGINNING;
    }

    @Override
    public List<StartOwnerWarranty> react(Entry<UnitHandedOver> entry, Act act, Lookup lookup) {
        var day = entry.body().handedOverOn();
        var dwelling = Clocks.of(entry.subject(), Clock.OWNER);
        var common = Clocks.of(entry.subject().root(), Clock.OWNER);
        return List.of(
                new StartOwnerWarranty(act, dwelling, day, entry.body().promises()),
                new StartOwnerWarranty(act, common, day, List.of()));
    }
}
