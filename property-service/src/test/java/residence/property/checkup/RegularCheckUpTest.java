package residence.property.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.Act;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Grade;
import residence.events.Subject;
import residence.property.Estate;
import residence.property.checkup.CheckUp.Missed;
import residence.property.checkup.CheckUp.Planned;
import residence.property.checkup.CheckUp.State;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;
import residence.property.checkup.CheckUpCommand.PlanRegularCheckUp;
import residence.property.checkup.CheckUpCommand.RecordPatrol;

/** What the platform plans by itself where the standards ask for regular check-ups, and who is commissioned with it. */
class RegularCheckUpTest extends CheckingUp {
    private static final State NOBODYS = new Planned(Estate.OLD_BUILDING, null, DUE);
    private static final State NOBODYS_MISSED = new Missed(Estate.OLD_BUILDING, null, DUE);
    private static final Act ACT = act("platform", "2028-03-01");

    @ParameterizedTest
    @CsvSource({"2026-10-01, 2027-10-01", "2028-02-29, 2029-02-28"})
    void theFirstIsDueAnIntervalAfterAHandOver(LocalDate from, LocalDate dueOn) {
        yearlyCheckUps();
        known.knows("project/P1", "2024-10-01", Estate.applied());
        assertThat(first(from).getFirst().dueOn()).isEqualTo(dueOn);
    }

    @Test
    void whereNoStandardSetsAnIntervalNoneIsPlanned() {
        yearlyCheckUps();
        assertThat(first(DUE)).isEmpty();
    }

    @Test
    void whicheverHandOverItFollowsABuildingsFirstIsTheSame() {
        yearlyCheckUps();
        known.knows("project/P1", "2024-10-01", Estate.applied());
        assertThat(first(DUE).getFirst().subject())
                .isEqualTo(first(DUE.plusDays(9)).getFirst().subject());
    }

    @Test
    void theNextIsDueAnIntervalAfterTheOneBeforeWasHoweverEarlyOrLateThatWasMade() {
        yearlyCheckUps();
        known.knows("project/P1", "2024-10-01", Estate.applied());
        tell("2026-06-01", new CheckUpPlanned(Estate.BUILDING, null, DUE));
        tell("2026-06-02", new CheckUpPlanned(Estate.BUILDING, "luxi", DUE.minusDays(20)));
        tell("2026-07-01", new CheckUpMissed(DUE));
        tell("2026-07-05", performed());
        var next = next(CheckUpMissed.class);
        assertThat(next).extracting(PlanRegularCheckUp::dueOn).containsExactly(DUE.plusYears(1));
        assertThat(next(CheckUpPerformed.class)).isEqualTo(next);
        assertThat(next.getFirst().subject()).isNotEqualTo(first(DUE).getFirst().subject());
    }

    @Test
    void whatIsPlannedAlreadyIsNotPlannedAgain() {
        yearlyCheckUps();
        known.knows("project/P1", "2024-10-01", Estate.applied());
        var first = first(DUE).getFirst();
        known.knows(
                first.subject().path(), "2026-10-01", new CheckUpPlanned(Estate.BUILDING, null, DUE), Estate.BUILDING);
        assertThat(first(DUE)).isEmpty();
    }

    @Test
    void afterOneThatSomebodyPlannedThePlatformPlansNone() {
        yearlyCheckUps();
        known.knows("project/P1", "2024-10-01", Estate.applied());
        tell("2026-06-01", new CheckUpPlanned(Estate.BUILDING, "luxi", DUE));
        tell("2026-07-05", performed());
        assertThat(next(CheckUpPerformed.class)).isEmpty();
    }

    @Test
    void nobodyIsCommissionedWithItYet() {
        assertThat(regular(DUE, NONE)).containsExactly(new CheckUpPlanned(Estate.OLD_BUILDING, null, DUE));
    }

    @ParameterizedTest
    @MethodSource("known")
    void itsIdIsUsedOnce(State state) {
        thenRefused(() -> regular(DUE, state), "check-up.exists");
    }

    @Test
    void itIsNotDueBeforeABuildingsAdmission() {
        assertThat(regular(LocalDate.parse("2024-03-01"), NONE)).hasSize(1);
        thenRefused(() -> regular(LocalDate.parse("2024-02-29"), NONE), "check-up.before-admission");
    }

    @Test
    void somebodyIsCommissionedWithItForItsDayOrAnEarlierOne() {
        var commissioned = List.<CheckUpEvent>of(new CheckUpPlanned(Estate.OLD_BUILDING, "luxi", DUE));
        assertThat(plan("2026-06-01", DUE, NOBODYS)).isEqualTo(commissioned);
        assertThat(CheckUp.evolve(NOBODYS, commissioned.getFirst())).isEqualTo(PLANNED);
        thenRefused(() -> plan("2026-06-01", DUE.plusDays(1), NOBODYS), "check-up.later-than-due");
    }

    /** Else what nobody was commissioned with in time could never be performed. It stays due on its day, so late. */
    @Test
    void somebodyIsCommissionedWithAMissedOneToo() {
        var tenth = LocalDate.parse("2026-07-10");
        var commissioned = plan("2026-07-10", tenth, NOBODYS_MISSED);
        assertThat(commissioned).containsExactly(new CheckUpPlanned(Estate.OLD_BUILDING, "luxi", DUE));
        assertThat(CheckUp.evolve(NOBODYS_MISSED, commissioned.getFirst())).isEqualTo(MISSED);
        thenRefused(() -> plan("2026-07-10", tenth.minusDays(1), NOBODYS_MISSED), "check-up.due-before-planned");
        thenRefused(() -> plan("2026-07-10", tenth, MISSED), "check-up.exists");
    }

    /** Whoever took such an id first would keep the platform's out. */
    @Test
    void itsIdIsKeptForThePlatform() {
        thenRefused(() -> decide(planned("REGULAR-1"), NONE), "check-up.id-of-a-regular-one");
        thenRefused(() -> decide(patrol("REGULAR-1"), NONE), "check-up.id-of-a-regular-one");
        assertThat(decide(planned("REGULAR-1"), NOBODYS)).hasSize(1);
        assertThat(decide(planned("REGULAR1"), NONE)).hasSize(1);
        assertThat(decide(patrol("REGULAR1"), NONE)).hasSize(1);
        assertThat(CheckUpPlanned.regularAfter(Estate.BUILDING).id()).startsWith("REGULAR-");
    }

    private static PlanCheckUp planned(String id) {
        var act = act("371500-zjj", "2026-06-01");
        return new PlanCheckUp(act, Subject.of("checkup", id), Estate.OLD_BUILDING, "luxi", DUE);
    }

    private static RecordPatrol patrol(String id) {
        var act = act("anju", "2026-06-01");
        return new RecordPatrol(act, Subject.of("checkup", id), Estate.OLD_BUILDING, findings(Grade.SOUND));
    }

    @Test
    void itStaysOfTheBuildingItWasPlannedFor() {
        var other = new PlanCheckUp(act("371500-zjj", "2026-06-01"), CHECK_UP, Estate.BUILDING, "luxi", DUE);
        thenRefused(() -> decide(other, NOBODYS), "check-up.of-another-building");
        thenRefused(() -> decide(other, NOBODYS_MISSED), "check-up.of-another-building");
    }

    @Test
    void nobodyPerformsItUncommissioned() {
        thenRefused(() -> perform("luxi", Grade.SOUND, NOBODYS, Grade.SOUND), "check-up.nobody-commissioned");
        thenRefused(() -> perform("luxi", Grade.SOUND, NOBODYS_MISSED, Grade.SOUND), "check-up.nobody-commissioned");
    }

    @Test
    void itIsMissedAsAnyOther() {
        assertThat(miss(NOBODYS)).containsExactly(new CheckUpMissed(DUE));
        assertThat(CheckUp.evolve(NOBODYS, new CheckUpMissed(DUE))).isEqualTo(NOBODYS_MISSED);
    }

    private List<CheckUpEvent> regular(LocalDate dueOn, State state) {
        return decide(
                new PlanRegularCheckUp(act("platform", "2026-06-01"), CHECK_UP, Estate.OLD_BUILDING, dueOn), state);
    }

    private void yearlyCheckUps() {
        known.knows(Estate.YEARLY_CHECK_UPS.path(), "2024-05-21", Estate.yearly());
    }

    private void tell(String day, CheckUpEvent event) {
        known.knows(CHECK_UP.path(), day, event, Estate.BUILDING);
    }

    private List<PlanRegularCheckUp> first(LocalDate from) {
        return RegularCheckUps.first(ACT, Estate.BUILDING, from, known);
    }

    private List<PlanRegularCheckUp> next(Class<? extends CheckUpEvent> ended) {
        return RegularCheckUps.next(ACT, known.first(CHECK_UP, ended).orElseThrow(), known);
    }
}
