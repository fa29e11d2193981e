package residence.project.building;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.project.building.BuildingCommand.AdmitBuilding;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.RegisterBuilding;
import residence.project.building.BuildingCommand.SlipMilestone;

/**
 * A building: registered in a phase of a project, or admitted as it stands; then its milestones ({@link
 * MilestoneRules}). The milestones of a phase are reached building by building, as buildings of one phase rise at
 * different paces: their order holds within each building, the permit asked for is the phase's, and a phase has reached
 * what all its buildings have (ADR 11).
 */
final class Building {

    sealed interface State {}

    record Unknown() implements State {}

    /** @param slipped whether the record already says that the day passed without it */
    record Plan(LocalDate plannedOn, boolean slipped) {}

    record Registered(Subject project, String phase, Map<Milestone, Plan> plans, Map<Milestone, LocalDate> reached)
            implements State {

        private Registered plan(Milestone milestone, Plan plan) {
            return new Registered(project, phase, with(plans, milestone, plan), reached);
        }

        private Registered reach(Milestone milestone, LocalDate day) {
            return new Registered(project, phase, plans, with(reached, milestone, day));
        }
    }

    /** Its gates and milestones are not recorded, and no deadline of it ever fires. */
    record Admitted() implements State {}

    /** A milestone that slips unless it is reached. */
    record Due(Milestone milestone, LocalDate plannedOn) {}

    private Building() {}

    static List<BuildingEvent> decide(BuildingCommand command, State state, BuildingFacts facts) {
        return List.of(
                switch (command) {
                    case RegisterBuilding registration -> register(registration, state, facts);
                    case AdmitBuilding admission -> admit(admission, state);
                    case PlanMilestone plan -> MilestoneRules.plan(plan, registered(command, state));
                    case ReachMilestone reached -> MilestoneRules.reach(reached, registered(command, state), facts);
                    case SlipMilestone slip -> MilestoneRules.slip(slip, registered(command, state));
                });
    }

    static State evolve(State state, BuildingEvent event) {
        return switch (event) {
            case BuildingRegistered building ->
                new Registered(building.project(), building.phase(), Map.of(), Map.of());
            case BuildingAdmitted building -> new Admitted();
            case MilestonePlanned planned ->
                state instanceof Registered building
                        ? building.plan(planned.milestone(), new Plan(planned.plannedOn(), false))
                        : state;
            case MilestoneSlipped slipped ->
                state instanceof Registered building
                        ? building.plan(slipped.milestone(), new Plan(slipped.plannedOn(), true))
                        : state;
            case MilestoneReached reached ->
                state instanceof Registered building ? building.reach(reached.milestone(), reached.reachedOn()) : state;
        };
    }

    /** The project, so that a project's buildings are found by it. */
    static List<Subject> concerns(State state) {
        return state instanceof Registered building ? List.of(building.project()) : List.of();
    }

    /** What is planned, neither reached nor yet recorded as slipped. */
    static List<Due> due(State state) {
        return state instanceof Registered building
                ? building.plans().entrySet().stream()
                        .filter(plan -> !plan.getValue().slipped())
                        .filter(plan -> !building.reached().containsKey(plan.getKey()))
                        .map(plan -> new Due(plan.getKey(), plan.getValue().plannedOn()))
                        .toList()
                : List.of();
    }

    private static BuildingRegistered register(RegisterBuilding command, State state, BuildingFacts facts) {
        boolean otherPhase = facts.projectKnown() && !facts.phases().contains(command.phase());
        Refusal.ifAny(
                known(command, state),
                Unmet.when(!facts.projectKnown(), "not-heard.project", "project", command.project()),
                Unmet.when(otherPhase, "project.unknown-phase", "phase", command.phase()));
        return new BuildingRegistered(
                command.project(),
                command.phase(),
                command.name(),
                command.structure(),
                command.designLifeYears(),
                command.storeysAbove(),
                command.storeysBelow(),
                command.commonWindows(),
                command.dwellings());
    }

    private static BuildingAdmitted admit(AdmitBuilding command, State state) {
        Refusal.ifAny(known(command, state));
        return new BuildingAdmitted(
                command.region(),
                command.community(),
                command.name(),
                command.builtYear(),
                command.completedOn(),
                command.structure(),
                command.designLifeYears(),
                command.storeysAbove(),
                command.source(),
                command.grade(),
                command.dwellings());
    }

    private static Stream<Unmet> known(BuildingCommand command, State state) {
        return switch (state) {
            case Unknown nothing -> Stream.empty();
            case Registered building ->
                Stream.of(Unmet.of("building.already-registered", "building", command.subject()));
            case Admitted building -> Stream.of(Unmet.of("building.already-admitted", "building", command.subject()));
        };
    }

    private static Registered registered(BuildingCommand command, State state) {
        return switch (state) {
            case Registered building -> building;
            case Unknown nothing -> throw Refusal.of("not-heard.building", "building", command.subject());
            case Admitted building -> throw Refusal.of("building.admitted", "building", command.subject());
        };
    }

    private static <V> Map<Milestone, V> with(Map<Milestone, V> map, Milestone milestone, V value) {
        var all = new EnumMap<Milestone, V>(Milestone.class);
        all.putAll(map);
        all.put(milestone, value);
        return all;
    }
}
