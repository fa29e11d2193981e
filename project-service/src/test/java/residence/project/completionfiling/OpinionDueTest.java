package residence.project.completionfiling;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.completionfiling.FilingStory.FILING;
import static residence.project.completionfiling.FilingStory.opinion;
import static residence.project.completionfiling.FilingStory.verdict;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import residence.events.Actor;
import residence.events.CompletionFilingEvent.Department;
import residence.events.CompletionFilingEvent.DepartmentOpinionOverdue;
import residence.events.CompletionFilingEvent.JointAcceptanceGranted;
import residence.project.Acts;
import residence.project.completionfiling.CompletionFilingCommand.ReportOpinionOverdue;

/** Four working days from Tuesday, 1 September 2026: Monday the 7th is the last one. */
class OpinionDueTest {
    private static final LocalDate LAST = LocalDate.of(2026, 9, 7);

    private final FilingStory phase = new FilingStory();

    @Test
    void r9_aSilentDepartmentIsOverdueOnceItsLastDayHasPassed() {
        phase.opinionDays(4).applied();
        assertThat(phase.decide(late("2026-09-07", Department.FIRE))).isEmpty();
        assertThat(phase.decide(late("2026-09-08", Department.FIRE)))
                .containsExactly(new DepartmentOpinionOverdue(Department.FIRE, LAST));
    }

    @Test
    void r9_overdueIsRecordedOnceAndOfEachDepartmentByItself() {
        phase.opinionDays(4).applied().tell(late("2026-09-08", Department.FIRE));
        assertThat(phase.decide(late("2026-09-09", Department.FIRE))).isEmpty();
        assertThat(phase.decide(late("2026-09-08", Department.ARCHIVES))).hasSize(1);
        assertThat(CompletionFiling.due(phase.state()))
                .extracting(DepartmentOpinionOverdue::department)
                .doesNotContain(Department.FIRE)
                .hasSize(4);
    }

    @Test
    void r9_whoeverGaveAnOpinionIsNotOverdueEvenIfItWasAgainst() {
        phase.opinionDays(4).applied().tell(opinion("2026-08-12", Department.FIRE, false));
        assertThat(phase.decide(late("2026-09-08", Department.FIRE))).isEmpty();
    }

    @Test
    void r9_aLateOpinionStillCounts() {
        phase.opinionDays(4).applied().tell(late("2026-09-08", Department.FIRE));
        phase.approved("2026-09-09", Department.values());
        assertThat(phase.decide(verdict("2026-09-10"))).containsExactly(new JointAcceptanceGranted());
    }

    @Test
    void r9_nothingFallsDueWhereNoProfileSetsATermAndNothingOnceItIsGranted() {
        assertThat(CompletionFiling.due(phase.applied().state())).isEmpty();
        var other = new FilingStory().opinionDays(4).applied();
        assertThat(CompletionFiling.due(other.state())).hasSize(5);
        other.approved("2026-08-12", Department.values()).tell(verdict("2026-08-20"));
        assertThat(CompletionFiling.due(other.state())).isEmpty();
    }

    private static ReportOpinionOverdue late(String day, Department department) {
        return new ReportOpinionOverdue(Acts.on(day, Actor.PLATFORM), FILING, department);
    }
}
