package residence.warranty.sale;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.Acceptances;
import residence.events.Designations;
import residence.events.FigureKey;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.Standards;
import residence.events.Subject;
import residence.warranty.sale.SaleCommand.CancelSale;
import residence.warranty.sale.SaleCommand.SellUnit;

/**
 * @param handedOver whether the dwelling was handed over, or passed on by its owners since: its sale is then done with, also
 *     where the hand-over was voided and is to be recorded anew
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
        return new SaleFacts(handedOver(command.subject(), lookup), beforeCompletion, setAside);
    }

    private static boolean handedOver(Subject dwelling, Lookup lookup) {
        return !lookup.entries(dwelling, UnitHandedOver.class).isEmpty()
                || lookup.entries(dwelling, OwnershipTransferred.class).stream()
                        .anyMatch(transfer -> transfer.body().ground() != Ground.FIRST_SALE);
    }

    private static boolean beforeCompletion(Lookup lookup, Subject building, LocalDate day) {
        return Standards.governing(lookup, building, day)
                        .heard(building, day)
                        .require(FigureKey.GATE_SALE_AFTER_COMPLETION)
                && Acceptances.of(lookup, building)
                        .filter(accepted -> !accepted.isAfter(day))
                        .isEmpty();
    }
}
