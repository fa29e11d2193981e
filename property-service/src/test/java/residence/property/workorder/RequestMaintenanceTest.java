package residence.property.workorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.events.WorkOrderEvent;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.workorder.WorkOrderCommand.RequestMaintenance;

/** R15: what a warranty covers goes to the warranty, all else to the property company. */
class RequestMaintenanceTest {
    private static final Subject CASE = new Subject("workorder/W-1");

    private final Known known = Estate.heard();

    @Test
    void r15_aPartUnderWarrantyIsForwardedAsOneCase() {
        assertThat(request(Estate.DWELLING, Part.WET_ROOM_WATERPROOFING, "2030-02-01"))
                .containsExactly(
                        new MaintenanceRequested(Estate.DWELLING, Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK, "主卫渗水"),
                        new MaintenanceForwarded(
                                new Subject("repair/WO-W-1"),
                                Estate.DWELLING,
                                Part.WET_ROOM_WATERPROOFING,
                                DefectKind.LEAK,
                                "主卫渗水"));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, false", "2026-10-01, true", "2031-09-30, true", "2031-10-01, false"})
    void r15_firstAndLastDayOfTheTermAreUnderWarranty(String day, boolean forwarded) {
        thenForwarded(request(Estate.DWELLING, Part.WET_ROOM_WATERPROOFING, day), forwarded);
    }

    @Test
    void r15_aPartThatNoTermCoversIsTheCompanysWork() {
        thenForwarded(request(Estate.DWELLING, Part.DRAINS, "2030-02-01"), false);
    }

    @Test
    void r15_theBuildingsClockCoversItsCommonParts() {
        thenForwarded(request(Estate.BUILDING, Part.ROOF_WATERPROOFING, "2030-02-01"), true);
        thenForwarded(request(Estate.BUILDING, Part.MAIN_STRUCTURE, "2030-02-01"), false);
    }

    @Test
    void r15_aNewlyAgreedTermCounts() {
        known.knows(
                Estate.DWELLINGS_CLOCK,
                "2030-06-01",
                new WarrantyReagreed(
                        Part.WET_ROOM_WATERPROOFING,
                        new Subject("repair/R-1"),
                        LocalDate.parse("2031-09-30"),
                        LocalDate.parse("2033-09-30"),
                        null));
        thenForwarded(request(Estate.DWELLING, Part.WET_ROOM_WATERPROOFING, "2033-09-30"), true);
        thenForwarded(request(Estate.DWELLING, Part.WET_ROOM_WATERPROOFING, "2033-10-01"), false);
    }

    @Test
    void r15_whatHappenedWithinAnExpiredTermIsStillForwarded() {
        expired("2031-09-30");
        thenForwarded(request(Estate.DWELLING, Part.WET_ROOM_WATERPROOFING, "2031-09-30"), true);
        thenForwarded(request(Estate.DWELLING, Part.WET_ROOM_WATERPROOFING, "2031-10-01"), false);
    }

    @Test
    void r15_anEndThatExpiredBeforeItWasCorrectedSaysNothingAboutThePresentOne() {
        expired("2029-09-30");
        thenForwarded(request(Estate.DWELLING, Part.WET_ROOM_WATERPROOFING, "2031-09-30"), true);
        thenForwarded(request(Estate.DWELLING, Part.WET_ROOM_WATERPROOFING, "2031-10-01"), false);
    }

    private void expired(String endedOn) {
        var last = LocalDate.parse(endedOn);
        known.knows(
                Estate.DWELLINGS_CLOCK,
                last.plusDays(1).toString(),
                new WarrantyExpired(Part.WET_ROOM_WATERPROOFING, last));
    }

    @Test
    void r15_aDwellingWithoutAnyClockIsTheCompanysWork() {
        thenForwarded(request(Estate.OLD_BUILDING, Part.ROOF_WATERPROOFING, "2030-02-01"), false);
        thenForwarded(request(new Subject("building/OLD/entrance/1/unit/101"), Part.DRAINS, "2030-02-01"), false);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-30, true", "2026-10-01, false", "2030-02-01, false"})
    void r15_betweenHandOverAndItsClockACaseWaitsInsteadOfBecomingTheCompanysOwn(String day, boolean taken) {
        known.without(Estate.DWELLINGS_CLOCK, WarrantyStarted.class)
                .without(Estate.BUILDINGS_CLOCK, WarrantyStarted.class);
        for (var command : List.of(
                command(Estate.DWELLING, Part.WET_ROOM_WATERPROOFING, day),
                command(Estate.BUILDING, Part.ROOF_WATERPROOFING, day))) {
            if (taken) {
                thenForwarded(decide(command), false);
            } else {
                assertThatThrownBy(() -> decide(command)).hasMessageContaining("not-heard.owner-clock");
            }
        }
    }

    @Test
    void r15_aDwellingNextDoorThatWasNotHandedOverWaitsForNothing() {
        thenForwarded(request(new Subject("building/B1/entrance/1/unit/1501"), Part.DRAINS, "2030-02-01"), false);
    }

    @Test
    void aBuildingNobodyHasHeardOfIsRefused() {
        assertThatThrownBy(() -> request(new Subject("building/B9"), Part.ROOF_WATERPROOFING, "2030-02-01"))
                .hasMessageContaining("not-heard.building");
    }

    @Test
    void nothingIsRequestedFromTheDayOnWhichTheBuildingWasDemolished() {
        known.knows("building/B1", "2030-02-01", new BuildingDemolished(LocalDate.parse("2030-02-01"), "D级危房"));
        var place = new Subject("building/B1/entrance/1/unit/1501");
        assertThat(request(place, Part.DRAINS, "2030-01-31")).isNotEmpty();
        assertThatThrownBy(() -> request(place, Part.DRAINS, "2030-02-01")).hasMessageContaining("building.demolished");
    }

    @Test
    void aDwellingTheBuildingDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> request(new Subject("building/B1/entrance/1/unit/9999"), Part.DRAINS, "2030-02-01"))
                .hasMessageContaining("building.unknown-dwelling");
        assertThatThrownBy(() -> request(new Subject("building/OLD/entrance/2/unit/101"), Part.DRAINS, "2030-02-01"))
                .hasMessageContaining("building.unknown-dwelling");
    }

    @Test
    void anAdmittedBuildingWhoseDwellingsNobodyListedMayHaveAny() {
        var unlisted = new Known().knows("building/OLD", "2024-03-01", Estate.oldBuilding(List.of()));
        var command = command(new Subject("building/OLD/entrance/2/unit/502"), Part.DRAINS, "2030-02-01");
        var facts = WorkOrderFacts.lookUp(command, new WorkOrder.None(), unlisted);
        assertThat(WorkOrder.decide(command, new WorkOrder.None(), facts)).hasSize(1);
    }

    @Test
    void commonPartsAreTheBuildingsAllOthersTheDwellings() {
        assertThatThrownBy(() -> command(Estate.DWELLING, Part.ROOF_WATERPROOFING, "2030-02-01"))
                .hasMessageContaining("place must be building/<id> for");
        assertThatThrownBy(() -> command(Estate.BUILDING, Part.DRAINS, "2030-02-01"))
                .hasMessageContaining("place must be building/<id>/entrance/<id>/unit/<id> for");
    }

    @Test
    void theRepairsIdFitsAnId() {
        var longest = Subject.of("workorder", "W".repeat(61));
        assertThat(WorkOrder.repairOf(longest).id()).hasSize(64);
        assertThatThrownBy(() -> new RequestMaintenance(
                        act("2030-02-01"),
                        Subject.of("workorder", "W".repeat(62)),
                        Estate.DWELLING,
                        Part.DRAINS,
                        DefectKind.PIPE_BLOCKED,
                        "堵塞"))
                .hasMessageContaining("61");
    }

    private List<WorkOrderEvent> request(Subject place, Part part, String day) {
        return decide(command(place, part, day));
    }

    private List<WorkOrderEvent> decide(RequestMaintenance command) {
        var state = new WorkOrder.None();
        return WorkOrder.decide(command, state, WorkOrderFacts.lookUp(command, state, known));
    }

    private static RequestMaintenance command(Subject place, Part part, String day) {
        return new RequestMaintenance(act(day), CASE, place, part, DefectKind.LEAK, "主卫渗水");
    }

    private static void thenForwarded(List<WorkOrderEvent> events, boolean forwarded) {
        assertThat(events).hasSize(forwarded ? 2 : 1);
        assertThat(events.getLast() instanceof MaintenanceForwarded).isEqualTo(forwarded);
    }

    private static Act act(String day) {
        var on = LocalDate.parse(day);
        return new Act(
                new Actor("household", "owner", Estate.OWNER),
                on,
                on.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
