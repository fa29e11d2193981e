package residence.property.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
import residence.events.CheckUpEvent.PatrolMade;
import residence.events.Part;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.checkup.CheckUp.Missed;
import residence.property.checkup.CheckUp.None;
import residence.property.checkup.CheckUp.Patrolled;
import residence.property.checkup.CheckUp.Performed;
import residence.property.checkup.CheckUp.Planned;
import residence.property.checkup.CheckUp.State;
import residence.property.checkup.CheckUpCommand.MissCheckUp;
import residence.property.checkup.CheckUpCommand.PerformCheckUp;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;
import residence.property.checkup.CheckUpCommand.RecordPatrol;

class CheckUpTest {
    private static final Subject CHECK_UP = new Subject("checkup/C-1");
    private static final LocalDate DUE = LocalDate.parse("2026-06-30");
    private static final State PLANNED = new Planned(Estate.OLD_BUILDING, "luxi", DUE);
    private static final State MISSED = new Missed(Estate.OLD_BUILDING, "luxi", DUE);
    private static final State PERFORMED = new Performed(Estate.OLD_BUILDING, Grade.SOUND, false);
    private static final State PATROLLED = new Patrolled(Estate.OLD_BUILDING);
    private static final State NONE = new None();

    private final Known known = Estate.heard();

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

    @Test
    void itIsMissedTheDayAfterItWasDue() {
        assertThat(CheckUp.missedOn(PLANNED)).contains(DUE.plusDays(1));
        assertThat(decide(new MissCheckUp(act("platform", "2026-07-01"), CHECK_UP), PLANNED))
                .containsExactly(new CheckUpMissed(DUE));
        thenRefused(
                () -> decide(new MissCheckUp(act("platform", "2026-06-30"), CHECK_UP), PLANNED),
                "check-up.not-due-yet");
    }

    @Test
    void onlyAPlannedOneHasADeadline() {
        assertThat(Stream.of(NONE, MISSED, PERFORMED, PATROLLED).flatMap(state -> CheckUp.missedOn(state).stream()))
                .isEmpty();
    }

    @Test
    void aMissedOneMayBePerformedAndStaysMarked() {
        assertThat(perform("luxi", Grade.MINOR, MISSED, Grade.MINOR)).hasSize(1);
        assertThat(CheckUp.evolve(MISSED, performed()))
                .isEqualTo(new Performed(Estate.OLD_BUILDING, Grade.SOUND, true));
        assertThat(CheckUp.evolve(PLANNED, performed())).isEqualTo(PERFORMED);
    }

    @Test
    void whatIsNotWaitedForIsNeitherPerformedNorMissed() {
        thenRefused(() -> perform("luxi", Grade.SOUND, NONE, Grade.SOUND), "check-up.not-planned");
        thenRefused(() -> perform("luxi", Grade.SOUND, PATROLLED, Grade.SOUND), "check-up.not-planned");
        thenRefused(() -> perform("luxi", Grade.SOUND, PERFORMED, Grade.SOUND), "check-up.performed");
        thenRefused(() -> miss(NONE), "check-up.not-planned");
        thenRefused(() -> miss(PATROLLED), "check-up.not-planned");
        thenRefused(() -> miss(PERFORMED), "check-up.performed");
        thenRefused(() -> miss(MISSED), "check-up.missed");
    }

    @Test
    void aPatrolNeedsNoPlan() {
        assertThat(decide(patrol(), NONE)).containsExactly(new PatrolMade(Estate.OLD_BUILDING, findings(Grade.MINOR)));
    }

    @Test
    void everyEventFoldsFromEveryState() {
        var events = List.of(
                new CheckUpPlanned(Estate.OLD_BUILDING, "luxi", DUE),
                new CheckUpMissed(DUE),
                performed(),
                new PatrolMade(Estate.OLD_BUILDING, findings(Grade.SOUND)));
        Stream.concat(Stream.of(NONE), known())
                .forEach(state -> events.forEach(
                        event -> assertThat(CheckUp.evolve(state, event)).isNotNull()));
        assertThat(CheckUp.evolve(NONE, performed())).isEqualTo(NONE);
        assertThat(CheckUp.evolve(NONE, new CheckUpMissed(DUE))).isEqualTo(NONE);
    }

    @Test
    void itConcernsItsBuilding() {
        assertThat(known().map(CheckUp::concerns)).allMatch(List.of(Estate.OLD_BUILDING)::equals);
        assertThat(CheckUp.concerns(NONE)).isEmpty();
    }

    @Test
    void aCheckUpIsOfABuildingAndHasFindings() {
        assertThatThrownBy(() -> planned("2026-06-01", Estate.DWELLING, DUE)).hasMessageContaining("a building");
        assertThatThrownBy(() -> new RecordPatrol(act("anju", "2026-06-01"), CHECK_UP, Estate.BUILDING, List.of()))
                .hasMessageContaining("findings");
    }

    static Stream<State> known() {
        return Stream.of(PLANNED, MISSED, PERFORMED, PATROLLED);
    }

    private List<CheckUpEvent> plan(String today, LocalDate dueOn, State state) {
        return decide(planned(today, Estate.OLD_BUILDING, dueOn), state);
    }

    private static PlanCheckUp planned(String today, Subject building, LocalDate dueOn) {
        return new PlanCheckUp(act("371500-zjj", today), CHECK_UP, building, "luxi", dueOn);
    }

    private static RecordPatrol patrol() {
        return new RecordPatrol(act("anju", "2026-06-01"), CHECK_UP, Estate.OLD_BUILDING, findings(Grade.MINOR));
    }

    private List<CheckUpEvent> perform(String organisation, Grade overall, State state, Grade... grades) {
        return decide(new PerformCheckUp(act(organisation, "2026-07-05"), CHECK_UP, findings(grades), overall), state);
    }

    private List<CheckUpEvent> miss(State state) {
        return decide(new MissCheckUp(act("platform", "2026-07-01"), CHECK_UP), state);
    }

    private List<CheckUpEvent> decide(CheckUpCommand command, State state) {
        return CheckUp.decide(command, state, CheckUpFacts.lookUp(command, state, known));
    }

    private static CheckUpPerformed performed() {
        return new CheckUpPerformed(findings(Grade.SOUND), Grade.SOUND);
    }

    private static List<Finding> findings(Grade... grades) {
        return Stream.of(grades)
                .map(grade -> new Finding(Part.MAIN_STRUCTURE, grade, "山墙裂缝"))
                .toList();
    }

    private static void thenRefused(ThrowingCallable command, String code) {
        assertThatThrownBy(command).hasMessageContaining(code);
    }

    private static Act act(String organisation, String day) {
        var on = LocalDate.parse(day);
        return new Act(
                new Actor(organisation, "check-up-body", null),
                on,
                on.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
