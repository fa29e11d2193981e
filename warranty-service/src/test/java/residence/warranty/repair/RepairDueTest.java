package residence.warranty.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.repair.Loop.*;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.Stage;
import residence.events.RepairLoop;
import residence.warranty.Acts;
import residence.warranty.repair.RepairCommand.DeemRepairAccepted;
import residence.warranty.repair.RepairCommand.ReportRepairOverdue;

class RepairDueTest {
    private static final RepairOverdue ASSIGNMENT_LATE = new RepairOverdue(Stage.ASSIGNMENT, day("2020-04-04"));
    private static final RepairOverdue COMPLETION_LATE = new RepairOverdue(Stage.COMPLETION, day("2020-04-10"));

    @Test
    void r14_assignmentIsOverdueTheDayAfterItsLast() {
        assertThat(RepairDue.of(after(REQUESTED))).contains(new RepairDue.Late(Stage.ASSIGNMENT, day("2020-04-05")));
        assertThat(report(Stage.ASSIGNMENT, "2020-04-04", after(REQUESTED))).isEmpty();
        assertThat(report(Stage.ASSIGNMENT, "2020-04-05", after(REQUESTED))).containsExactly(ASSIGNMENT_LATE);
    }

    @Test
    void r14_completionIsOverdueTheDayAfterItsLast() {
        var assigned = after(REQUESTED, ASSIGNED);
        assertThat(RepairDue.of(assigned)).contains(new RepairDue.Late(Stage.COMPLETION, day("2020-04-11")));
        assertThat(report(Stage.COMPLETION, "2020-04-10", assigned)).isEmpty();
        assertThat(report(Stage.COMPLETION, "2020-04-11", assigned)).containsExactly(COMPLETION_LATE);
    }

    @Test
    void r14_overdueIsRecordedOnceALoop() {
        var late = after(REQUESTED, ASSIGNMENT_LATE);
        assertThat(RepairDue.of(late)).isEmpty();
        assertThat(report(Stage.ASSIGNMENT, "2020-04-20", late)).isEmpty();
        var takenOver = after(REQUESTED, ASSIGNED, COMPLETION_LATE, new RepairAssigned("C-OTHER", day("2020-04-10")));
        assertThat(RepairDue.of(takenOver)).isEmpty();
    }

    @Test
    void r14_workInTimeIsNotLateUnderAnotherContractor() {
        var takenOver = after(REQUESTED, ASSIGNED, new RepairAssigned("C-OTHER", day("2020-04-10")));
        assertThat(takenOver.late()).isFalse();
        assertThat(RepairDue.of(takenOver)).contains(new RepairDue.Late(Stage.COMPLETION, day("2020-04-11")));
    }

    @Test
    void r14_lateIsSaidOfWhatARepairStillWaitsFor() {
        assertThat(after(REQUESTED, ASSIGNMENT_LATE).late()).isTrue();
        assertThat(after(REQUESTED, ASSIGNMENT_LATE, ASSIGNED).late()).isFalse();
        assertThat(after(REQUESTED, ASSIGNED, COMPLETION_LATE).late()).isTrue();
        assertThat(after(REQUESTED, ASSIGNED, COMPLETION_LATE, COMPLETED).late())
                .isFalse();
    }

    @Test
    void r14_whatComesNextHasTheLastDayThatItsEntryCarries() {
        assertThat(after(REQUESTED).dueOn()).isEqualTo(day("2020-04-04"));
        assertThat(after(REQUESTED, ASSIGNED).dueOn()).isEqualTo(day("2020-04-10"));
        assertThat(after(REQUESTED, ASSIGNED, COMPLETED).dueOn()).isEqualTo(day("2020-04-24"));
        for (RepairLoop over :
                List.of(after(), after(REQUESTED, REFUSED), after(REQUESTED, ASSIGNED, COMPLETED, ACCEPTED))) {
            assertThat(over.dueOn()).isNull();
            assertThat(over.late()).isFalse();
        }
    }

    @Test
    void r14_aRejectionStartsANewLoopThatCanBeLateAgain() {
        var again = after(REQUESTED, ASSIGNED, COMPLETION_LATE, COMPLETED, REJECTED);
        assertThat(RepairDue.of(again)).contains(new RepairDue.Late(Stage.COMPLETION, day("2020-04-20")));
        assertThat(report(Stage.COMPLETION, "2020-04-20", again))
                .containsExactly(new RepairOverdue(Stage.COMPLETION, day("2020-04-19")));
    }

    @Test
    void r14_onlyTheStageThatARepairWaitsForIsOverdue() {
        assertThat(report(Stage.COMPLETION, "2020-04-05", after(REQUESTED))).isEmpty();
        assertThat(report(Stage.ASSIGNMENT, "2020-04-11", after(REQUESTED, ASSIGNED)))
                .isEmpty();
        assertThat(report(Stage.COMPLETION, "2020-04-25", after(REQUESTED, ASSIGNED, COMPLETED)))
                .isEmpty();
    }

    @Test
    void r14_whatIsDoneInTimeIsNeverOverdue() {
        assertThat(report(Stage.ASSIGNMENT, "2020-04-05", after(REQUESTED, ASSIGNED)))
                .isEmpty();
        assertThat(report(Stage.COMPLETION, "2020-04-11", after(REQUESTED, ASSIGNED, COMPLETED)))
                .isEmpty();
        assertThat(report(Stage.ASSIGNMENT, "2020-04-05", after(REQUESTED, REFUSED)))
                .isEmpty();
        assertThat(report(Stage.ASSIGNMENT, "2020-04-05", after())).isEmpty();
    }

    @Test
    void r14_silenceIsDeemedAcceptanceTheDayAfterItsTermAndSaysSo() {
        var completed = after(REQUESTED, ASSIGNED, COMPLETED);
        assertThat(RepairDue.of(completed)).contains(new RepairDue.Silence(day("2020-04-25")));
        assertThat(deem("2020-04-24", completed)).isEmpty();
        assertThat(deem("2020-04-25", completed)).containsExactly(DEEMED);
        assertThat(after(REQUESTED, ASSIGNED, COMPLETED, DEEMED))
                .isInstanceOfSatisfying(
                        RepairLoop.Accepted.class,
                        accepted -> assertThat(accepted.deemed()).isTrue());
    }

    @Test
    void r14_anOwnerWhoSpokeIsNotDeemedToHaveAccepted() {
        assertThat(deem("2020-04-25", after(REQUESTED, ASSIGNED, COMPLETED, ACCEPTED)))
                .isEmpty();
        assertThat(deem("2020-04-25", after(REQUESTED, ASSIGNED, COMPLETED, REJECTED)))
                .isEmpty();
    }

    @Test
    void r14_withoutAProfilesRuleSilenceIsSilence() {
        assertThat(RepairDue.of(after(REQUESTED, ASSIGNED, new RepairCompleted("重做防水层", null))))
                .isEmpty();
    }

    @Test
    void stateSurvivesTheVoidOfAnyEntry() {
        List<RepairEvent> history =
                List.of(REQUESTED, ASSIGNMENT_LATE, ASSIGNED, COMPLETION_LATE, COMPLETED, REJECTED, COMPLETED, DEEMED);
        for (RepairEvent voided : history) {
            var left = new ArrayList<>(history);
            left.remove(voided);
            var state = after(left.toArray(RepairEvent[]::new));
            assertThat(RepairDue.of(state)).isNotNull();
            assertThat(state instanceof RepairLoop.None).isEqualTo(voided == REQUESTED);
        }
    }

    @Test
    void rejectedWorkWhoseAssignmentWasVoidedIsToBeAssignedAnew() {
        assertThat(after(REQUESTED, COMPLETED, REJECTED)).isEqualTo(after(REQUESTED));
    }

    private static List<RepairEvent> report(Stage stage, String day, RepairLoop state) {
        return Repair.decide(new ReportRepairOverdue(Acts.platform(day), REPAIR, stage), state, NOTHING);
    }

    private static List<RepairEvent> deem(String day, RepairLoop state) {
        return Repair.decide(new DeemRepairAccepted(Acts.platform(day), REPAIR), state, NOTHING);
    }
}
