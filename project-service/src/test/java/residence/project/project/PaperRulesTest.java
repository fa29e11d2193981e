package residence.project.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;
import static residence.project.project.ProjectTest.DEVELOPER;
import static residence.project.project.ProjectTest.PROJECT;
import static residence.project.project.ProjectTest.PROJECT_STATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import residence.events.Actor;
import residence.events.BodyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.DrawingsReviewed;
import residence.events.ProjectEvent.PreventionPlanFiled;
import residence.events.ProjectEvent.QualityInformationPublished;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.project.Project.Registered;
import residence.project.project.Project.State;
import residence.project.project.ProjectCommand.FilePreventionPlan;
import residence.project.project.ProjectCommand.PublishQualityInformation;
import residence.project.project.ProjectCommand.ReviewDrawings;

class PaperRulesTest {
    private static final String PLAN = "sha256:" + "0".repeat(64);
    private static final State REVIEWER_APPOINTED = Project.evolve(
            PROJECT_STATE, new BodyAppointed(BodyRole.DRAWING_REVIEWER, "shencha", LocalDate.of(2024, 10, 20)));

    @Test
    void drawingsAreReviewedFromTheReviewersFirstDayToTheDayBeforeItsLast() {
        var state = Project.evolve(
                REVIEWER_APPOINTED,
                new BodyDismissed(BodyRole.DRAWING_REVIEWER, "shencha", LocalDate.of(2024, 11, 1), "审查完成"));
        refused(() -> decide(review("2024-10-19", "SC-1", true, "1"), state), "project.not-the-reviewer");
        assertThat(decide(review("2024-10-20", "SC-1", true, "1"), state))
                .isEqualTo(new DrawingsReviewed("SC-1", true, List.of("1")));
        assertThat(decide(review("2024-10-31", "SC-1", true, "1"), state)).isInstanceOf(DrawingsReviewed.class);
        refused(() -> decide(review("2024-11-01", "SC-1", true, "1"), state), "project.not-the-reviewer");
    }

    @Test
    void nobodyElseReviewsDrawings() {
        var other = new Actor("other", "drawing-reviewer", null);
        var review = new ReviewDrawings(Acts.on("2024-10-25", other), PROJECT, "SC-1", true, List.of("1"));
        refused(() -> decide(review, REVIEWER_APPOINTED), "project.not-the-reviewer");
        refused(() -> decide(review("2024-10-25", "SC-1", true, "1"), PROJECT_STATE), "project.not-the-reviewer");
        var laboratory =
                Project.evolve(PROJECT_STATE, new BodyAppointed(BodyRole.LAB, "shencha", LocalDate.of(2024, 10, 20)));
        refused(() -> decide(review("2024-10-25", "SC-1", true, "1"), laboratory), "project.not-the-reviewer");
    }

    @Test
    void aReportIsRecordedOnce() {
        var reviewed = after(REVIEWER_APPOINTED, review("2024-10-25", "SC-1", false, "1"));
        refused(() -> decide(review("2024-10-28", "SC-1", true, "1"), reviewed), "project.report-known");
        assertThat(decide(review("2024-10-28", "SC-2", true, "1"), reviewed)).isInstanceOf(DrawingsReviewed.class);
    }

    @Test
    void theLastReviewOfAPhaseCounts() {
        var failed = after(REVIEWER_APPOINTED, review("2024-10-25", "SC-1", false, "1", "2"));
        assertThat(papers(failed).reviewed("1")).isFalse();
        var passed = after(failed, review("2024-10-28", "SC-2", true, "1"));
        assertThat(papers(passed).reviewed("1")).isTrue();
        assertThat(papers(passed).reviewed("2")).isFalse();
        assertThat(papers(after(passed, review("2025-03-01", "SC-3", false, "1")))
                        .reviewed("1"))
                .isFalse();
    }

    @Test
    void aReviewIsNotDatedBeforeTheLastOneOfItsPhases() {
        var before = new Ledger().with(PROJECT, "2024-10-28", new DrawingsReviewed("SC-1", false, List.of("1")));
        refused(() -> decide(review("2024-10-27", "SC-2", true, "1", "2"), before), "project.dated-before");
        assertThat(decide(review("2024-10-28", "SC-2", true, "1", "2"), before)).isInstanceOf(DrawingsReviewed.class);
        assertThat(decide(review("2024-10-27", "SC-2", true, "2"), before)).isInstanceOf(DrawingsReviewed.class);
    }

    private static ProjectEvent decide(ReviewDrawings review, Ledger before) {
        return Project.decide(review, REVIEWER_APPOINTED, ProjectFacts.lookUp(review, REVIEWER_APPOINTED, before))
                .getFirst();
    }

    @Test
    void allThatIsWrongWithAReviewIsListedAtOnce() {
        var reviewed = after(REVIEWER_APPOINTED, review("2024-10-25", "SC-1", true, "1"));
        refused(
                () -> decide(review("2024-10-01", "SC-1", true, "1", "3"), reviewed),
                "project.not-the-reviewer",
                "project.report-known",
                "project.unknown-phase");
    }

    @Test
    void aPreventionPlanIsFiledForPhasesOfTheProjectAndMayBeFiledAnew() {
        assertThat(decide(plan("1"), PROJECT_STATE)).isEqualTo(new PreventionPlanFiled(PLAN, List.of("1")));
        refused(() -> decide(plan("3"), PROJECT_STATE), "project.unknown-phase");
        var filed = after(PROJECT_STATE, plan("1"));
        assertThat(papers(filed).prevention()).containsExactly("1");
        assertThat(papers(after(filed, plan("1", "2"))).prevention()).containsExactlyInAnyOrder("1", "2");
        assertThatThrownBy(() -> new FilePreventionPlan(
                        Acts.on("2024-10-30", Acts.developer(DEVELOPER)), PROJECT, "plan.pdf", List.of("1")))
                .hasMessageContaining("plan");
    }

    @Test
    void whatWasPublishedIsRecordedAsItIs() {
        var publish = new PublishQualityInformation(
                Acts.on("2025-06-01", Acts.developer(DEVELOPER)), PROJECT, "主体结构实体检测结果", "工地公示栏");
        assertThat(decide(publish, PROJECT_STATE)).isEqualTo(new QualityInformationPublished("主体结构实体检测结果", "工地公示栏"));
    }

    private static Papers papers(State state) {
        return ((Registered) state).papers();
    }

    private static State after(State state, ProjectCommand command) {
        return Project.evolve(state, decide(command, state));
    }

    private static ProjectEvent decide(ProjectCommand command, State state) {
        return Project.decide(command, state, new ProjectFacts(null, Map.of(), null))
                .getFirst();
    }

    private static ReviewDrawings review(String day, String report, boolean passed, String... phases) {
        var reviewer = new Actor("shencha", "drawing-reviewer", null);
        return new ReviewDrawings(Acts.on(day, reviewer), PROJECT, report, passed, List.of(phases));
    }

    private static FilePreventionPlan plan(String... phases) {
        return new FilePreventionPlan(Acts.on("2024-10-30", Acts.developer(DEVELOPER)), PROJECT, PLAN, List.of(phases));
    }
}
