package residence.property.checkup;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
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

/** An old building's check-up, due on 2026-06-30, in the words of those who look after it. */
abstract class CheckingUp {
    static final Subject CHECK_UP = new Subject("checkup/C-1");
    static final LocalDate DUE = LocalDate.parse("2026-06-30");
    static final State PLANNED = new Planned(Estate.OLD_BUILDING, "luxi", DUE);
    static final State MISSED = new Missed(Estate.OLD_BUILDING, "luxi", DUE);
    static final State PERFORMED = new Performed(Estate.OLD_BUILDING, Grade.SOUND, false);
    static final State PATROLLED = new Patrolled(Estate.OLD_BUILDING);
    static final State NONE = new None();

    final Known known = Estate.heard();

    static Stream<State> known() {
        return Stream.of(PLANNED, MISSED, PERFORMED, PATROLLED);
    }

    List<CheckUpEvent> plan(String today, LocalDate dueOn, State state) {
        return decide(planned(today, Estate.OLD_BUILDING, dueOn), state);
    }

    static PlanCheckUp planned(String today, Subject building, LocalDate dueOn) {
        return new PlanCheckUp(act("371500-zjj", today), CHECK_UP, building, "luxi", dueOn);
    }

    static RecordPatrol patrol() {
        return new RecordPatrol(act("anju", "2026-06-01"), CHECK_UP, Estate.OLD_BUILDING, findings(Grade.MINOR));
    }

    List<CheckUpEvent> perform(String organisation, Grade overall, State state, Grade... grades) {
        return decide(new PerformCheckUp(act(organisation, "2026-07-05"), CHECK_UP, findings(grades), overall), state);
    }

    List<CheckUpEvent> miss(State state) {
        return decide(new MissCheckUp(act("platform", "2026-07-01"), CHECK_UP), state);
    }

    List<CheckUpEvent> decide(CheckUpCommand command, State state) {
        return CheckUp.decide(command, state, CheckUpFacts.lookUp(command, state, known));
    }

    static CheckUpPerformed performed() {
        return new CheckUpPerformed(findings(Grade.SOUND), Grade.SOUND);
    }

    static List<Finding> findings(Grade... grades) {
        return Stream.of(grades)
                .map(grade -> new Finding(Part.MAIN_STRUCTURE, grade, "山墙裂缝"))
                .toList();
    }

    static void thenRefused(ThrowingCallable command, String code) {
        assertThatThrownBy(command).hasMessageContaining(code);
    }

    static Act act(String organisation, String day) {
        var on = LocalDate.parse(day);
        return new Act(
                new Actor(organisation, "check-up-body", null),
                on,
                on.atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
