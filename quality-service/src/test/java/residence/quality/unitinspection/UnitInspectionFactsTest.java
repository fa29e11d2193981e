package residence.quality.unitinspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.BuildingEvent.Room;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.FigureKey;
import residence.events.PartyRole;
import residence.events.StandardsEvent;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.kit.testing.Counting;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.unitinspection.UnitInspectionCommand.FillSheet;
import residence.quality.unitinspection.UnitInspectionFacts.PondingHours;

class UnitInspectionFactsTest {
    private static final LocalDate DAY = LocalDate.parse("2026-06-01");

    @Test
    void roomsFiguresAndPartiesAreThoseHeard() {
        var facts = UnitInspectionFacts.of(Pilot.DWELLING, DAY, Pilot.heard());
        assertThat(facts.rooms()).extracting(Room::id).containsExactly("bath", "living");
        assertThat(facts.ponding()).isEqualTo(new PondingHours(24, 12));
        assertThat(facts.appointed())
                .containsEntry(PartyRole.DEVELOPER, "donghu")
                .containsEntry(PartyRole.SUPERVISOR, "zhengda");
    }

    @Test
    void r7_aSuccessorIsThePartyFromItsFirstDayOn() {
        var heard = Pilot.supervisorReplacedOn("2026-06-01");
        assertThat(supervisor(heard, DAY.minusDays(1))).isEqualTo("zhengda");
        assertThat(supervisor(heard, DAY)).isEqualTo("xinheng");
    }

    @Test
    void r7_nobodyIsThePartyBeforeItsFirstDay() {
        var facts = UnitInspectionFacts.of(Pilot.DWELLING, LocalDate.parse("2024-09-30"), Pilot.heard());
        assertThat(facts.appointed()).isEmpty();
    }

    @Test
    void aBuildingNobodyHasHeardOfIsRefused() {
        assertRefused(Pilot.DWELLING, new Known(), "not-heard.building");
    }

    @Test
    void aDwellingTheBuildingDoesNotHaveIsRefused() {
        assertRefused(new Subject("building/B1/entrance/2/unit/1502"), Pilot.heard(), "building.unknown-dwelling");
        assertRefused(new Subject("building/B1/entrance/1/unit/9999"), Pilot.heard(), "building.unknown-dwelling");
    }

    @Test
    void r7_anAdmittedBuildingIsNotInspectedAfterTheFact() {
        assertRefused(new Subject("building/OLD/entrance/1/unit/101"), Pilot.oldBuilding(), "building.admitted");
    }

    @Test
    void r7_nothingIsInspectedFromTheDayOnWhichTheBuildingWasDemolished() {
        var sheet = new FillSheet(
                new Inspecting().act(Inspecting.CONTRACTOR),
                Pilot.DWELLING,
                List.of(new ItemResult(SheetItem.ENERGY, true, null)));
        var later = Pilot.heard().knows(Pilot.BUILDING.path(), "2026-06-02", Pilot.demolished("2026-06-02"));
        assertThat(UnitInspectionFacts.lookUp(sheet, UnitInspection.Open.NOTHING, later)
                        .rooms())
                .hasSize(2);
        var gone = Pilot.heard().knows(Pilot.BUILDING.path(), "2026-06-01", Pilot.demolished("2026-06-01"));
        assertThatThrownBy(() -> UnitInspectionFacts.lookUp(sheet, UnitInspection.Open.NOTHING, gone))
                .hasMessageContaining("building.demolished");
        assertThat(UnitInspectionFacts.of(Pilot.DWELLING, DAY, gone).rooms()).hasSize(2);
    }

    @Test
    void r5_untilTheStandardsAreHeardOfNothingIsTested() {
        assertRefused(Pilot.DWELLING, Pilot.heard().without(Pilot.PROFILE, StandardsEvent.class), "not-heard.figures");
    }

    @ParameterizedTest
    @ValueSource(strings = {FigureKey.PONDING_WATERPROOF_HOURS, FigureKey.PONDING_SURFACE_HOURS})
    void r5_aProfileThatBoundsOneLayerOnlyBoundsNone(String left) {
        assertRefused(Pilot.DWELLING, Pilot.heardOfFigures(left), "not-heard.figures");
    }

    @Test
    void r7_theDefectsOfAPageOfDwellingsAreLookedUpOnce() {
        var heard = Pilot.heard();
        reported(heard, "defect/D1", Pilot.DWELLING);
        reported(heard, "defect/D2", Pilot.OTHER_DWELLING);
        reported(heard, "defect/D3", Pilot.BUILDING);
        var counting = new Counting(heard);
        var defects = UnitInspectionFacts.defects(Pilot.BUILDING, counting);
        for (Subject dwelling : List.of(Pilot.DWELLING, Pilot.OTHER_DWELLING)) {
            assertThat(UnitInspectionFacts.of(dwelling, DAY, counting, defects))
                    .isEqualTo(UnitInspectionFacts.of(dwelling, DAY, heard))
                    .satisfies(facts -> assertThat(facts.defects()).hasSize(1));
        }
        assertThat(counting.asked(DefectReported.class)).isEqualTo(1);
        assertThat(counting.asked(DefectClosed.class)).isEqualTo(1);
    }

    private static void reported(Known heard, String defect, Subject place) {
        heard.knows(
                defect,
                "2026-05-20",
                new DefectReported(place, null, DefectKind.HOLLOWING, Grade.LOW, Source.SUPERVISOR, "墙面空鼓"),
                place);
    }

    private static String supervisor(Known heard, LocalDate day) {
        Map<PartyRole, String> appointed =
                UnitInspectionFacts.of(Pilot.DWELLING, day, heard).appointed();
        return appointed.get(PartyRole.SUPERVISOR);
    }

    private static void assertRefused(Subject dwelling, Known heard, String code) {
        assertThatThrownBy(() -> UnitInspectionFacts.of(dwelling, DAY, heard)).hasMessageContaining(code);
    }
}
