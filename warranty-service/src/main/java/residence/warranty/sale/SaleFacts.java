package residence.warranty.sale;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.Acceptances;
import residence.events.Designations;
import residence.events.FigureKey;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.Standards;
import residence.events.Subject;
import residence.warranty.sale.SaleCommand.CancelSale;
import residence.warranty.sale.SaleCommand.SellUnit;

/**
 * @param handedOver whether the dwelling was handed over: its sale is then done with
 * @param beforeCompletion whether the building's standards have dwellings sold after completion only 现房销售 (S2 五(一)), and it
 *     was not accepted whole by the day of the sale, as far as was heard
 * @param setAside what it is set aside for on the day of the sale, as far as was heard; null where it is not
 */
record SaleFacts(
        boolean handedOver,
        boolean beforeCompletion,
        @Nullable UseDesignated setAside) {

    static SaleFacts lookUp(SaleCommand command, Sale.State state, Lookup lookup) {
        return switch (command) {
            case SellUnit sell -> {
                var day = sell.act().occurredOn();
                KnownBuilding.standing(lookup, sell.subject(), day);
                yield of(
                        sell,
                        beforeCompletion(lookup, sell.subject().root(), day),
                        Designations.on(lookup, sell.subject(), day).orElse(null),
                        lookup);
            }
            case CancelSale cancel -> {
                KnownBuilding.of(lookup, cancel.subject());
                yield of(cancel, false, null, lookup);
            }
        };
    }

    private static SaleFacts of(
            SaleCommand command, boolean beforeCompletion, @Nullable UseDesignated setAside, Lookup lookup) {
        return new SaleFacts(
                !lookup.entries(command.subject(), UnitHandedOver.class).isEmpty(), beforeCompletion, setAside);
    }

    private static boolean beforeCompletion(Lookup lookup, Subject building, LocalDate day) {
        return Standards.governing(lookup, building, day).require(FigureKey.GATE_SALE_AFTER_COMPLETION)
                && Acceptances.of(lookup, building)
                        .filter(accepted -> !accepted.isAfter(day))
                        .isEmpty();
    }
}
