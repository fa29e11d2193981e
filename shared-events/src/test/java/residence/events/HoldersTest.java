package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;

class HoldersTest {
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject DWELLING = BUILDING.dwelling("1", "101");
    private static final Subject NEIGHBOUR = BUILDING.dwelling("1", "102");

    private final Told told = new Told();

    @Test
    void itsBuyersHoldADwellingUntilTheSaleIsCancelledOrItIsHandedOver() {
        assertThat(Holders.of(told, DWELLING)).isEmpty();
        told.tell(DWELLING, new UnitSold(List.of("p-li"), "HT-1"));
        assertThat(Holders.of(told, DWELLING)).containsExactly("p-li");
        assertThat(Holders.owners(told, DWELLING)).isEmpty();
        told.tell(DWELLING, new SaleCancelled("退房"));
        assertThat(Holders.of(told, DWELLING)).isEmpty();
        assertThat(Holders.sale(told, DWELLING)).isEmpty();
    }

    @Test
    void whomItWasHandedToLastOwnsIt() {
        told.tell(DWELLING, new UnitSold(List.of("p-li"), "HT-1"));
        handedOver(DWELLING, "p-li");
        handedOver(DWELLING, "p-wang");
        assertThat(Holders.owners(told, DWELLING)).containsExactly("p-wang");
        assertThat(Holders.of(told, DWELLING)).containsExactly("p-wang");
    }

    @Test
    void theOwnersInABuildingAreThoseOfItsDwellingsEachOnce() {
        handedOver(DWELLING, "p-li");
        handedOver(DWELLING, "p-wang");
        handedOver(NEIGHBOUR, "p-wang");
        assertThat(Holders.ownersIn(told, BUILDING)).containsExactly("p-wang");
        assertThat(Holders.ownersIn(told, Subject.of("building", "B10"))).isEmpty();
    }

    private void handedOver(Subject dwelling, String buyer) {
        var day = LocalDate.of(2026, 9, 1);
        told.tell(dwelling, new UnitHandedOver(List.of(buyer), day, "sha256:guarantee", "sha256:manual", List.of()));
    }
}
