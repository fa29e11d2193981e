package residence.warranty.sale;

import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.warranty.sale.SaleCommand.SellUnit;

/** @param handedOver whether the dwelling was handed over: its sale is then done with */
record SaleFacts(boolean handedOver) {

    static SaleFacts lookUp(SaleCommand command, Sale.State state, Lookup lookup) {
        if (command instanceof SellUnit) {
            KnownBuilding.standing(lookup, command.subject(), command.act().occurredOn());
        } else {
            KnownBuilding.of(lookup, command.subject());
        }
        return new SaleFacts(
                !lookup.entries(command.subject(), UnitHandedOver.class).isEmpty());
    }
}
