package residence.property.renovation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
import residence.events.CheckUpEvent.PatrolMade;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.RenovationEvent.Permit;
import residence.events.RenovationEvent.RenovationApproved;
import residence.events.Subject;
import residence.events.Unmet;
import residence.property.Estate;

/** R16: 先体检后更新，无体检不更新; and what the addition of a lift needs beside. */
class ApproveRenovationTest extends Renovating {
    private static final Subject LATER = new Subject("checkup/C-2");

    @Test
    void r16_nothingIsRenovatedWithoutACheckUp() {
        proposed(false, Estate.OLD_BUILDING);
        thenRefused(() -> decide(approve(APPROVED_ON, null)), "R16.no-check-up");
        checkedUp(Estate.OLD_BUILDING, APPROVED_ON);
        assertThat(approved(null)).isEqualTo(new RenovationApproved(List.of(CHECK_UP), null, null));
    }

    /** On the day of the approval it comes in time, on the day after too late. */
    @Test
    void r16_theCheckUpComesFirst() {
        proposed(false, Estate.OLD_BUILDING);
        checkedUp(Estate.OLD_BUILDING, "2027-05-02");
        thenRefused(() -> decide(approve(APPROVED_ON, null)), "R16.no-check-up");
        assertThat(decide(approve("2027-05-02", null))).hasSize(1);
    }

    /** A year from the day it was performed, which is not counted itself: its last day is the corresponding one. */
    @ParameterizedTest
    @CsvSource({
        "P1Y, 2026-05-01, true",
        "P1Y, 2026-04-30, false",
        "P6M, 2026-11-01, true",
        "P6M, 2026-10-31, false",
        "P10D, 2027-04-21, true",
        "P10D, 2027-04-20, false"
    })
    void r16_aCheckUpCountsForTheProfilesPeriod(String period, String performedOn, boolean counts) {
        counts(period);
        proposed(false, Estate.OLD_BUILDING);
        checkedUp(Estate.OLD_BUILDING, performedOn);
        if (counts) {
            assertThat(decide(approve(APPROVED_ON, null))).hasSize(1);
        } else {
            thenRefused(() -> decide(approve(APPROVED_ON, null)), "R16.check-up-too-old");
        }
    }

    /** 民法典 art. 202: a month without a corresponding day ends the period on its last one. */
    @ParameterizedTest
    @CsvSource({"2029-02-28, true", "2029-03-01, false"})
    void r16_ofALeapDayThePeriodEndsWithFebruary(String day, boolean counts) {
        counts("P1Y");
        proposed(false, Estate.OLD_BUILDING);
        checkedUp(Estate.OLD_BUILDING, "2028-02-29");
        if (counts) {
            assertThat(decide(approve(day, null))).hasSize(1);
        } else {
            thenRefused(() -> decide(approve(day, null)), "R16.check-up-too-old");
        }
    }

    @Test
    void r16_whereNoProfileSetsAPeriodAnyCheckUpBeforeCounts() {
        proposed(false, Estate.OLD_BUILDING);
        checkedUp(Estate.OLD_BUILDING, "2004-06-01");
        assertThat(decide(approve(APPROVED_ON, null))).hasSize(1);
    }

    @Test
    void r16_ofSeveralCheckUpsTheLastByItsDayCounts() {
        counts("P1Y");
        proposed(false, Estate.OLD_BUILDING);
        checkedUp(LATER, Estate.OLD_BUILDING, "2027-02-01");
        checkedUp(Estate.OLD_BUILDING, "2025-02-01");
        assertThat(approved(null).checkUps()).containsExactly(LATER);
    }

    /** What its plan left behind tells nothing; one before it that was planned does. */
    @Test
    void r16_aCheckUpWhosePlanWasVoidedIsNone() {
        proposed(false, Estate.OLD_BUILDING);
        checkedUp(LATER, Estate.OLD_BUILDING, "2027-02-01");
        known.without(LATER.path(), CheckUpPlanned.class);
        thenRefused(() -> decide(approve(APPROVED_ON, null)), "R16.no-check-up");
        checkedUp(Estate.OLD_BUILDING, "2027-01-01");
        assertThat(approved(null).checkUps()).containsExactly(CHECK_UP);
    }

    @Test
    void r16_aPatrolIsNoCheckUp() {
        proposed(false, Estate.OLD_BUILDING);
        var findings = List.of(new Finding(Part.ROOF_WATERPROOFING, Grade.SOUND, "完好"));
        known.knows("checkup/P-1", "2027-04-01", new PatrolMade(Estate.OLD_BUILDING, findings), Estate.OLD_BUILDING);
        thenRefused(() -> decide(approve(APPROVED_ON, null)), "R16.no-check-up");
    }

    /** That of the one building tells nothing of the other; that of an entrance's is its building's. */
    @Test
    void r16_eachBuildingIsCheckedUp() {
        proposed(false, ENTRANCE, Estate.BUILDING);
        checkedUp(Estate.OLD_BUILDING, "2027-04-01");
        assertThatThrownBy(() -> decide(approve(APPROVED_ON, null)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.unmet())
                                .containsExactly(Unmet.of("R16.no-check-up", "building", Estate.BUILDING)));
        checkedUp(LATER, Estate.BUILDING, "2027-04-02");
        assertThat(approved(null).checkUps()).containsExactly(CHECK_UP, LATER);
    }

    @Test
    void r16_aLiftIsAddedAfterCheckUpVoteAndPermit() {
        proposed(true, ENTRANCE);
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        resolved(true, Matter.REBUILDING, "2027-03-02", "2027-04-01", ENTRANCE);
        assertThat(approved(PERMIT)).isEqualTo(new RenovationApproved(List.of(CHECK_UP), VOTE, PERMIT));
    }

    @Test
    void r16_allThatALiftLacksIsToldAtOnce() {
        proposed(true, ENTRANCE);
        assertThatThrownBy(() -> decide(approve("2027-02-28", null)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.unmet())
                                .extracting(Unmet::code)
                                .containsExactly(
                                        "renovation.before-last",
                                        "R16.no-check-up",
                                        "R16.not-resolved",
                                        "R16.no-permit"));
    }

    @ParameterizedTest
    @CsvSource({
        "false, REBUILDING, 2027-03-02", // it failed
        "true, OTHER, 2027-03-02", // it was about something else
        "true, REBUILDING, 2027-03-01" // it was opened before there was anything to read: at the same moment
    })
    void r16_whatWasNotResolvedIsNotApproved(boolean passed, Matter matter, String openedOn) {
        proposed(true, ENTRANCE);
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        resolved(passed, matter, openedOn, "2027-04-01", ENTRANCE);
        thenRefused(() -> decide(approve(APPROVED_ON, PERMIT)), "R16.not-resolved");
    }

    @Test
    void r16_thoseVoteWhomItConcerns() {
        proposed(true, ENTRANCE);
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        resolved(true, Matter.REBUILDING, "2027-03-02", "2027-04-01", Estate.OLD_BUILDING);
        thenRefused(() -> decide(approve(APPROVED_ON, PERMIT)), "R16.not-resolved");
    }

    @Test
    void r16_itIsApprovedOnTheDayOfTheCountAtTheEarliest() {
        proposed(true, ENTRANCE);
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        resolved(true, Matter.REBUILDING, "2027-03-02", "2027-04-25", ENTRANCE);
        assertThat(decide(approve("2027-04-25", PERMIT))).hasSize(1);
        thenRefused(() -> decide(approve("2027-04-24", PERMIT)), "R16.resolved-later");
    }

    @Test
    void r16_aPermitIsGrantedBefore() {
        proposed(true, ENTRANCE);
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        resolved(true, Matter.REBUILDING, "2027-03-02", "2027-04-01", ENTRANCE);
        assertThat(decide(approve("2027-04-20", PERMIT))).hasSize(1);
        thenRefused(() -> decide(approve("2027-04-19", PERMIT)), "R16.permit-granted-later");
        thenRefused(() -> decide(approve(APPROVED_ON, null)), "R16.no-permit");
    }

    @Test
    void whatAddsNoLiftNeedsNoVoteAndMayHaveAPermit() {
        proposed(false, ENTRANCE);
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        assertThat(approved(new Permit("施2027-3", "371500-xzsp", PERMIT.grantedOn()))
                        .vote())
                .isNull();
    }

    /** It is approved on the day it was proposed at the earliest, once, and while the building stands. */
    @Test
    void itIsApprovedAfterItsProposalOnce() {
        thenRefused(() -> decide(approve(APPROVED_ON, null)), "renovation.unknown");
        proposed(false, Estate.OLD_BUILDING);
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        thenRefused(() -> decide(approve("2027-02-28", null)), "renovation.before-last");
        assertThat(decide(approve(PROPOSED_ON, null))).hasSize(1);
        approved(null);
        thenRefused(() -> decide(approve(APPROVED_ON, null)), "renovation.approved");
    }

    @Test
    void nothingIsApprovedOfABuildingThatIsGone() {
        proposed(false, Estate.OLD_BUILDING);
        checkedUp(Estate.OLD_BUILDING, "2027-02-01");
        known.knows(
                Estate.OLD_BUILDING.path(),
                APPROVED_ON,
                new BuildingDemolished(act(APPROVED_ON).occurredOn(), "危房"));
        thenRefused(() -> decide(approve(APPROVED_ON, null)), "building.demolished");
        assertThat(decide(approve("2027-04-30", null))).hasSize(1);
    }
}
