package residence.project.completionfiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;
import static residence.project.completionfiling.FilingStory.B1;
import static residence.project.completionfiling.FilingStory.B2;
import static residence.project.completionfiling.FilingStory.FILING;
import static residence.project.completionfiling.FilingStory.OLD;
import static residence.project.completionfiling.FilingStory.PROJECT;
import static residence.project.completionfiling.FilingStory.apply;

import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionFilingEvent.Asked;
import residence.events.CompletionFilingEvent.Department;
import residence.events.CompletionFilingEvent.JointAcceptanceApplied;
import residence.events.Subject;

class ApplyForJointAcceptanceTest {
    @Test
    void r9_theWholePhaseIsLookedUpAtOnceAndWhatIsNamedByItself() {
        var two = new FilingStory().building(B2, "1");
        assertThat(two.lookedUp(apply("2026-08-10"), BuildingRegistered.class)).isEqualTo(1);
        assertThat(two.lookedUp(apply("2026-08-10", FILING, null, B1, B2), BuildingRegistered.class))
                .isEqualTo(2);
    }

    private static final Subject SALES = PROJECT.child("filing", "1-sales");

    private final FilingStory phase = new FilingStory();

    @Test
    void r9_everyBuildingOfThePhaseIsAcceptedFirst() {
        phase.building(B2, "1").accepted(B1, "2026-08-03", Scope.WHOLE);
        refused(() -> phase.decide(apply("2026-08-10")), "R9.not-accepted");
        phase.accepted(B2, "2026-08-05", Scope.WHOLE);
        assertThat(applied("2026-08-10").buildings()).containsExactly(B1, B2);
    }

    @Test
    void r9_buildingsOfAnotherPhaseAreNotWaitedFor() {
        phase.building(B2, "2").accepted(B1, "2026-08-03", Scope.WHOLE);
        assertThat(applied("2026-08-10").buildings()).containsExactly(B1);
    }

    @Test
    void r9_structureAndDecorationApartAcceptABuildingTogether() {
        phase.accepted(B1, "2026-05-20", Scope.STRUCTURE);
        refused(() -> phase.decide(apply("2026-08-10")), "R9.not-accepted");
        phase.accepted(B1, "2026-08-03", Scope.DECORATION);
        assertThat(applied("2026-08-10").buildings()).containsExactly(B1);
    }

    @Test
    void r9_anApplicationIsNotDatedBeforeTheAcceptance() {
        phase.accepted(B1, "2026-08-03", Scope.WHOLE);
        refused(() -> phase.decide(apply("2026-08-02")), "R9.dated-before-its-grounds");
        assertThat(phase.decide(apply("2026-08-03"))).hasSize(1);
    }

    @Test
    void r9_everyDepartmentIsAsked() {
        phase.accepted(B1, "2026-08-03", Scope.WHOLE);
        assertThat(applied("2026-08-10").asked()).extracting(Asked::department).containsExactly(Department.values());
    }

    /** Told on Tuesday, 1 September 2026, whatever its day: four working days end on Monday. */
    @Test
    void r9_theDepartmentsDaysAreWorkingDaysFromTheDayOfRecording() {
        phase.accepted(B1, "2026-08-03", Scope.WHOLE);
        assertThat(applied("2026-08-10").asked()).extracting(Asked::dueOn).containsOnlyNulls();
        phase.opinionDays(4);
        assertThat(applied("2026-08-10").asked())
                .extracting(asked -> String.valueOf(asked.dueOn()))
                .containsOnly("2026-09-07");
    }

    /** Eighty-two working days end on the last day of 2026; no calendar says whether the next day is one. */
    @Test
    void r9_aTermIsNotCountedIntoAYearWithoutACalendar() {
        phase.accepted(B1, "2026-08-03", Scope.WHOLE).opinionDays(82);
        assertThat(applied("2026-08-10").asked())
                .extracting(asked -> String.valueOf(asked.dueOn()))
                .containsOnly("2026-12-31");
        var longer = new FilingStory().accepted(B1, "2026-08-03", Scope.WHOLE).opinionDays(83);
        refused(() -> longer.decide(apply("2026-08-10")), "R9.no-calendar");
    }

    @Test
    void s1_theSalesBuildingMayGoFirstAndTheOthersFollow() {
        phase.building(B2, "1").accepted(B2, "2026-08-03", Scope.WHOLE);
        phase.tell(apply("2026-08-04", SALES, "1", B2));
        phase.accepted(B1, "2026-08-20", Scope.WHOLE);
        assertThat(applied("2026-08-20").buildings()).containsExactly(B1);
    }

    @Test
    void r9_eachBuildingIsFiledOnce() {
        phase.building(B2, "1").accepted(B1, "2026-08-03", Scope.WHOLE).accepted(B2, "2026-08-03", Scope.WHOLE);
        phase.tell(apply("2026-08-04", SALES, "1", B2));
        refused(() -> phase.decide(apply("2026-08-10", FILING, null, B1, B2)), "R9.in-another-filing");
        phase.tell(apply("2026-08-10"));
        refused(() -> phase.decide(apply("2026-08-11", PROJECT.child("filing", "1-rest"), "1")), "R9.no-building");
    }

    @Test
    void r9_aPhaseIsAppliedForOnceUnderOneName() {
        phase.applied();
        refused(() -> phase.decide(apply("2026-08-11")), "R9.already-applied");
    }

    @Test
    void r9_onlyBuildingsOfThePhase() {
        phase.building(B2, "2").accepted(B2, "2026-08-03", Scope.WHOLE);
        refused(() -> phase.decide(apply("2026-08-10", FILING, null, B2)), "R9.not-of-the-phase");
        refused(
                () -> phase.decide(apply("2026-08-10", FILING, "9", B2)),
                "project.unknown-phase",
                "R9.not-of-the-phase");
        assertThat(phase.decide(apply("2026-08-10", FILING, "2", B2))).hasSize(1);
    }

    @Test
    void r9_allThatIsWrongWithAnApplicationIsSaidAtOnce() {
        var unheard = Subject.of("building", "B7");
        phase.building(B2, "2");
        refused(
                () -> phase.decide(apply("2024-10-14", FILING, null, unheard, B1, B2)),
                "not-heard.project",
                "not-heard.building",
                "R9.not-accepted",
                "R9.not-of-the-phase");
    }

    @Test
    void anAdmittedBuildingIsNotFiledAfterTheFact() {
        refused(() -> phase.decide(apply("2026-08-10", FILING, null, OLD)), "building.admitted");
    }

    @Test
    void aBuildingIsNamedByItsPath() {
        assertThatThrownBy(() -> apply("2026-08-10", FILING, null, PROJECT)).hasMessageContaining("buildings must be");
        assertThatThrownBy(() -> apply("2026-08-10", FILING, null, B1.dwelling("1", "101")))
                .hasMessageContaining("buildings must be");
        assertThatThrownBy(() -> apply("2026-08-10", FILING, null, B1, B1)).hasMessageContaining("twice");
    }

    private JointAcceptanceApplied applied(String day) {
        var events = phase.decide(apply(day));
        assertThat(events).hasSize(1);
        return (JointAcceptanceApplied) events.getFirst();
    }
}
