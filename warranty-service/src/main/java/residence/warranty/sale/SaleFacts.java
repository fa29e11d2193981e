package residence.warranty.sale;

import org.jspecify.annotations.Nullable;
import residence.events.Designations;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.OccupancyEvent.UseDesignated;
import residence.warranty.sale.SaleCommand.CancelSale;
import residence.warranty.sale.SaleCommand.SellUnit;

/**
 * @param handedOver whether the dwelling was handed over: its sale is then done with
 * @param setAside what it is set aside for on the day of the sale, as far as was heard; null where it is not
 */
record SaleFacts(boolean handedOver, @Nullable UseDesignated setAside) {

    static SaleFacts lookUp(SaleCommand command, Sale.State state, Lookup lookup) {
        return switch (command) {
            case SellUnit sell -> {
                var day = sell.act().occurredOn();
                KnownBuilding.standing(lookup, sell.subject(), day);
                yield of(sell, Designations.on(lookup, sell.subject(), day).orElse(null), lookup);
            }
            case CancelSale cancel -> {
                KnownBuilding.of(lookup, cancel.subject());
                yield of(cancel, null, lookup);
            }
        };
    }

    private static SaleFacts of(SaleCommand command, @Nullable UseDesignated setAside, Lookup lookup) {
        return new SaleFacts(
                !lookup.entries(command.subject(), UnitHandedOver.class).isEmpty(), setAside);
    }
}
