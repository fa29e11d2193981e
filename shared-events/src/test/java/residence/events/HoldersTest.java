package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;

class HoldersTest {
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject DWELLING = BUILDING.dwelling("1", "101");
    private static final Subject NEIGHBOUR = BUILDING.dwelling("1", "102");

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

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

    @Test
    void whomItWasTransferredToLastOwnsItWhateverIsHeardOfTheHandOver() {
        transferred(DWELLING, "p-wang", 2030);
        handedOver(DWELLING, "p-li");
        assertThat(Holders.owners(told, DWELLING)).containsExactly("p-wang");
        assertThat(Holders.of(told, DWELLING)).containsExactly("p-wang");
        transferred(DWELLING, "p-zhao", 2031);
        assertThat(Holders.owners(told, DWELLING)).containsExactly("p-zhao");
        handedOver(NEIGHBOUR, "p-qian");
        assertThat(Holders.ownersIn(told, BUILDING)).containsExactlyInAnyOrder("p-zhao", "p-qian");
    }

    @Test
    void whoHeldItOnADayIsToldByTheDaysOfSaleHandOverAndTransfer() {
        told.tell(DWELLING, new UnitSold(List.of("p-li"), "HT-1"));
        handedOver(DWELLING, "p-li");
        transferred(DWELLING, "p-wang", 2030);
        assertThat(Holders.of(told, DWELLING, LocalDate.of(2024, 5, 20))).isEmpty();
        assertThat(Holders.of(told, DWELLING, LocalDate.of(2024, 5, 21))).containsExactly("p-li");
        assertThat(Holders.owners(told, DWELLING, DAY.minusDays(1))).isEmpty();
        assertThat(Holders.owners(told, DWELLING, DAY)).containsExactly("p-li");
        assertThat(Holders.owners(told, DWELLING, LocalDate.of(2029, 12, 31))).containsExactly("p-li");
        assertThat(Holders.owners(told, DWELLING, LocalDate.of(2030, 1, 1))).containsExactly("p-wang");
        assertThat(Holders.ownersIn(told, BUILDING, LocalDate.of(2029, 12, 31))).containsExactly("p-li");
        assertThat(Holders.ownersIn(told, BUILDING, DAY.minusDays(1))).isEmpty();
    }

    @Test
    void tenantsRentItFromTheFirstDayOfTheirTenancyToItsLast() {
        told.tell(DWELLING, new TenancyFiled(List.of("p-a"), DAY, DAY.plusDays(30), "备-1"));
        told.tell(DWELLING, new TenancyFiled(List.of("p-b"), DAY.plusDays(31), DAY.plusDays(60), "备-2"));
        assertThat(Holders.tenants(told, DWELLING, DAY.minusDays(1))).isEmpty();
        assertThat(Holders.tenants(told, DWELLING, DAY)).containsExactly("p-a");
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(30))).containsExactly("p-a");
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(31))).containsExactly("p-b");
        told.tell(DWELLING, new TenancyEnded(DAY.plusDays(31), DAY.plusDays(40)));
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(40))).containsExactly("p-b");
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(41))).isEmpty();
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(30))).containsExactly("p-a");
    }

    /** Sold on 05-21, cancelled on 06-10, sold again on the day after. */
    @Test
    void aSaleIsInForceFromItsDayToTheOneBeforeItsCancellation() {
        told.tell(Sample.of(DWELLING.path(), "2024-05-21", Sample.DEVELOPER, new UnitSold(List.of("p-li"), "HT-1")));
        told.tell(Sample.of(DWELLING.path(), "2024-06-10", Sample.DEVELOPER, new SaleCancelled("退房")));
        told.tell(Sample.of(DWELLING.path(), "2024-06-11", Sample.DEVELOPER, new UnitSold(List.of("p-wang"), "HT-2")));
        assertThat(Holders.of(told, DWELLING, LocalDate.of(2024, 5, 20))).isEmpty();
        assertThat(Holders.of(told, DWELLING, LocalDate.of(2024, 5, 21))).containsExactly("p-li");
        assertThat(Holders.of(told, DWELLING, LocalDate.of(2024, 6, 9))).containsExactly("p-li");
        assertThat(Holders.of(told, DWELLING, LocalDate.of(2024, 6, 10))).isEmpty();
        assertThat(Holders.of(told, DWELLING, LocalDate.of(2024, 6, 11))).containsExactly("p-wang");
        assertThat(Holders.sale(told, DWELLING))
                .contains(new Holders.InForce(List.of("p-wang"), LocalDate.of(2024, 6, 11)));
    }

    /** An end speaks of the tenancy that began on the day it names, and of no other. */
    @Test
    void anEndOfOneTenancyEndsNoOther() {
        told.tell(DWELLING, new TenancyFiled(List.of("p-a"), DAY, DAY.plusDays(30), "备-1"));
        told.tell(DWELLING, new TenancyFiled(List.of("p-b"), DAY.plusDays(31), DAY.plusDays(60), "备-2"));
        told.tell(DWELLING, new TenancyEnded(DAY, DAY.plusDays(10)));
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(10))).containsExactly("p-a");
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(11))).isEmpty();
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(31))).containsExactly("p-b");
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(60))).containsExactly("p-b");
    }

    /** Called off before its first day, and let to somebody else from the same day on. */
    @Test
    void anEndThatWasRecordedBeforeATenancyWasFiledDoesNotEndIt() {
        told.tell(filed("2026-07-01", "p-a"));
        told.tell(Sample.of(DWELLING.path(), "2026-07-10", Sample.OWNER, new TenancyEnded(DAY, DAY.minusDays(20))));
        assertThat(Holders.tenants(told, DWELLING, DAY)).isEmpty();
        told.tell(filed("2026-07-11", "p-b"));
        assertThat(Holders.tenants(told, DWELLING, DAY)).containsExactly("p-b");
        told.tell(Sample.of(DWELLING.path(), "2026-09-05", Sample.OWNER, new TenancyEnded(DAY, DAY.plusDays(4))));
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(4))).containsExactly("p-b");
        assertThat(Holders.tenants(told, DWELLING, DAY.plusDays(5))).isEmpty();
    }

    private static Entry<TenancyFiled> filed(String day, String tenant) {
        return Sample.of(
                DWELLING.path(),
                day,
                Sample.OWNER,
                new TenancyFiled(List.of(tenant), DAY, DAY.plusDays(30), "备-" + day));
    }

    private void transferred(Subject dwelling, String owner, int year) {
        told.tell(
                dwelling,
                new OwnershipTransferred(List.of(owner), Ground.RESALE, LocalDate.of(year, 1, 1), "产权-" + year));
    }

    private void handedOver(Subject dwelling, String buyer) {
        var day = DAY;
        told.tell(dwelling, new UnitHandedOver(List.of(buyer), day, "sha256:guarantee", "sha256:manual", List.of()));
    }
}
