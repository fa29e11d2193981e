package residence.quality.defect;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.quality.defect.Finding.SUPERVISOR;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.defect.DefectCommand.ReportDefect;
import residence.quality.defect.DefectCommand.ReportRecall;

/** R3: what is in a place of a recalled batch is a defect of it. */
class ReportRecallTest {
    private static final Subject BATCH = new Subject("batch/TILES-2");
    private static final Subject DEFECT = new Subject("defect/RECALL-1");
    private static final Material TILES = new Material("陶瓷面砖", "300×600", "东鹏陶瓷", "鲁西建材", "2602B-18");

    private final Known known = Pilot.heard();
    private final Finding finding = new Finding(known);

    @ParameterizedTest
    @CsvSource({"STRUCTURAL, HIGH", "FUNCTIONAL, MEDIUM", "OTHER, LOW"})
    void r3_aDefectIsAsGraveAsWhatDependsOnTheMaterial(Kind kind, Grade grade) {
        installed(kind);
        recalled();
        finding.send(recall(Pilot.DWELLING))
                .thenRecorded()
                .containsExactly(new DefectReported(
                        Pilot.DWELLING, null, DefectKind.UNFIT_MATERIAL, grade, Source.RECALL, "吸水率超标"));
    }

    @Test
    void r3_whateverBecameOfItsDefectAPlaceHasOne() {
        installed(Kind.OTHER);
        recalled();
        finding.send(recall(Pilot.DWELLING));
        finding.send(recall(Pilot.DWELLING)).thenRecorded().isEmpty();
    }

    @Test
    void r3_whereTheBatchIsNotOrItsRecallWasVoidedThereIsNoDefect() {
        installed(Kind.OTHER);
        finding.refused(recall(Pilot.DWELLING)).containsExactly("R3.nothing-recalled");
        recalled();
        finding.refused(recall(Pilot.OTHER_DWELLING)).containsExactly("R3.nothing-recalled");
        known.without(BATCH.path(), MaterialBatchRecalled.class);
        finding.refused(recall(Pilot.DWELLING)).containsExactly("R3.nothing-recalled");
    }

    @Test
    void r3_nobodyTakesTheIdOfARecallsDefectNorReportsAsOne() {
        var report = new ReportDefect(
                Finding.act(SUPERVISOR),
                DEFECT,
                Pilot.DWELLING,
                null,
                DefectKind.LEAK,
                Grade.LOW,
                Source.SUPERVISOR,
                "管根渗水");
        finding.refused(report).containsExactly("R3.id-of-a-recall");
        finding.refused(Finding.report(SUPERVISOR, Source.RECALL)).containsExactly("defect.found-by-another");
    }

    @Test
    void r3_itIsRectifiedAndClosedAsAnyOther() {
        installed(Kind.OTHER);
        recalled();
        finding.send(recall(Pilot.DWELLING)).rectified().reinspected(true).closed();
        assertThat(finding.state()).isEqualTo(new Defect.Closed(Pilot.DWELLING));
    }

    private void installed(Kind kind) {
        var installed = new MaterialBatchInstalled(kind, TILES, List.of(Pilot.DWELLING));
        known.knows(BATCH.path(), "2026-05-01", installed, Pilot.DWELLING);
    }

    private void recalled() {
        known.knows(BATCH.path(), "2026-05-20", new MaterialBatchRecalled("吸水率超标"), Pilot.DWELLING);
    }

    private static ReportRecall recall(Subject place) {
        Act act = Finding.act(Actor.PLATFORM);
        return new ReportRecall(act, DEFECT, place, BATCH);
    }
}
