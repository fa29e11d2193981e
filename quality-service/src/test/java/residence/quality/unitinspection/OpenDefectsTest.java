package residence.quality.unitinspection;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.quality.unitinspection.Inspecting.CONTRACTOR;
import static residence.quality.unitinspection.Inspecting.DEVELOPER;
import static residence.quality.unitinspection.Inspecting.SUPERVISOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectReinspected;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.UnitInspectionEvent.UnitInspectionFailed;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.unitinspection.UnitInspectionCommand.FillSheet;
import residence.quality.unitinspection.UnitInspectionCommand.SignUnitInspection;

/** R7: no defect of the unit is open. */
class OpenDefectsTest {
    private static final String DEFECT = "defect/D1";

    private final Inspecting inspecting = new Inspecting();
    private final Known known = Pilot.heard();

    @ParameterizedTest
    @EnumSource(Grade.class)
    void r7_anOpenDefectOfAnyGradeFailsTheInspection(Grade grade) {
        reported(DEFECT, Pilot.DWELLING, grade);
        lookedUp()
                .allFound()
                .signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR)
                .thenRecorded()
                .contains(new UnitInspectionFailed(
                        List.of(Unmet.of("R7.defect-open", "defect", DEFECT, "kind", DefectKind.HOLLOWING))));
    }

    @Test
    void r7_aClosedDefectDoesNotHoldItBack() {
        reported(DEFECT, Pilot.DWELLING, Grade.HIGH);
        known.knows(DEFECT, "2026-05-30", new DefectClosed(), Pilot.DWELLING);
        lookedUp()
                .allFound()
                .signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR)
                .thenRecorded()
                .contains(new UnitInspectionPassed());
    }

    @Test
    void r7_aDefectThatPassedItsReinspectionIsOpenUntilItIsClosed() {
        reported(DEFECT, Pilot.DWELLING, Grade.LOW);
        known.knows(DEFECT, "2026-05-30", new DefectReinspected(true, null), Pilot.DWELLING);
        assertThat(facts().defects()).hasSize(1);
    }

    @Test
    void r7_theClosingOfAReportThatWasVoidedDoesNotCloseTheNextOneOfThatId() {
        known.knows(DEFECT, "2026-05-10", new DefectClosed(), Pilot.DWELLING);
        reported(DEFECT, Pilot.DWELLING, Grade.LOW);
        assertThat(facts().defects()).hasSize(1);
    }

    @Test
    void r7_defectsOfTheNeighbourAndOfTheCommonPartsAreNotTheUnits() {
        reported("defect/D2", Pilot.OTHER_DWELLING, Grade.HIGH);
        reported("defect/D3", Pilot.BUILDING, Grade.HIGH);
        assertThat(facts().defects()).isEmpty();
    }

    @Test
    void r7_noSignatureIsDatedBeforeADefectWasClosed() {
        reported(DEFECT, Pilot.DWELLING, Grade.LOW);
        known.knows(DEFECT, "2026-06-05", new DefectClosed(), Pilot.DWELLING);
        lookedUp().on("2026-06-04").allFound();
        inspecting
                .refused(new SignUnitInspection(inspecting.act(DEVELOPER), Inspecting.DWELLING))
                .containsExactly("R7.signed-before-results");
        inspecting.on("2026-06-05").signedBy(DEVELOPER).thenRecorded().hasSize(1);
    }

    @Test
    void r7_aResultAloneDoesNotRestOnDefects() {
        reported(DEFECT, Pilot.DWELLING, Grade.HIGH);
        var sheet = new FillSheet(
                inspecting.act(CONTRACTOR), Pilot.DWELLING, List.of(new ItemResult(SheetItem.ENERGY, true, null)));
        assertThat(UnitInspectionFacts.lookUp(sheet, inspecting.state(), known).defects())
                .isEmpty();
    }

    private void reported(String defect, Subject place, Grade grade) {
        known.knows(
                defect,
                "2026-05-20",
                new DefectReported(place, null, DefectKind.HOLLOWING, grade, Source.SUPERVISOR, "墙面空鼓"),
                place);
    }

    private UnitInspectionFacts facts() {
        var signature = new SignUnitInspection(inspecting.act(DEVELOPER), Pilot.DWELLING);
        return UnitInspectionFacts.lookUp(signature, inspecting.state(), known);
    }

    private Inspecting lookedUp() {
        return inspecting.defects(facts().defectsClosedOn(), facts().defects());
    }
}
