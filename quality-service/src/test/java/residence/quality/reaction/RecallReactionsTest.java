package residence.quality.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.Subject;
import residence.kit.stream.Reaction;
import residence.kit.testing.Known;
import residence.quality.Pilot;
import residence.quality.defect.DefectCommand.ReportRecall;

/** R3: a recall reaches every place of its batch, whichever of the two was told first. */
class RecallReactionsTest {
    private static final Subject BATCH = new Subject("batch/TILES-2");
    private static final Material TILES = new Material("陶瓷面砖", "300×600", "东鹏陶瓷", "鲁西建材", "2602B-18");
    private static final LocalDate INSTALLED = LocalDate.parse("2026-03-10");
    private static final LocalDate RECALLED = LocalDate.parse("2026-10-15");

    private final Known known = new Known();

    @Test
    void r3_aRecallIsADefectOfEveryPlaceTheBatchIsIn() {
        installed(Pilot.DWELLING);
        installed(Pilot.OTHER_DWELLING);
        recalled();
        assertThat(onRecall()).extracting(ReportRecall::place).containsExactly(Pilot.DWELLING, Pilot.OTHER_DWELLING);
        assertThat(onRecall()).extracting(ReportRecall::subject).doesNotHaveDuplicates();
    }

    @Test
    void r3_whatWasInstalledBeforeAndToldAfterIsADefectOfTheSameIdAndDay() {
        recalled();
        installed(Pilot.DWELLING);
        assertThat(onInstallation()).isEqualTo(onRecall()).singleElement().satisfies(report -> {
            assertThat(report.act().occurredOn()).isEqualTo(RECALLED);
            assertThat(report.subject().id()).startsWith("RECALL-").hasSizeLessThanOrEqualTo(64);
        });
    }

    @Test
    void r3_aRecallThatFollowsAVoidedOneIsAnotherDefectOfTheSamePlace() {
        installed(Pilot.DWELLING);
        recalled();
        var mistaken = onRecall();
        assertThat(onInstallation()).as("while it stands").isEqualTo(mistaken);
        known.without(BATCH.path(), MaterialBatchRecalled.class);
        recalled();
        assertThat(onRecall()).isEqualTo(onInstallation()).singleElement().satisfies(report -> {
            assertThat(report.place()).isEqualTo(Pilot.DWELLING);
            assertThat(report.subject()).isNotEqualTo(mistaken.getFirst().subject());
        });
    }

    /** However late its reaction comes. */
    @Test
    void r3_aRecallThatWasVoidedIsNoDefectOfItsOwn() {
        installed(Pilot.DWELLING);
        recalled();
        var mistaken = known.first(BATCH, MaterialBatchRecalled.class).orElseThrow();
        known.without(BATCH.path(), MaterialBatchRecalled.class);
        assertThat(onRecall(mistaken)).isEmpty();
        recalled();
        assertThat(onRecall(mistaken)).isEqualTo(onRecall()).hasSize(1);
    }

    @Test
    void r3_withoutARecallNothingFollowsFromAnInstallationNorFromARecallOfWhatIsNowhere() {
        installed(Pilot.DWELLING);
        assertThat(onInstallation()).isEmpty();
        known.without(BATCH.path(), MaterialBatchInstalled.class);
        recalled();
        assertThat(onRecall()).isEmpty();
    }

    @Test
    void r3_anotherBatchHasDefectsOfItsOwn() {
        recalled();
        installed(Pilot.DWELLING);
        var one = onRecall();
        var other = new Known()
                .knows(
                        "batch/T-3",
                        "2026-03-10",
                        new MaterialBatchInstalled(Kind.OTHER, TILES, List.of(Pilot.DWELLING)))
                .knows("batch/T-3", "2026-10-15", new MaterialBatchRecalled("召回"));
        assertThat(react(new WhenMaterialBatchRecalledThenReportDefects(), other, new Subject("batch/T-3"), RECALLED))
                .extracting(ReportRecall::subject)
                .doesNotContain(one.getFirst().subject());
    }

    private void installed(Subject place) {
        known.knows(BATCH.path(), INSTALLED.toString(), new MaterialBatchInstalled(Kind.OTHER, TILES, List.of(place)));
    }

    private void recalled() {
        known.knows(BATCH.path(), RECALLED.toString(), new MaterialBatchRecalled("吸水率超标"));
    }

    private List<ReportRecall> onRecall() {
        return react(new WhenMaterialBatchRecalledThenReportDefects(), known, BATCH, RECALLED);
    }

    private List<ReportRecall> onRecall(Entry<MaterialBatchRecalled> recall) {
        return react(new WhenMaterialBatchRecalledThenReportDefects(), known, recall, RECALLED);
    }

    private List<ReportRecall> onInstallation() {
        return react(new WhenRecalledMaterialBatchInstalledThenReportDefects(), known, BATCH, INSTALLED);
    }

    private static <E extends DomainEvent> List<ReportRecall> react(
            Reaction<E> reaction, Known known, Subject batch, LocalDate day) {
        return react(reaction, known, known.first(batch, reaction.to()).orElseThrow(), day);
    }

    private static <E extends DomainEvent> List<ReportRecall> react(
            Reaction<E> reaction, Known known, Entry<E> entry, LocalDate day) {
        var act = new Act(
                Actor.PLATFORM, day, RECALLED.atTime(9, 0).atZone(Act.ZONE).toInstant(), List.of());
        return reaction.react(entry, act, known).stream()
                .map(ReportRecall.class::cast)
                .toList();
    }
}
