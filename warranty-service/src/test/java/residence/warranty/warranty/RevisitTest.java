package residence.warranty.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Refusals.refused;
import static residence.warranty.warranty.Clock16.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.Clocks;
import residence.events.Cover;
import residence.events.Cover.Revisit;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyClock;
import residence.events.WarrantyEvent;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.ReagreementProposed;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.RevisitMissed;
import residence.events.WarrantyEvent.RevisitRecorded;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyExpired;
import residence.events.WarrantyEvent.WarrantyReagreed;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.warranty.Acts;
import residence.warranty.warranty.WarrantyCommand.CallForRevisit;
import residence.warranty.warranty.WarrantyCommand.MissRevisit;
import residence.warranty.warranty.WarrantyCommand.RecordRevisit;

class RevisitTest {
    private static final RevisitDue DUE =
            new RevisitDue(Part.ROOF_WATERPROOFING, LocalDate.parse("2020-09-01"), LocalDate.parse("2021-02-28"));
    private static final RevisitMissed MISSED =
            new RevisitMissed(Part.ROOF_WATERPROOFING, LocalDate.parse("2021-02-28"));

    @Test
    void r12_aRevisitFallsDueSixMonthsBeforeTheEndAndIsMissedTheDayAfterIt() {
        assertThat(Due.of(running()))
                .containsExactly(
                        due(Due.What.REVISIT_DUE, "2020-09-01"),
                        due(Due.What.REVISIT_MISSED, "2021-03-01"),
                        due(Due.What.EXPIRED, "2021-03-01"));
    }

    @Test
    void r12_theWindowOpensOnItsFirstDayAndNotBefore() {
        assertThat(Warranty.decide(call("2020-08-31"), running(), NOTHING)).isEmpty();
        assertThat(Warranty.decide(call("2020-09-01"), running(), NOTHING)).containsExactly(DUE);
    }

    @Test
    void r12_dueIsRecordedOnce() {
        assertThat(Warranty.decide(call("2020-09-01"), after(STARTED, DUE), NOTHING))
                .isEmpty();
        assertThat(Due.of(after(STARTED, DUE))).noneMatch(due -> due.what() == Due.What.REVISIT_DUE);
    }

    @Test
    void r12_aRevisitIsMadeWithinItsWindow() {
        assertThat(refused(() -> Warranty.decide(revisit("2020-08-31"), running(), NOTHING)))
                .containsExactly("R12.outside-window");
        assertThat(Warranty.decide(revisit("2020-09-01"), running(), NOTHING)).hasSize(1);
        assertThat(Warranty.decide(revisit("2021-02-28"), running(), NOTHING)).hasSize(1);
        assertThat(refused(() -> Warranty.decide(revisit("2021-03-01"), running(), NOTHING)))
                .containsExactly("R12.outside-window");
    }

    @Test
    void r12_onceMadeNeitherDueNorMissed() {
        var made = after(STARTED, DUE, revisited("2020-10-10"));
        assertThat(Due.of(made)).containsExactly(due(Due.What.EXPIRED, "2021-03-01"));
        assertThat(Warranty.decide(miss("2021-03-01"), made, NOTHING)).isEmpty();
    }

    @Test
    void r12_aTermThatEndsWithoutOneIsMissedOnce() {
        var due = after(STARTED, DUE);
        assertThat(Warranty.decide(miss("2021-02-28"), due, NOTHING)).isEmpty();
        assertThat(Warranty.decide(miss("2021-03-01"), due, NOTHING)).containsExactly(MISSED);
        assertThat(Warranty.decide(miss("2021-03-02"), after(STARTED, DUE, MISSED), NOTHING))
                .isEmpty();
    }

    @Test
    void r12_madeInTimeButRecordedLateIsAThirdStatus() {
        var missed = after(STARTED, DUE, MISSED);
        var recorded = Warranty.decide(revisit("2021-02-20"), missed, NOTHING);
        assertThat(recorded).containsExactly(revisited("2021-02-20"));
        assertThat(status(missed)).isEqualTo(Revisit.MISSED);
        assertThat(status(after(STARTED, DUE, revisited("2021-02-20")))).isEqualTo(Revisit.MADE);
        assertThat(status(after(STARTED, DUE, MISSED, revisited("2021-02-20")))).isEqualTo(Revisit.MADE_RECORDED_LATE);
    }

    @Test
    void r12_onlyWaterproofPartsAreRevisited() {
        var heating =
                new Term(Part.HEATING, LocalDate.parse("2016-05-01"), LocalDate.parse("2018-03-15"), null, "条例第四十条");
        var state = after(new WarrantyStarted(Clock.OWNER, List.of(heating)));
        var revisit =
                new RecordRevisit(Acts.on("2018-01-10"), Clocks.of(DWELLING, Clock.OWNER), Part.HEATING, true, "warm");
        assertThat(refused(() -> Warranty.decide(revisit, state, NOTHING))).containsExactly("R12.no-revisit");
        var miss = new MissRevisit(Acts.platform("2018-03-16"), Clocks.of(DWELLING, Clock.OWNER), Part.HEATING);
        assertThat(Warranty.decide(miss, state, NOTHING)).isEmpty();
    }

    @Test
    void r11_aPartWithoutATermIsNotRevisited() {
        var revisit = new RecordRevisit(
                Acts.on("2021-01-10"), OWNERS_OF_COMMON_PARTS, Part.BASEMENT_WATERPROOFING, true, "dry");
        assertThat(refused(() -> Warranty.decide(revisit, running(), NOTHING))).containsExactly("R11.no-term");
    }

    @Test
    void r12_aReagreedTermMovesItsDeadlines() {
        var state = after(STARTED, DUE, revisited("2020-10-10"), reagreed("2026-02-28", "2025-09-01"));
        assertThat(Due.of(state))
                .containsExactly(
                        due(Due.What.REVISIT_DUE, "2025-09-01"),
                        due(Due.What.REVISIT_MISSED, "2026-03-01"),
                        due(Due.What.EXPIRED, "2026-03-01"));
    }

    @Test
    void r13_aTermReagreedToTheSameEndKeepsItsRevisit() {
        var proposed = new ReagreementProposed(
                Part.ROOF_WATERPROOFING, new Subject("repair/R-1"), LocalDate.parse("2021-02-28"));
        var state = after(STARTED, DUE, proposed, reagreed("2021-02-28", "2020-09-01"));
        assertThat(status(state)).isEqualTo(Revisit.DUE);
        assertThat(cover(state).reagreement()).isNull();
    }

    @Test
    void r12_whatHappenedUnderAnEarlierEndSaysNothingAboutTheNewOne() {
        var state = after(STARTED, reagreed("2026-02-28", "2025-09-01"), DUE, MISSED, revisited("2021-01-01"));
        assertThat(status(state)).isEqualTo(Revisit.NOT_YET);
    }

    @Test
    void stateSurvivesTheVoidOfAnyEntry() {
        List<WarrantyEvent> history = List.of(
                STARTED,
                DUE,
                revisited("2020-10-10"),
                MISSED,
                reagreed("2026-02-28", "2025-09-01"),
                new WarrantyExpired(Part.ROOF_WATERPROOFING, LocalDate.parse("2026-02-28")));
        for (WarrantyEvent voided : history) {
            var left = new ArrayList<>(history);
            left.remove(voided);
            var state = after(left.toArray(WarrantyEvent[]::new));
            assertThat(Due.of(state)).isNotNull();
            assertThat(state instanceof WarrantyClock.NotStarted).isEqualTo(voided == STARTED);
        }
    }

    @Test
    void r12_aVoidedRevisitMakesItDueAgain() {
        assertThat(Due.of(after(STARTED, DUE)))
                .containsExactly(due(Due.What.REVISIT_MISSED, "2021-03-01"), due(Due.What.EXPIRED, "2021-03-01"));
    }

    private static Revisit status(WarrantyClock state) {
        return cover(state).revisit();
    }

    private static Cover cover(WarrantyClock state) {
        return ((WarrantyClock.Running) state).covers().get(Part.ROOF_WATERPROOFING);
    }

    private static CallForRevisit call(String day) {
        return new CallForRevisit(Acts.platform(day), OWNERS_OF_COMMON_PARTS, Part.ROOF_WATERPROOFING);
    }

    private static MissRevisit miss(String day) {
        return new MissRevisit(Acts.platform(day), OWNERS_OF_COMMON_PARTS, Part.ROOF_WATERPROOFING);
    }

    private static RevisitRecorded revisited(String day) {
        return new RevisitRecorded(Part.ROOF_WATERPROOFING, LocalDate.parse(day), true, "屋面无渗漏");
    }

    private static WarrantyReagreed reagreed(String until, String revisitFrom) {
        return new WarrantyReagreed(
                Part.ROOF_WATERPROOFING,
                new Subject("repair/R-1"),
                LocalDate.parse("2021-02-28"),
                LocalDate.parse(until),
                LocalDate.parse(revisitFrom));
    }
}
