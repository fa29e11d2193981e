package residence.warranty.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Pilot.*;
import static residence.warranty.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionFilingEvent.CompletionFiled;
import residence.events.CompletionFilingEvent.FirstRegistrationMade;
import residence.events.FigureKey;
import residence.events.Lookup;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.kit.testing.Known;
import residence.warranty.Acts;
import residence.warranty.Figures;
import residence.warranty.handover.HandoverCommand.HandOverUnit;
import residence.warranty.handover.HandoverCommand.IssueTitleCertificate;
import residence.warranty.handover.HandoverCommand.RecordOwnerInspection;
import residence.warranty.handover.HandoverFacts.Gates;
import residence.warranty.handover.HandoverFacts.Takeover;

class HandoverFactsTest {

    @Test
    void r10_buyersAreThoseOfTheSaleInForce() {
        assertThat(facts(world()).buyers()).isEmpty();
        assertThat(facts(sold()).buyers()).isEqualTo(COUPLE);
        var cancelled = sold().knows(DWELLING.path(), "2025-09-01", new SaleCancelled("mortgage refused"));
        assertThat(facts(cancelled).buyers()).isEmpty();
        var resold = cancelled.knows(DWELLING.path(), "2025-10-01", new UnitSold(List.of("p-3"), "LC-2"));
        assertThat(facts(resold).buyers()).containsExactly("p-3");
    }

    @Test
    void r10_theDayOfTheSaleIsThatOfTheOneInForce() {
        assertThat(facts(world()).soldOn()).isNull();
        assertThat(facts(sold()).soldOn()).isEqualTo(LocalDate.parse("2025-08-17"));
        var resold = sold().knows(DWELLING.path(), "2025-09-01", new SaleCancelled("mortgage refused"))
                .knows(DWELLING.path(), "2025-10-01", new UnitSold(List.of("p-3"), "LC-2"));
        assertThat(facts(resold).soldOn()).isEqualTo(LocalDate.parse("2025-10-01"));
    }

    @Test
    void r10_acceptanceIsHeardFromTheQualityService() {
        assertThat(facts(sold()).acceptedOn()).isEqualTo(LocalDate.parse("2026-09-01"));
        var voided = sold().without("building/B1/acceptance/whole", CompletionAccepted.class);
        assertThat(facts(voided).acceptedOn()).isNull();
    }

    @Test
    void r10_theFirstTakeoverOfTheBuildingIsHeardFromThePropertyServiceAndTheDaysStandInTheProfile() {
        assertThat(facts(sold()).takeover()).isEqualTo(new Takeover(LocalDate.parse("2026-09-05"), 15));
        var later = sold().knows(COMMUNITY.path(), "2026-09-18", TAKEN_OVER, BUILDING);
        assertThat(facts(later).takeover().inspectedOn()).isEqualTo(LocalDate.parse("2026-09-05"));
        var none = sold().without(COMMUNITY.path(), TakeoverInspected.class);
        assertThat(facts(none).takeover().inspectedOn()).isNull();
        var ofTheOther = none.knows(COMMUNITY.path(), "2026-09-05", TAKEN_OVER, OLD);
        assertThat(facts(ofTheOther).takeover().inspectedOn()).isNull();
    }

    @Test
    void r10_filingAndFirstRegistrationAreAskedForWhereTheProfileSaysSoAndByTheDayOfHandOver() {
        assertThat(facts(sold()).gates()).isEqualTo(new Gates(false, false));
        assertThat(facts(asked()).gates()).isEqualTo(new Gates(true, true));
        var filing = PROJECT.child("filing", "F-1").path();
        var onTheDay = asked().knows(filing, "2026-09-20", new CompletionFiled("备2026-1"), BUILDING)
                .knows(filing, "2026-09-21", new FirstRegistrationMade("鲁2026-1"), BUILDING);
        assertThat(facts(onTheDay).gates()).isEqualTo(new Gates(false, true));
        var ofTheOther = asked().knows(filing, "2026-09-20", new CompletionFiled("备2026-2"), OLD);
        assertThat(facts(ofTheOther).gates()).isEqualTo(new Gates(true, true));
    }

    private static Known asked() {
        return sold().knows(PROJECT.path(), "2024-10-15", APPLIED)
                .knows("region/140000/profile/good-homes", "2024-01-01", gates());
    }

    private static ProfileEnacted gates() {
        return Figures.northern()
                .with(FigureKey.GATE_FILING, "true")
                .with(FigureKey.GATE_FIRST_REGISTRATION, "true")
                .profile();
    }

    @Test
    void r10_theFirstDepositIsHeardFromThePropertyService() {
        assertThat(facts(sold()).depositedOn()).isEqualTo(LocalDate.parse("2026-09-06"));
        var none = sold().without(COMMUNITY.path(), FundDeposited.class);
        assertThat(facts(none).depositedOn()).isNull();
        var nextDoors = none.knows(COMMUNITY.path(), "2026-09-06", new FundDeposited(NEXT_DOOR, 1, "R-1"), NEXT_DOOR);
        assertThat(facts(nextDoors).depositedOn()).isNull();
    }

    @Test
    void r10_nothingBeginsFromTheDayOnWhichTheBuildingWasDemolishedButATitleFollows() {
        var gone = new BuildingDemolished(LocalDate.parse("2026-09-20"), "D级危房");
        var world = sold().knows(BUILDING.path(), "2026-09-20", gone);
        assertThat(facts(handOver("2026-09-19"), world).buyers()).isEqualTo(COUPLE);
        assertThat(refused(() -> facts(handOver("2026-09-20"), world))).containsExactly("building.demolished");
        assertThat(facts(inspection("2026-09-19"), world).buyers()).isEqualTo(COUPLE);
        assertThat(refused(() -> facts(inspection("2026-09-20"), world))).containsExactly("building.demolished");
        assertThat(facts(title("2026-09-20"), world)).isEqualTo(facts(title("2026-09-20"), sold()));
    }

    /** Only what was relied on is flagged when it is voided (domain, section 7). */
    @Test
    void r10_takeoverAndFirstDepositAreABasisOfTheHandOverAlone() {
        assertThat(facts(inspection("2026-09-20"), sold()).depositedOn()).isNull();
        assertThat(facts(title("2026-09-20"), sold()).depositedOn()).isNull();
        assertThat(facts(handOver("2026-09-20"), sold()).depositedOn()).isNotNull();
    }

    @Test
    void r10_aHandOverWaitsForTheLawAndForTheProfileOfItsProject() {
        var lawless = sold().without("region/000000/profile/baseline", ProfileEnacted.class);
        assertThat(refused(() -> facts(lawless))).containsExactly("not-heard.standards");
        var unread = sold().knows(PROJECT.path(), "2024-10-15", APPLIED);
        assertThat(refused(() -> facts(unread))).containsExactly("not-heard.profile");
        assertThat(facts(asked()).takeover().daysBefore()).isEqualTo(15);
    }

    private static HandoverFacts facts(Lookup lookup) {
        return facts(handOver("2026-09-20"), lookup);
    }

    private static HandoverFacts facts(HandoverCommand command, Lookup lookup) {
        return HandoverFacts.lookUp(command, Handover.INITIAL, lookup);
    }

    private static HandOverUnit handOver(String day) {
        return new HandOverUnit(Acts.on(day), DWELLING, COUPLE, null, null, null);
    }

    private static RecordOwnerInspection inspection(String day) {
        return new RecordOwnerInspection(Acts.on(day), DWELLING, true, List.of());
    }

    private static IssueTitleCertificate title(String day) {
        return new IssueTitleCertificate(Acts.on(day), DWELLING, "鲁2026-0001");
    }
}
