package residence.warranty.sale;

import java.util.List;
import java.util.stream.Stream;
import residence.events.Refusal;
import residence.events.SaleEvent;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Unmet;
import residence.warranty.sale.SaleCommand.CancelSale;
import residence.warranty.sale.SaleCommand.SellUnit;

/**
 * A dwelling has one sale in force; it is cancelled before hand-over or not at all (R10 hands over to its buyers). While it is
 * set aside as affordable rental it is not sold 不得上市销售 (R20, S4 三.2.1). Where a profile says so, it is sold after completion only
 * 现房销售 (S2 五(一)).
 */
final class Sale {

    sealed interface State {}

    record Unsold() implements State {}

    record Sold(List<String> buyers, String contractNumber) implements State {}

    private Sale() {}

    static List<SaleEvent> decide(SaleCommand command, State state, SaleFacts facts) {
        return switch (command) {
            case SellUnit sell -> sell(sell, state, facts);
            case CancelSale cancel -> cancel(cancel, state, facts);
        };
    }

    private static List<SaleEvent> sell(SellUnit sell, State state, SaleFacts facts) {
        var building = sell.subject().root();
        Refusal.ifAny(
                handedOver(facts),
                inForce(state),
                Unmet.when(facts.beforeCompletion(), "sale.before-completion", "building", building),
                setAside(facts));
        return List.of(new UnitSold(sell.buyers(), sell.contractNumber()));
    }

    private static List<SaleEvent> cancel(CancelSale cancel, State state, SaleFacts facts) {
        Refusal.ifAny(handedOver(facts), Unmet.when(state instanceof Unsold, "sale.none-in-force"));
        return List.of(new SaleCancelled(cancel.reason()));
    }

    private static Stream<Unmet> handedOver(SaleFacts facts) {
        return Unmet.when(facts.handedOver(), "sale.handed-over");
    }

    private static Stream<Unmet> setAside(SaleFacts facts) {
        return Stream.ofNullable(facts.setAside())
                .map(designated -> Unmet.of("R20.set-aside", "use", designated.use(), "from", designated.from()));
    }

    private static Stream<Unmet> inForce(State state) {
        return state instanceof Sold sold
                ? Stream.of(Unmet.of("sale.in-force", "contract", sold.contractNumber()))
                : Stream.empty();
    }

    static State evolve(State state, SaleEvent event) {
        return switch (event) {
            case UnitSold sold -> new Sold(sold.buyers(), sold.contractNumber());
            case SaleCancelled cancelled -> new Unsold();
        };
    }
}
