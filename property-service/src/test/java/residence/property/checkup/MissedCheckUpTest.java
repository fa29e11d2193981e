package residence.property.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Grade;
import residence.events.CheckUpEvent.PatrolMade;
import residence.property.Estate;
import residence.property.checkup.CheckUp.Performed;
import residence.property.checkup.CheckUpCommand.MissCheckUp;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;
import residence.property.checkup.CheckUpCommand.RecordPatrol;

/** What happens when its day passes, and how its states follow each other. */
class MissedCheckUpTest extends CheckingUp {

    @Test
    void itIsMissedTheDayAfterItWasDue() {
        assertThat(CheckUp.missedOn(PLANNED)).contains(DUE.plusDays(1));
        assertThat(decide(new MissCheckUp(act("platform", "2026-07-01"), CHECK_UP), PLANNED))
                .containsExactly(new CheckUpMissed(DUE));
        thenRefused(
                () -> decide(new MissCheckUp(act("platform", "2026-06-30"), CHECK_UP), PLANNED),
                "check-up.not-due-yet");
    }

    /** Of a building that was gone on the day it was due; one that went on the day after was not checked up in time. */
    @Test
    void inABuildingThatIsGoneNothingIsMissed() {
        known.knows(Estate.OLD_BUILDING.path(), "2026-07-01", new BuildingDemolished(DUE.plusDays(1), "D级危房"));
        assertThat(miss(PLANNED)).containsExactly(new CheckUpMissed(DUE));
        known.without(Estate.OLD_BUILDING.path(), BuildingDemolished.class);
        known.knows(Estate.OLD_BUILDING.path(), "2026-06-30", new BuildingDemolished(DUE, "D级危房"));
        assertThat(miss(PLANNED)).isEmpty();
        thenRefused(() -> miss(MISSED), "check-up.missed");
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
        assertThatThrownBy(() -> planned("2026-06-01", Estate.DWELLING, DUE)).hasMessageContaining("building/<id>");
        assertThatThrownBy(() -> new RecordPatrol(act("anju", "2026-06-01"), CHECK_UP, Estate.BUILDING, List.of()))
                .hasMessageContaining("findings");
    }

    @Test
    void theCommissionedBodyIsAnOrganisation() {
        assertThat(new PlanCheckUp(
                                act("371500-zjj", "2026-06-01"), CHECK_UP, Estate.BUILDING, "91371500MA3C0000XY", DUE)
                        .checkUpBody())
                .hasSize(18);
        for (String none : List.of("鲁西检测", "", "91371500MAOI0000XY")) {
            assertThatThrownBy(() ->
                            new PlanCheckUp(act("371500-zjj", "2026-06-01"), CHECK_UP, Estate.BUILDING, none, DUE))
                    .hasMessageContaining("checkUpBody");
        }
    }
}
