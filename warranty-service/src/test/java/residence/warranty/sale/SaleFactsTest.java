package residence.warranty.sale;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Pilot.*;
import static residence.warranty.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.FigureKey;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.Use;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.OccupancyEvent.UseDesignationEnded;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.warranty.Acts;
import residence.warranty.Figures;
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

    /** The transfer to its buyers follows from the hand-over, and falls with it; whoever bought it from them owns it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"FIRST_SALE, false", "RESALE, true", "INHERITANCE, true"})
    void r10_whatItsOwnersPassedOnIsNotSoldAnewWhateverBecameOfTheHandOver(Ground ground, boolean done) {
        var passedOn = new OwnershipTransferred(List.of("p-9"), ground, LocalDate.parse("2027-03-01"), null);
        var voided = handedOver()
                .without(DWELLING.path(), UnitHandedOver.class)
                .knows(DWELLING.path(), "2027-03-01", passedOn);
        assertThat(SaleFacts.lookUp(sell("2027-04-01"), new Sale.Unsold(), voided)
                        .handedOver())
                .isEqualTo(done);
        assertThat(SaleFacts.lookUp(cancel(DWELLING), new Sale.Unsold(), voided).handedOver())
                .isEqualTo(done);
    }

    @Test
    void aSaleWaitsForTheLawAndForTheProfileOfItsProject() {
        var lawless = world().without("region/000000/profile/baseline", ProfileEnacted.class);
        assertThat(refused(() -> SaleFacts.lookUp(sell("2026-09-25"), new Sale.Unsold(), lawless)))
                .containsExactly("not-heard.standards");
        var unread = world().knows(PROJECT.path(), "2024-10-15", APPLIED);
        assertThat(refused(() -> SaleFacts.lookUp(sell("2026-09-25"), new Sale.Unsold(), unread)))
                .containsExactly("not-heard.profile");
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

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-06-30, true", "2026-07-01, false"})
    void r20_aSaleIsJudgedByWhatIsSetAsideOnItsDay(String day, boolean setAside) {
        var from = LocalDate.parse("2026-03-01");
        var designated = new UseDesignated(Use.AFFORDABLE_RENTAL, from, null, "聊保租认〔2026〕1号");
        var ended = new UseDesignationEnded(from, LocalDate.parse("2026-06-30"), "退出");
        var world = world().knows(DWELLING.path(), "2026-02-20", designated)
                .knows(DWELLING.path(), "2026-06-30", ended)
                .knows(NEXT_DOOR.path(), "2026-02-20", designated);
        var facts = SaleFacts.lookUp(sell(day), new Sale.Unsold(), world);
        assertThat(facts.setAside()).isEqualTo(setAside ? designated : null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2026-08-31, true", "2026-09-01, false"})
    void whereTheProfileSaysSoASaleWaitsForTheDayOnWhichTheBuildingIsAccepted(String day, boolean before) {
        var asked = world().knows(PROJECT.path(), "2024-10-15", APPLIED)
                .knows(
                        "region/140000/profile/good-homes",
                        "2024-01-01",
                        Figures.northern()
                                .with(FigureKey.GATE_SALE_AFTER_COMPLETION, "true")
                                .profile());
        assertThat(SaleFacts.lookUp(sell(day), new Sale.Unsold(), asked).beforeCompletion())
                .isEqualTo(before);
        assertThat(SaleFacts.lookUp(sell(day), new Sale.Unsold(), world()).beforeCompletion())
                .isFalse();
        assertThat(SaleFacts.lookUp(cancel(DWELLING), new Sale.Unsold(), asked).beforeCompletion())
                .isFalse();
    }

    private static SellUnit sell(String day) {
        return new SellUnit(Acts.on(day), DWELLING, List.of("p-1"), "HT-1");
    }

    private static CancelSale cancel(Subject dwelling) {
        return new CancelSale(Acts.on("2026-09-25"), dwelling, "changed minds");
    }
}
