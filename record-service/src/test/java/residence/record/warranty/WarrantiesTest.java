package residence.record.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.record.Sample.REPAIR;
import static residence.record.Story.U1502;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.ReagreementSigned;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Side;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.record.Sample;
import residence.record.Story;
import residence.record.document.Chapters;

/** Two clocks per part, revisits and re-agreements (R11-R13). */
class WarrantiesTest {
    private static final Part BATH = Part.WET_ROOM_WATERPROOFING;
    private static final LocalDate FROM = LocalDate.of(2026, 9, 20);
    private static final LocalDate END = LocalDate.of(2036, 9, 20);
    private static final WarrantyStarted STARTED =
            new WarrantyStarted(Clock.OWNER, List.of(Sample.term(BATH, FROM, 10)));
    private static final RevisitDue DUE = new RevisitDue(BATH, END.minusMonths(6), END);

    @Test
    void r11_theTwoClocksAreNeverBlurred() {
        var story = new Story();
        story.tell(clock("owner"), STARTED);
        story.tell(clock("builder"), new WarrantyStarted(Clock.BUILDER, List.of(Sample.term(BATH, FROM, 5))));
        story.tell(clock("builder"), new WarrantyExpired(BATH, LocalDate.of(2031, 9, 20)));
        var warranties = warranties(story);
        assertThat(warranties
                        .clock(Clock.OWNER)
                        .orElseThrow()
                        .parts()
                        .getFirst()
                        .expired())
                .isNull();
        assertThat(warranties
                        .clock(Clock.BUILDER)
                        .orElseThrow()
                        .parts()
                        .getFirst()
                        .expired())
                .isNotNull();
    }

    @Test
    void r12_aRevisitThatIsDueBecomesMadeOrMissed() {
        var made = bath(STARTED, DUE, new RevisitRecorded(BATH, END.minusMonths(1), true, "无渗漏"));
        assertThat(made.revisits()).singleElement().satisfies(revisit -> {
            assertThat(revisit.outcome()).isEqualTo(CoveredPart.Outcome.MADE);
            assertThat(revisit.from()).isEqualTo(END.minusMonths(6));
            assertThat(revisit.sound()).isTrue();
        });
        var missed = bath(STARTED, DUE, new RevisitMissed(BATH, END));
        assertThat(missed.revisits())
                .singleElement()
                .satisfies(revisit -> assertThat(revisit.outcome()).isEqualTo(CoveredPart.Outcome.MISSED));
    }

    @Test
    void r12_aRevisitMadeOnTheLastDayAndRecordedAfterItWasMissedIsAThirdThing() {
        var late = bath(STARTED, DUE, new RevisitMissed(BATH, END), new RevisitRecorded(BATH, END, true, "无渗漏"));
        assertThat(late.revisits()).singleElement().satisfies(revisit -> {
            assertThat(revisit.outcome()).isEqualTo(CoveredPart.Outcome.MADE_RECORDED_LATE);
            assertThat(revisit.madeOn()).isEqualTo(END);
        });
    }

    @Test
    void r12_aVisitOutsideItsWindowIsNotTheOneThatIsDueNorTheOneThatWasMissed() {
        var before =
                bath(STARTED, DUE, new RevisitRecorded(BATH, END.minusMonths(6).minusDays(1), true, "无渗漏"));
        assertThat(before.revisits())
                .extracting(CoveredPart.Revisit::outcome)
                .containsExactly(CoveredPart.Outcome.DUE, CoveredPart.Outcome.MADE);
        var after = bath(
                STARTED, DUE, new RevisitMissed(BATH, END), new RevisitRecorded(BATH, END.plusDays(1), true, "无渗漏"));
        assertThat(after.revisits())
                .extracting(CoveredPart.Revisit::outcome)
                .containsExactly(CoveredPart.Outcome.MISSED, CoveredPart.Outcome.MADE);
    }

    @Test
    void aRevisitNobodyAskedForStandsByItself() {
        var made = bath(STARTED, new RevisitRecorded(BATH, END.minusYears(3), false, "有渗漏"));
        assertThat(made.revisits()).singleElement().satisfies(revisit -> {
            assertThat(revisit.from()).isNull();
            assertThat(revisit.madeOn()).isEqualTo(END.minusYears(3));
        });
    }

    @Test
    void r13_aNewTermHoldsOnlyOnceItIsAgreed() {
        var later = END.plusYears(2);
        var proposed = new ReagreementProposed(BATH, REPAIR, later);
        var signed = new ReagreementSigned(BATH, Side.DEVELOPER, "HUYUE-DEV");
        assertThat(bath(STARTED, proposed, signed).endsOn()).isEqualTo(END);
        var agreed =
                bath(STARTED, proposed, signed, new WarrantyReagreed(BATH, REPAIR, END, later, later.minusMonths(6)));
        assertThat(agreed.endsOn()).isEqualTo(later);
        assertThat(agreed.reagreements()).singleElement().satisfies(one -> {
            assertThat(one.signatures()).hasSize(1);
            assertThat(one.agreed()).isNotNull();
        });
    }

    @Test
    void aPartWhoseStartWasVoidedKeepsWhatElseHappened() {
        assertThat(bath(DUE).startsOn()).isNull();
        assertThat(bath(DUE).revisits()).hasSize(1);
    }

    private static Subject clock(String clock) {
        return U1502.child("clock", clock);
    }

    private static CoveredPart bath(WarrantyEvent... events) {
        return warranties(new Story().tell(clock("owner"), events))
                .clock(Clock.OWNER)
                .orElseThrow()
                .parts()
                .getFirst();
    }

    private static Warranties warranties(Story story) {
        return (Warranties) Chapters.FOLDING.of(story.entries()).chapters().get("warranty");
    }
}
