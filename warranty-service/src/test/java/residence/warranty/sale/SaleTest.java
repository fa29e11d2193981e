package residence.warranty.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static residence.warranty.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.OccupancyEvent.Use;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;
import residence.warranty.Acts;
import residence.warranty.sale.SaleCommand.CancelSale;
import residence.warranty.sale.SaleCommand.SellUnit;

class SaleTest {
    private static final Subject DWELLING = new Subject("building/B1/entrance/1/unit/1502");
    private static final SaleFacts OPEN = new SaleFacts(false, false, null);
    private static final SaleFacts HANDED_OVER = new SaleFacts(true, false, null);
    private static final UseDesignated AFFORDABLE =
            new UseDesignated(Use.AFFORDABLE_RENTAL, LocalDate.of(2025, 1, 1), null, "聊保租认〔2025〕1号");
    private static final UnitSold SOLD_TO_A_COUPLE = new UnitSold(List.of("p-1", "p-2"), "LC-2024-0817");
    private static final Sale.State SOLD = Sale.evolve(new Sale.Unsold(), SOLD_TO_A_COUPLE);

    @Test
    void anUnsoldDwellingIsSoldToItsBuyers() {
        assertThat(Sale.decide(sell("p-1", "p-2"), new Sale.Unsold(), OPEN)).containsExactly(SOLD_TO_A_COUPLE);
    }

    @Test
    void aDwellingHasOneSaleInForce() {
        assertThat(refused(() -> Sale.decide(sell("p-3"), SOLD, OPEN))).containsExactly("sale.in-force");
    }

    @Test
    void aCancelledSaleMakesRoomForTheNext() {
        var cancelled = Sale.decide(cancel(), SOLD, OPEN);
        assertThat(cancelled).containsExactly(new SaleCancelled("mortgage refused"));
        var free = Sale.evolve(SOLD, cancelled.getFirst());
        assertThat(Sale.decide(sell("p-3"), free, OPEN)).hasSize(1);
    }

    @Test
    void aSaleIsCancelledBeforeHandOverOrNotAtAll() {
        assertThat(refused(() -> Sale.decide(cancel(), SOLD, HANDED_OVER))).containsExactly("sale.handed-over");
    }

    @Test
    void whatWasNotSoldIsNotCancelled() {
        assertThat(refused(() -> Sale.decide(cancel(), new Sale.Unsold(), OPEN)))
                .containsExactly("sale.none-in-force");
    }

    @Test
    void r20_aDwellingThatIsSetAsideIsNotSoldButASaleMayBeCancelled() {
        assertThat(refused(() -> Sale.decide(sell("p-3"), new Sale.Unsold(), new SaleFacts(false, false, AFFORDABLE))))
                .containsExactly("R20.set-aside");
        assertThat(Sale.decide(cancel(), SOLD, new SaleFacts(false, false, AFFORDABLE)))
                .hasSize(1);
    }

    /** S2 五(一): 现房销售. */
    @Test
    void whereTheProfileSaysSoADwellingIsSoldAfterCompletionOnly() {
        assertThat(refused(() -> Sale.decide(sell("p-3"), new Sale.Unsold(), new SaleFacts(false, true, null))))
                .containsExactly("sale.before-completion");
    }

    @Test
    void everythingUnmetIsNamedAtOnce() {
        assertThat(refused(() -> Sale.decide(sell("p-3"), SOLD, new SaleFacts(true, true, AFFORDABLE))))
                .containsExactly("sale.handed-over", "sale.in-force", "sale.before-completion", "R20.set-aside");
    }

    @Test
    void aCancellationWhoseSaleWasVoidedLeavesItUnsold() {
        assertThat(Sale.evolve(new Sale.Unsold(), new SaleCancelled("mortgage refused")))
                .isEqualTo(new Sale.Unsold());
    }

    @Test
    void buyersAreReferencesAndNeverNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> sell()).withMessageContaining("buyers");
        assertThatIllegalArgumentException().isThrownBy(() -> sell("张三")).withMessageContaining("buyers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sell("p-1", "p-1"))
                .withMessageContaining("twice");
    }

    private static SellUnit sell(String... buyers) {
        return new SellUnit(Acts.on("2025-03-01"), DWELLING, List.of(buyers), "LC-2024-0817");
    }

    private static CancelSale cancel() {
        return new CancelSale(Acts.on("2025-04-01"), DWELLING, "mortgage refused");
    }
}
