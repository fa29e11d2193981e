package residence.warranty.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Pilot.*;
import static residence.warranty.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.Subject;
import residence.warranty.Acts;
import residence.warranty.sale.SaleCommand.CancelSale;
import residence.warranty.sale.SaleCommand.SellUnit;

class SaleFactsTest {

    @Test
    void handOverEndsASale() {
        assertThat(SaleFacts.lookUp(cancel(DWELLING), new Sale.Unsold(), sold()).handedOver())
                .isFalse();
        assertThat(SaleFacts.lookUp(cancel(DWELLING), new Sale.Unsold(), handedOver())
                        .handedOver())
                .isTrue();
    }

    @Test
    void aDwellingNobodyHeardOfIsNotSold() {
        var unknown = new Subject("building/B1/entrance/9/unit/1");
        assertThat(refused(() -> SaleFacts.lookUp(cancel(unknown), new Sale.Unsold(), world())))
                .containsExactly("building.unknown-dwelling");
    }

    @Test
    void nothingIsSoldFromTheDayOnWhichTheBuildingWasDemolishedButASaleMayBeCancelled() {
        var gone = new BuildingDemolished(LocalDate.parse("2026-09-25"), "D级危房");
        var world = world().knows(DWELLING.root().path(), "2026-09-25", gone);
        assertThat(SaleFacts.lookUp(sell("2026-09-24"), new Sale.Unsold(), world)
                        .handedOver())
                .isFalse();
        assertThat(refused(() -> SaleFacts.lookUp(sell("2026-09-25"), new Sale.Unsold(), world)))
                .containsExactly("building.demolished");
        assertThat(SaleFacts.lookUp(cancel(DWELLING), new Sale.Unsold(), world).handedOver())
                .isFalse();
    }

    private static SellUnit sell(String day) {
        return new SellUnit(Acts.on(day), DWELLING, List.of("p-1"), "HT-1");
    }

    private static CancelSale cancel(Subject dwelling) {
        return new CancelSale(Acts.on("2026-09-25"), dwelling, "changed minds");
    }
}
