package residence.record.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.record.Story.U1502;

import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Entry;
import residence.events.EntryEvent.BasisResolved;
import residence.events.Service;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.view.UnitInspectionView;
import residence.record.Sample;
import residence.record.Story;
import residence.record.document.Chapters;

class FoldingTest {
    private final Story story = new Story()
            .on("2026-07-05")
            .tell(
                    U1502,
                    Sample.ponding(Layer.WATERPROOF, 5),
                    Sample.ponding(Layer.SURFACE, 6),
                    new UnitInspectionPassed());

    @Test
    void aVoidedEntryIsOutAndItsFlagSaysWhy() {
        story.voided(story.first(PondingTested.class), "记录有误");
        var section = Chapters.FOLDING.of(story.entries());
        assertThat(inspection(section).pondingTests())
                .extracting(UnitInspectionView.PondingTest::layer)
                .containsExactly(Layer.SURFACE);
        assertThat(section.flags()).singleElement().satisfies(flag -> {
            assertThat(flag.kind()).isEqualTo(Flag.Kind.VOIDED);
            assertThat(flag.entry()).isEqualTo(story.first(PondingTested.class).id());
            assertThat(flag.reason()).isEqualTo("记录有误");
        });
    }

    @Test
    void aVoidThatIsVoidedLeavesNoFlag() {
        story.voided(story.first(PondingTested.class), "记录有误");
        story.voided(story.last(), "撤错了");
        var section = Chapters.FOLDING.of(story.entries());
        assertThat(inspection(section).pondingTests()).hasSize(2);
        assertThat(section.flags()).extracting(Flag::entryType).allMatch(type -> type.contains("EntryVoided"));
    }

    @Test
    void aCorrectedEntryStandsWithItsReplacementAtItsPlace() {
        story.corrected(story.first(PondingTested.class), Sample.ponding(Layer.WATERPROOF, 3), "时间抄错");
        var tests = inspection(Chapters.FOLDING.of(story.entries())).pondingTests();
        assertThat(tests).hasSize(2);
        assertThat(tests.getFirst().startedAt()).hasToString("2026-07-03T01:00:00Z");
        assertThat(tests.getFirst().source().entry())
                .isEqualTo(story.first(PondingTested.class).id());
    }

    @Test
    void anEntryThatWasStruckOutWaitsForNobody() {
        var passed = story.first(UnitInspectionPassed.class);
        story.invalidated(passed, story.first(PondingTested.class));
        assertThat(Chapters.FOLDING.of(story.entries()).openFlags()).hasSize(1);
        story.voided(passed, "签字不实");
        assertThat(Chapters.FOLDING.of(story.entries()).openFlags()).isEmpty();
    }

    @Test
    void anInvalidatedBasisIsOpenUntilAPersonResolvesIt() {
        var passed = story.first(UnitInspectionPassed.class);
        var basis = story.first(PondingTested.class);
        story.invalidated(passed, basis);
        var section = Chapters.FOLDING.of(story.entries());
        assertThat(section.flags()).singleElement().matches(Flag::open);
        story.tell(Service.QUALITY, U1502, new BasisResolved(passed.id(), passed.type(), basis.id(), "另有合格试验，结论不变"));
        assertThat(Chapters.FOLDING.of(story.entries()).flags())
                .singleElement()
                .satisfies(flag -> assertThat(flag.open()).isFalse())
                .satisfies(flag -> assertThat(flag.resolution()).isEqualTo("另有合格试验，结论不变"));
    }

    @Test
    void anEntryRecordedOnALaterDayIsMarkedLate() {
        story.on("2026-07-01").recorded("2026-07-09").tell(U1502, Sample.ponding(Layer.SURFACE, 7));
        var late = Chapters.FOLDING.of(story.entries()).late();
        assertThat(late).singleElement().satisfies(entry -> {
            assertThat(entry.on()).hasToString("2026-07-01");
            assertThat(entry.recordedOn()).hasToString("2026-07-09");
        });
    }

    @Test
    void whatRewritesEarlierEntriesTakesTheWholeSection() {
        story.voided(story.first(PondingTested.class), "记录有误");
        assertThatThrownBy(() -> Chapters.FOLDING.fold(Section.BLANK, story.last()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noChapterFailsWhereAVoidTookAnyOneEntryAway() {
        var told = Sample.repaired(Sample.revisitDue(Sample.pilot())).entries();
        for (Entry<?> gone : told) {
            List<Entry<?>> rest = told.stream().filter(entry -> entry != gone).toList();
            for (Entry<?> entry : rest) {
                Chapters.FOLDING.of(rest.stream()
                        .filter(other -> other.subject().equals(entry.subject()))
                        .toList());
            }
        }
    }

    private static UnitInspectionView inspection(Section section) {
        return Chapters.INSPECTION.in(section).only().orElseThrow();
    }
}
