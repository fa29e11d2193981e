package residence.warranty.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Pilot.*;
import static residence.warranty.Refusals.refused;

import org.junit.jupiter.api.Test;
import residence.events.Subject;
import residence.warranty.Acts;
import residence.warranty.sale.SaleCommand.CancelSale;

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

    private static CancelSale cancel(Subject dwelling) {
        return new CancelSale(Acts.on("2026-09-25"), dwelling, "changed minds");
    }
}
