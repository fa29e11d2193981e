package residence.record.document;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.record.Story.B1;
import static residence.record.Story.B2;
import static residence.record.Story.PROJECT;
import static residence.record.Story.U1502;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.MaterialBatchEvent;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchChecked;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.MaterialBatchEvent.MaterialBatchRejected;
import residence.events.MaterialBatchEvent.SampleTaken;
import residence.events.MaterialBatchEvent.SampleTested;
import residence.events.MaterialBatchEvent.SampleWitnessed;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.view.MaterialBatchView;
import residence.events.view.MaterialBatchView.Stage;
import residence.record.Story;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;
import residence.record.fold.Documents;
import residence.record.fold.Folding;
import residence.record.fold.Things;

/** Where a batch of material stands on the record, and how far it has come (R3). */
class MaterialsTest {
    private static final Subject BATCH = Subject.of("batch", "M-1");
    private static final Material MEMBRANE = new Material("防水卷材", "SBS 4mm", "东方雨虹", "聊城防水", "20250901-4");
    private static final Chapter<MaterialBatchEvent, Things<MaterialBatchView>> CHAPTER =
            Chapter.things("materials", MaterialBatchView.VIEW, Disclosure.BUILT);
    private static final Folding FOLDING = new Folding(List.of(CHAPTER));

    private final Story story = new Story().on("2025-09-10").by("LUJIAN", "contractor");

    @Test
    void r3_aBatchIsFollowedStageByStage() {
        received(Kind.FUNCTIONAL);
        assertThat(at(PROJECT).stage()).isEqualTo(Stage.RECEIVED);
        checked(true);
        assertThat(at(PROJECT).stage()).isEqualTo(Stage.WAITING_FOR_SAMPLE);
        tell(new SampleTaken("S1"), new SampleWitnessed("S1", "LUXI"));
        assertThat(at(PROJECT).stage()).isEqualTo(Stage.WAITING_FOR_SAMPLE);
        tell(new SampleTested("S1", true, LocalDate.of(2025, 9, 10)));
        assertThat(at(PROJECT).stage()).isEqualTo(Stage.PASSED);
        installed(B1);
        assertThat(at(PROJECT).stage()).isEqualTo(Stage.INSTALLED);
        recalled(B1);
        assertThat(at(PROJECT).stage()).isEqualTo(Stage.RECALLED);
    }

    @Test
    void r3_whatNeedsNoSampleWaitsForNone() {
        received(Kind.OTHER);
        checked(true);
        assertThat(at(PROJECT).stage()).isEqualTo(Stage.PASSED);
    }

    @Test
    void r3_aRefusedBatchSaysWhatDidNotVerify() {
        received(Kind.OTHER);
        checked(false);
        tell(new MaterialBatchRejected(List.of(Unmet.of("R3.label"))));
        assertThat(at(PROJECT).stage()).isEqualTo(Stage.REJECTED);
        assertThat(at(PROJECT).rejection().missing()).containsExactly(Unmet.of("R3.label"));
    }

    @Test
    void r3_aPlaceHearsFromTheInstallationOnWhatWentIntoIt() {
        received(Kind.FUNCTIONAL);
        assertThat(in(U1502)).isEmpty();
        installed(U1502, B2);
        for (Subject place : List.of(U1502, B2)) {
            assertThat(at(place).material()).isEqualTo(MEMBRANE);
            assertThat(at(place).kind()).isEqualTo(Kind.FUNCTIONAL);
            assertThat(at(place).receipt()).isNull();
            assertThat(at(place).stage()).isEqualTo(Stage.INSTALLED);
        }
        assertThat(in(B1)).isEmpty();
    }

    @Test
    void r3_aRecallStandsInEveryPlaceTheBatchIsIn() {
        received(Kind.FUNCTIONAL);
        installed(U1502, B2);
        recalled(U1502, B2);
        for (Subject place : List.of(U1502, B2, PROJECT)) {
            assertThat(at(place).stage()).isEqualTo(Stage.RECALLED);
            assertThat(at(place).recall().reason()).isEqualTo("抽检不合格");
        }
    }

    @Test
    void aVoidedRecallLeavesTheBatchInstalled() {
        received(Kind.FUNCTIONAL);
        installed(B1);
        recalled(B1);
        story.voided(story.first(MaterialBatchRecalled.class), "误报");
        assertThat(at(B1).stage()).isEqualTo(Stage.INSTALLED);
    }

    @Test
    void aProjectsBatchesAreNotInheritedByItsDwellings() {
        assertThat(Chapters.THINGS)
                .filteredOn(chapter -> chapter.name().equals("materials"))
                .singleElement()
                .matches(chapter -> !chapter.inherits().test(MEMBRANE, B1));
    }

    private void received(Kind kind) {
        tell(new MaterialBatchReceived(
                PROJECT, kind, MEMBRANE, new BigDecimal("400"), "m²", List.of(), LocalDate.of(2025, 9, 10)));
    }

    private void checked(boolean label) {
        tell(new MaterialBatchChecked(true, true, label, null, LocalDate.of(2025, 9, 10)));
    }

    private void installed(Subject... places) {
        concerning(places).tell(BATCH, new MaterialBatchInstalled(Kind.FUNCTIONAL, MEMBRANE, List.of(places)));
    }

    private void recalled(Subject... places) {
        concerning(places).tell(BATCH, new MaterialBatchRecalled("抽检不合格"));
    }

    private void tell(MaterialBatchEvent... events) {
        concerning().tell(BATCH, events);
    }

    private Story concerning(Subject... places) {
        return story.concerning(
                Stream.concat(Stream.of(PROJECT), Stream.of(places)).toArray(Subject[]::new));
    }

    private MaterialBatchView at(Subject document) {
        assertThat(in(document)).hasSize(1);
        return in(document).getFirst();
    }

    private List<MaterialBatchView> in(Subject document) {
        var entries = story.entries().stream()
                .filter(entry -> Documents.of(entry).contains(document))
                .toList();
        return CHAPTER.in(FOLDING.of(entries)).all();
    }
}
