package residence.property.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Grade;
import residence.events.CheckUpEvent.PatrolMade;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.property.checkup.CheckUpCommand.MissCheckUp;
import residence.property.checkup.CheckUpCommand.PerformCheckUp;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;
import residence.property.checkup.CheckUpCommand.PlanRegularCheckUp;
import residence.property.checkup.CheckUpCommand.RecordPatrol;

/**
 * A building's check-up 体检: planned with a day it is due, performed by the commissioned body, or missed; a missed one
 * may still be performed, and stays marked. The platform plans regular ones 定期体检 where the profile has an interval;
 * somebody is commissioned with them later. Patrols 巡检 stand beside them (S1 二(二): 25年安全体检巡检服务; S3: 一年一体检).
 */
final class CheckUp {

    sealed interface State {}

    /** Nothing planned, or nothing that still stands. */
    record None() implements State {}

    /** A check-up or patrol there is. */
    sealed interface Known extends State {
        /** The building it is about. */
        Subject building();
    }

    /**
     * Waited for until the end of {@code dueOn}.
     *
     * @param checkUpBody the commissioned organisation; null where nobody is yet
     */
    record Planned(Subject building, @Nullable String checkUpBody, LocalDate dueOn) implements Known {}

    /**
     * Due and not performed; it may still be, by whom it was commissioned with.
     *
     * @param checkUpBody null where nobody was
     */
    record Missed(Subject building, @Nullable String checkUpBody, LocalDate dueOn) implements Known {}

    /** @param missedBefore whether it had been recorded as missed: late for good */
    record Performed(Subject building, Grade overall, boolean missedBefore) implements Known {}

    /** A patrol, recorded when it was made. */
    record Patrolled(Subject building) implements Known {}

    private CheckUp() {}

    static List<CheckUpEvent> decide(CheckUpCommand command, State state, CheckUpFacts facts) {
        return switch (command) {
            case PlanCheckUp plan -> List.of(plan(plan, state, facts));
            case PlanRegularCheckUp plan -> List.of(plan(plan, state, facts));
            case RecordPatrol patrol -> List.of(patrol(patrol, state));
            case PerformCheckUp performance -> List.of(perform(performance, state));
            case MissCheckUp missed -> miss(missed, state, facts);
        };
    }

    static State evolve(State state, CheckUpEvent event) {
        return switch (event) {
            case CheckUpPlanned plan
            when state instanceof Missed -> new Missed(plan.building(), plan.checkUpBody(), plan.dueOn());
            case CheckUpPlanned plan -> new Planned(plan.building(), plan.checkUpBody(), plan.dueOn());
            case PatrolMade patrol -> new Patrolled(patrol.building());
            case CheckUpPerformed performed -> performed(state, performed);
            case CheckUpMissed missed ->
                state instanceof Planned plan ? new Missed(plan.building(), plan.checkUpBody(), plan.dueOn()) : state;
        };
    }

    static List<Subject> concerns(State state) {
        return switch (state) {
            case None none -> List.of();
            case Known known -> List.of(known.building());
        };
    }

    /** The first day on which the check-up counts as missed: the day after it was due. */
    static Optional<LocalDate> missedOn(State state) {
        return state instanceof Planned plan ? Optional.of(plan.dueOn().plusDays(1)) : Optional.empty();
    }

    private static CheckUpPlanned plan(PlanCheckUp plan, State state, CheckUpFacts facts) {
        var dueOn = plan.dueOn();
        Refusal.ifAny(
                free(plan, state),
                Unmet.when(dueOn.isBefore(plan.act().occurredOn()), "check-up.due-before-planned", "dueOn", dueOn),
                afterAdmission(dueOn, facts.admittedOn()));
        var due = state instanceof Missed missed ? missed.dueOn() : dueOn;
        return new CheckUpPlanned(plan.building(), plan.checkUpBody(), due);
    }

    /** What nobody is commissioned with yet is of its own building, and made no later than it is due, unless it was missed. */
    private static Stream<Unmet> free(PlanCheckUp plan, State state) {
        return switch (state) {
            case None none -> reserved(plan);
            case Planned it
            when it.checkUpBody() == null ->
                Stream.concat(
                        another(plan, it),
                        Unmet.when(plan.dueOn().isAfter(it.dueOn()), "check-up.later-than-due", "dueOn", it.dueOn()));
            case Missed it when it.checkUpBody() == null -> another(plan, it);
            case Known it -> Stream.of(exists(plan));
        };
    }

    /** Whoever took such an id first would keep the platform's out. */
    private static Stream<Unmet> reserved(CheckUpCommand it) {
        boolean reserved = it.subject().id().startsWith(CheckUpPlanned.REGULAR);
        return Unmet.when(reserved, "check-up.id-of-a-regular-one", "checkUp", it.subject());
    }

    private static Unmet exists(CheckUpCommand it) {
        return Unmet.of("check-up.exists", "checkUp", it.subject());
    }

    private static Stream<Unmet> another(PlanCheckUp plan, Known it) {
        boolean another = !it.building().equals(plan.building());
        return Unmet.when(another, "check-up.of-another-building", "building", it.building());
    }

    private static CheckUpPlanned plan(PlanRegularCheckUp plan, State state, CheckUpFacts facts) {
        Refusal.ifAny(
                Unmet.when(!(state instanceof None), "check-up.exists", "checkUp", plan.subject()),
                afterAdmission(plan.dueOn(), facts.admittedOn()));
        return new CheckUpPlanned(plan.building(), null, plan.dueOn());
    }

    /** What lies before an old building's admission is not recorded, so it is not missed either. */
    private static Stream<Unmet> afterAdmission(LocalDate dueOn, @Nullable LocalDate admittedOn) {
        boolean before = admittedOn != null && dueOn.isBefore(admittedOn);
        return Unmet.when(before, "check-up.before-admission", "dueOn", dueOn, "admittedOn", admittedOn);
    }

    private static PatrolMade patrol(RecordPatrol patrol, State state) {
        Refusal.ifAny(state instanceof None ? reserved(patrol) : Stream.of(exists(patrol)));
        return new PatrolMade(patrol.building(), patrol.findings());
    }

    private static CheckUpPerformed perform(PerformCheckUp performance, State state) {
        var commissioned = switch (state) {
            case Planned plan -> plan.checkUpBody();
            case Missed missed -> missed.checkUpBody();
            case None none -> throw notPlanned(performance);
            case Patrolled patrol -> throw notPlanned(performance);
            case Performed performed -> throw Refusal.of("check-up.performed", "checkUp", performance.subject());
        };
        boolean another = commissioned != null
                && !performance.act().actor().organisation().equals(commissioned);
        var worst = performance.worst();
        boolean better = performance.overall().compareTo(worst) < 0;
        Refusal.ifAny(
                Unmet.when(commissioned == null, "check-up.nobody-commissioned", "checkUp", performance.subject()),
                Unmet.when(another, "check-up.not-commissioned", "checkUpBody", commissioned),
                Unmet.when(better, "check-up.better-than-worst", "overall", performance.overall(), "worst", worst));
        return new CheckUpPerformed(performance.findings(), performance.overall());
    }

    /** In a building that was gone by then nothing is left undone. */
    private static List<CheckUpEvent> miss(MissCheckUp command, State state, CheckUpFacts facts) {
        return switch (state) {
            case Planned it
            when !command.act().occurredOn().isAfter(it.dueOn()) ->
                throw Refusal.of("check-up.not-due-yet", "checkUp", command.subject(), "dueOn", it.dueOn());
            case Planned it -> facts.gone() ? List.of() : List.of(new CheckUpMissed(it.dueOn()));
            case None none -> throw notPlanned(command);
            case Patrolled patrol -> throw notPlanned(command);
            case Missed missed -> throw Refusal.of("check-up.missed", "checkUp", command.subject());
            case Performed performed -> throw Refusal.of("check-up.performed", "checkUp", command.subject());
        };
    }

    private static State performed(State state, CheckUpPerformed event) {
        return switch (state) {
            case Planned plan -> new Performed(plan.building(), event.overall(), false);
            case Missed missed -> new Performed(missed.building(), event.overall(), true);
            case Performed performed -> performed;
            case Patrolled patrol -> patrol;
            case None none -> none;
        };
    }

    private static Refusal notPlanned(CheckUpCommand command) {
        return Refusal.of("check-up.not-planned", "checkUp", command.subject());
    }
}
