package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BimModelLinked;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingAppraised;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.HazardGrade;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.BuildingEvent.Structure;
import residence.events.Subject;
import residence.events.view.BuildingView.Stage;
import residence.events.view.MilestoneView.Standing;

class BuildingViewTest {
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final LocalDate PLANNED = LocalDate.of(2024, 11, 18);
    private static final Dwelling DWELLING = new Dwelling("1", "1502", 15, BigDecimal.TEN, List.of(), 7);

    private final Seen<BuildingView, BuildingEvent> building =
            new Seen<>(BuildingView.VIEW, Subject.of("building", "B1"));

    @Test
    void aRegisteredBuildingLiesInItsProject() {
        var view = building.on("2024-10-16", registered());
        assertThat(view.project()).contains(PROJECT);
        assertThat(view.region()).isEmpty();
        assertThat(view.admitted()).isFalse();
        assertThat(view.dwelling("1", "1502")).contains(DWELLING);
        assertThat(view.dwelling("2", "1502")).isEmpty();
        assertThat(view.withoutDwellings().dwellings()).isEmpty();
        assertThat(view.withoutDwellings().identity())
                .extracting(BuildingIdentity::dwellings)
                .isEqualTo(1);
    }

    @Test
    void anAdmittedBuildingSaysWhereItLiesAndHowItIsKnown() {
        var view = building.on(
                "2024-03-11",
                new BuildingAdmitted(
                        "371502",
                        "柳园小区",
                        "3号楼",
                        2003,
                        null,
                        null,
                        null,
                        null,
                        "房屋台账 第32行",
                        EvidenceGrade.COPY,
                        List.of()));
        assertThat(view.region()).contains("371502");
        assertThat(view.project()).isEmpty();
        assertThat(view.admitted()).isTrue();
    }

    @Test
    void r2_aMilestoneIsMetOrMissedOrMetInTimeAndToldLate() {
        assertThat(standing(planned())).isEqualTo(Standing.PLANNED);
        assertThat(standing(reached(PLANNED))).isEqualTo(Standing.REACHED);
        assertThat(standing(reached(PLANNED.plusDays(1)))).isEqualTo(Standing.REACHED_LATE);
    }

    @Test
    void r2_aSlipIsRememberedWhenTheMilestoneIsReached() {
        planned();
        assertThat(standing(slipped())).isEqualTo(Standing.SLIPPED);
        assertThat(standing(reached(PLANNED))).isEqualTo(Standing.REACHED_IN_TIME_RECORDED_LATE);
        assertThat(standing(reached(PLANNED.plusDays(1)))).isEqualTo(Standing.REACHED_LATE);
    }

    @Test
    void r2_aNewPlanTakesThePlaceOfTheOneThatSlipped() {
        planned();
        slipped();
        var later = PLANNED.plusMonths(1);
        var again = building.on("2024-11-20", new MilestonePlanned(Milestone.GROUNDBREAKING, later));
        assertThat(standing(again)).isEqualTo(Standing.PLANNED);
        assertThat(again.milestones().getFirst().slipped()).containsExactly(PLANNED);
        assertThat(standing(reached(later))).isEqualTo(Standing.REACHED);
    }

    @Test
    void milestonesStandInTheirOrder() {
        building.on("2024-10-18", new MilestonePlanned(Milestone.WORKS_DONE, PLANNED.plusYears(2)));
        assertThat(reached(PLANNED).milestones())
                .extracting(MilestoneView::milestone)
                .containsExactly(Milestone.GROUNDBREAKING, Milestone.WORKS_DONE);
    }

    @Test
    void withoutPlansOnlyWhatWasReachedIsLeft() {
        planned();
        slipped();
        building.on("2024-10-18", new MilestonePlanned(Milestone.WORKS_DONE, PLANNED.plusYears(2)));
        var published = reached(PLANNED.plusDays(1)).withoutPlans().milestones();
        assertThat(published).extracting(MilestoneView::milestone).containsExactly(Milestone.GROUNDBREAKING);
        assertThat(published.getFirst())
                .returns(null, MilestoneView::plannedOn)
                .returns(PLANNED.plusDays(1), MilestoneView::reachedOn)
                .returns(List.of(), MilestoneView::slipped)
                .returns(Standing.REACHED, MilestoneView::standing);
    }

    @Test
    void aBuildingComesFromPlanToRuin() {
        assertThat(building.on("2024-10-16", registered()).stage()).isEqualTo(Stage.PLANNED);
        assertThat(reached(PLANNED).stage()).isEqualTo(Stage.UNDER_CONSTRUCTION);
        var done = new MilestoneReached(Milestone.WORKS_DONE, PLANNED.plusYears(2));
        assertThat(building.on("2026-11-18", done).stage()).isEqualTo(Stage.STANDING);
        var gone = building.on("2076-01-01", new BuildingDemolished(LocalDate.of(2076, 1, 1), "D级危房"));
        assertThat(gone.stage()).isEqualTo(Stage.DEMOLISHED);
        assertThat(gone.withoutPlans().withoutDwellings().stage()).isEqualTo(Stage.DEMOLISHED);
        assertThat(gone.demolished()).isNotNull();
    }

    @Test
    void theLastAppraisalSaysHowDangerousItIs() {
        assertThat(building.on("2024-10-16", registered()).hazardGrade()).isNull();
        building.on("2060-01-01", new AppraisalCommissioned("jiance", "墙体开裂"));
        building.on("2060-02-01", new BuildingAppraised("jiance", HazardGrade.D, "J-1"));
        var repaired = building.on("2061-02-01", new BuildingAppraised("jiance", HazardGrade.B, "J-2"));
        assertThat(repaired.hazardGrade()).isEqualTo(HazardGrade.B);
        assertThat(repaired.survey().appraisals()).hasSize(2);
        assertThat(repaired.survey().commissions()).hasSize(1);
    }

    @Test
    void anAppraisalOfAnEarlierDayThatIsToldLateDoesNotSaySo() {
        building.on("2060-02-01", new BuildingAppraised("jiance", HazardGrade.D, "J-1"));
        var late = building.on("2060-01-31", new BuildingAppraised("jiance", HazardGrade.A, "J-0"));
        assertThat(late.hazardGrade()).isEqualTo(HazardGrade.D);
        var sameDay = building.on("2060-02-01", new BuildingAppraised("jiance", HazardGrade.C, "J-2"));
        assertThat(sameDay.hazardGrade()).isEqualTo(HazardGrade.C);
    }

    @Test
    void everyVersionOfAModelStays() {
        building.on("2024-10-17", new BimModelLinked("sha256:0", "IFC4", "1.0"));
        var view = building.on("2025-10-17", new BimModelLinked("sha256:1", "IFC4", "1.1"));
        assertThat(view.survey().models())
                .extracting(SurveyView.BimModel::version)
                .containsExactly("1.0", "1.1");
    }

    @Test
    void whatFollowedAVoidedRegistrationStillStands() {
        assertThat(reached(PLANNED).reached(Milestone.GROUNDBREAKING)).isPresent();
        assertThat(reached(PLANNED).reached(Milestone.WORKS_DONE)).isEmpty();
        assertThat(reached(PLANNED).admitted()).isFalse();
    }

    private static Standing standing(BuildingView view) {
        return view.milestones().getFirst().standing();
    }

    private BuildingView planned() {
        return building.on("2024-10-18", new MilestonePlanned(Milestone.GROUNDBREAKING, PLANNED));
    }

    private BuildingView slipped() {
        return building.on("2024-11-19", new MilestoneSlipped(Milestone.GROUNDBREAKING, PLANNED));
    }

    private BuildingView reached(LocalDate day) {
        return building.on("2024-11-20", new MilestoneReached(Milestone.GROUNDBREAKING, day));
    }

    private static BuildingRegistered registered() {
        return new BuildingRegistered(PROJECT, "1", "1号楼", Structure.SHEAR_WALL, 50, 18, 2, 36, List.of(DWELLING));
    }
}
