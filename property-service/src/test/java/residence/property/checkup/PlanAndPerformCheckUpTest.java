package residence.property.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Grade;
import residence.events.Subject;
import residence.property.Estate;
import residence.property.checkup.CheckUp.State;

class PlanAndPerformCheckUpTest extends CheckingUp {

    @Test
    void itIsPlannedForABuildingWithADayItIsDue() {
        assertThat(plan("2026-06-01", DUE, NONE)).containsExactly(new CheckUpPlanned(Estate.OLD_BUILDING, "luxi", DUE));
    }

    @Test
    void itIsDueNoEarlierThanItIsPlanned() {
        assertThat(plan("2026-06-30", DUE, NONE)).hasSize(1);
        thenRefused(() -> plan("2026-07-01", DUE, NONE), "check-up.due-before-planned");
    }

    /** The old building was admitted on 2024-03-01: what lies before is not recorded, so it is never missed either. */
    @Test
    void nothingIsDueBeforeABuildingsAdmission() {
        assertThat(plan("2024-02-01", LocalDate.parse("2024-03-01"), NONE)).hasSize(1);
        thenRefused(() -> plan("2024-02-01", LocalDate.parse("2024-02-29"), NONE), "check-up.before-admission");
    }

    @Test
    void noCheckUpIsPlannedFromTheDayOnWhichTheBuildingWasDemolished() {
        var gone = new BuildingDemolished(LocalDate.parse("2026-05-01"), "D级危房");
        known.knows(Estate.OLD_BUILDING.path(), "2026-05-01", gone);
        assertThat(plan("2026-04-30", DUE, NONE)).hasSize(1);
        thenRefused(() -> plan("2026-05-01", DUE, NONE), "building.demolished");
    }

    @Test
    void aBuildingNobodyHasHeardOfIsRefused() {
        thenRefused(() -> decide(planned("2026-06-01", new Subject("building/B9"), DUE), NONE), "not-heard.building");
    }

    @ParameterizedTest
    @MethodSource("known")
    void anIdIsUsedOnce(State state) {
        thenRefused(() -> plan("2026-06-01", DUE, state), "check-up.exists");
        thenRefused(() -> decide(patrol(), state), "check-up.exists");
    }

    @Test
    void theCommissionedBodyPerformsIt() {
        assertThat(perform("luxi", Grade.MINOR, PLANNED, Grade.SOUND, Grade.MINOR))
                .containsExactly(new CheckUpPerformed(findings(Grade.SOUND, Grade.MINOR), Grade.MINOR));
        thenRefused(() -> perform("another", Grade.MINOR, PLANNED, Grade.MINOR), "check-up.not-commissioned");
    }

    @ParameterizedTest
    @CsvSource({
        "SOUND, SOUND, true", "SOUND, MINOR, false", "MINOR, MINOR, true", "SERIOUS, MINOR, true",
        "MINOR, SERIOUS, false", "SERIOUS, SERIOUS, true", "SERIOUS, DANGEROUS, false", "DANGEROUS, DANGEROUS, true"
    })
    void theOverallGradeIsNoBetterThanTheWorstFinding(Grade overall, Grade worst, boolean allowed) {
        if (allowed) {
            assertThat(perform("luxi", overall, PLANNED, Grade.SOUND, worst)).hasSize(1);
        } else {
            thenRefused(() -> perform("luxi", overall, PLANNED, Grade.SOUND, worst), "check-up.better-than-worst");
        }
    }

    @Test
    void allThatIsWrongWithAReportIsSaidAtOnce() {
        assertThatThrownBy(() -> perform("another", Grade.SOUND, PLANNED, Grade.SERIOUS))
                .hasMessageContaining("check-up.not-commissioned")
                .hasMessageContaining("check-up.better-than-worst");
    }
}
