package residence.quality.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.quality.defect.Finding.CONTRACTOR;
import static residence.quality.defect.Finding.SUPERVISOR;
import static residence.quality.defect.Finding.close;
import static residence.quality.defect.Finding.rectify;
import static residence.quality.defect.Finding.reinspect;
import static residence.quality.defect.Finding.report;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.Actor;
import residence.events.DefectEvent;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectRectified;
import residence.events.DefectEvent.DefectReinspected;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.quality.Pilot;

class DefectTest {
    private static final Subject OLD = new Subject("building/OLD/entrance/1/unit/101");

    private final Finding finding = new Finding(Pilot.heard());

    @Test
    void aDefectIsReportedWithItsPlaceKindGradeAndSource() {
        finding.reported()
                .thenRecorded()
                .containsExactly(new DefectReported(
                        Pilot.DWELLING, "bath", DefectKind.LEAK, Grade.HIGH, Source.SUPERVISOR, "管根渗水"));
    }

    @Test
    void itIsClosedAfterItWasRectifiedAndPassedItsReinspection() {
        finding.reported().rectified().thenRecorded().containsExactly(new DefectRectified("重新封堵管根"));
        finding.reinspected(true).thenRecorded().containsExactly(new DefectReinspected(true, null));
        finding.closed().thenRecorded().containsExactly(new DefectClosed());
    }

    @Test
    void aReinspectionThatIsNotPassedOpensItAgain() {
        finding.reported().rectified().reinspected(false);
        finding.refused(close()).containsExactly("defect.not-reinspected");
        finding.refused(reinspect()).containsExactly("defect.not-rectified");
        finding.rectified().reinspected(true).closed().thenRecorded().containsExactly(new DefectClosed());
    }

    @Test
    void nothingIsReinspectedOrClosedBeforeItsTurn() {
        finding.reported();
        finding.refused(reinspect()).containsExactly("defect.not-rectified");
        finding.refused(close()).containsExactly("defect.not-reinspected");
        finding.rectified();
        finding.refused(rectify()).containsExactly("defect.rectified");
        finding.refused(close()).containsExactly("defect.not-reinspected");
        finding.reinspected(true);
        finding.refused(rectify()).containsExactly("defect.passed");
        finding.refused(reinspect()).containsExactly("defect.passed");
    }

    @Test
    void aClosedDefectTakesNothingMore() {
        finding.reported().rectified().reinspected(true).closed();
        for (DefectCommand command : List.of(rectify(), reinspect(), close())) {
            finding.refused(command).containsExactly("defect.closed");
        }
        finding.refused(report(SUPERVISOR, Source.SUPERVISOR)).containsExactly("defect.exists");
    }

    static Stream<Arguments> steps() {
        var reported =
                new DefectReported(Pilot.DWELLING, "bath", DefectKind.LEAK, Grade.HIGH, Source.SUPERVISOR, "管根渗水");
        var rectified = new DefectRectified("封堵");
        return Stream.of(
                Arguments.of(List.of(reported), rectify()),
                Arguments.of(List.of(reported, rectified), reinspect()),
                Arguments.of(List.of(reported, rectified, new DefectReinspected(true, null)), close()));
    }

    /** What was reported in June was not closed in May: a verdict counts it as closed from that day. */
    @ParameterizedTest
    @MethodSource("steps")
    void r8_noStepIsDatedBeforeTheLast(List<DefectEvent> before, DefectCommand step) {
        var later = new Finding(Pilot.heard());
        before.forEach(event -> later.given("2026-06-02", event));
        later.refused(step).containsExactly("defect.dated-before");
        before.forEach(event -> finding.given("2026-06-01", event));
        finding.send(step).thenRecorded().hasSize(1);
    }

    @Test
    void nothingIsReportedInABuildingFromTheDayOnWhichItWasDemolished() {
        var heard = Pilot.heard().knows(Pilot.BUILDING.path(), "2026-06-02", Pilot.demolished("2026-06-02"));
        new Finding(heard).reported().thenRecorded().hasSize(1);
        var gone = Pilot.heard().knows(Pilot.BUILDING.path(), "2026-06-01", Pilot.demolished("2026-06-01"));
        new Finding(gone).refused(report(SUPERVISOR, Source.SUPERVISOR)).containsExactly("building.demolished");
    }

    @Test
    void whatWasNotReportedOrWhoseReportWasVoidedIsUnknown() {
        finding.given(new DefectRectified("封堵")).given(new DefectReinspected(true, null));
        for (DefectCommand command : List.of(rectify(), reinspect(), close())) {
            finding.refused(command).containsExactly("defect.unknown");
        }
        finding.reported().thenRecorded().hasSize(1);
    }

    @Test
    void itConcernsItsPlaceFromItsReportToItsEnd() {
        assertThat(Defect.concerns(finding.state())).isEmpty();
        for (var defect :
                List.of(finding.reported(), finding.rectified(), finding.reinspected(true), finding.closed())) {
            assertThat(Defect.concerns(defect.state())).containsExactly(Pilot.DWELLING);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "supervisor, SUPERVISOR, true",
        "contractor, SUPERVISOR, false",
        "authority/housing, SUPERVISOR, false",
        "contractor, OWN_CHECK, true",
        "developer, OWN_CHECK, true",
        "supervisor, OWN_CHECK, false",
        "authority/housing, AUTHORITY, true",
        "supervisor, AUTHORITY, false",
        "developer, OPEN_DAY, true",
        "authority/housing, OPEN_DAY, false",
        "contractor, UNIT_INSPECTION, true",
        "authority/housing, UNIT_INSPECTION, false"
    })
    void eachReportsItsOwnFindingsOnly(String role, Source source, boolean own) {
        var report = report(new Actor("organisation", role, null), source);
        if (own) {
            finding.send(report).thenRecorded().hasSize(1);
        } else {
            finding.refused(report).containsExactly("defect.found-by-another");
        }
    }

    @Test
    void theRoomIsOneOfTheDwellingsAsRegistered() {
        finding.refused(report(CONTRACTOR, Source.OWN_CHECK, Pilot.DWELLING, "sauna"))
                .containsExactly("defect.unknown-room");
        finding.send(report(CONTRACTOR, Source.OWN_CHECK, Pilot.DWELLING, null))
                .thenRecorded()
                .hasSize(1);
    }

    @Test
    void thePlaceIsADwellingOfTheBuildingOrTheBuilding() {
        var another = Pilot.BUILDING.dwelling("1", "9999");
        finding.refused(report(CONTRACTOR, Source.OWN_CHECK, another, null))
                .containsExactly("building.unknown-dwelling");
        finding.send(report(CONTRACTOR, Source.OWN_CHECK, Pilot.BUILDING, null))
                .thenRecorded()
                .hasSize(1);
    }

    @Test
    void anAdmittedBuildingsConstructionIsNotReportedAfterTheFact() {
        new Finding(Pilot.oldBuilding())
                .refused(report(CONTRACTOR, Source.OWN_CHECK, OLD, null))
                .containsExactly("building.admitted");
    }

    @Test
    void aBuildingNobodyHasHeardOfIsRefused() {
        new Finding(new Known()).refused(report(CONTRACTOR, Source.OWN_CHECK)).containsExactly("not-heard.building");
    }

    @Test
    void allThatIsWrongWithAReportIsSaidAtOnce() {
        finding.refused(report(CONTRACTOR, Source.AUTHORITY, Pilot.DWELLING, "sauna"))
                .containsExactly("defect.unknown-room", "defect.found-by-another");
    }

    @Test
    void everyEventFoldsFromEveryState() {
        var states = Stream.of(
                new Defect.None(),
                new Defect.Reported(Pilot.DWELLING),
                new Defect.Rectified(Pilot.DWELLING),
                new Defect.Passed(Pilot.DWELLING),
                new Defect.Closed(Pilot.DWELLING));
        assertThat(states)
                .allSatisfy(state -> Stream.of(
                                new DefectRectified("封堵"), new DefectReinspected(false, null), new DefectClosed())
                        .forEach(event -> assertThat(Defect.concerns(Defect.evolve(state, event)))
                                .isEqualTo(Defect.concerns(state))));
    }
}
