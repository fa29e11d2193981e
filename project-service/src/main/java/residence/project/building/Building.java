package residence.project.building;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BimModelLinked;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingAppraised;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.project.building.BuildingCommand.AdmitBuilding;
import residence.project.building.BuildingCommand.AppraiseBuilding;
import residence.project.building.BuildingCommand.CommissionAppraisal;
import residence.project.building.BuildingCommand.DemolishBuilding;
import residence.project.building.BuildingCommand.LinkBimModel;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.RegisterBuilding;
import residence.project.building.BuildingCommand.SlipMilestone;

/**
 * A building: registered in a phase of a project, or admitted as it stands ({@link OriginRules}); then its milestones
 * ({@link MilestoneRules}). The milestones of a phase are reached building by building, as buildings of one phase rise at
 * different paces: their order holds within each building, the permit asked for is the phase's, and a phase has reached
 * what all its buildings have (ADR 11). Models of it and appraisals of its safety ({@link SurveyRules}) come at any time,
 * whatever it came from, until it is demolished.
 */
final class Building {

    sealed interface State {}

    record Unknown() implements State {}

    /** A building that is there, wherever it came from. */
    sealed interface Known extends State {
        Survey survey();

        Known with(Survey changed);
    }

    /** @param slipped whether the record already says that the day passed without it */
    record Plan(LocalDate plannedOn, boolean slipped) {}

    record Registered(
            Subject project, String phase, Map<Milestone, Plan> plans, Map<Milestone, LocalDate> reached, Survey survey)
            implements Known {

        static Registered in(Subject project, String phase) {
            return new Registered(project, phase, Map.of(), Map.of(), Survey.NONE);
        }

        @Override
        public Registered with(Survey changed) {
            return new Registered(project, phase, plans, reached, changed);
        }

        private Registered plan(Milestone milestone, LocalDate day, boolean slipped) {
            return new Registered(
                    project, phase, Building.with(plans, milestone, new Plan(day, slipped)), reached, survey);
        }

        private Registered reach(Milestone milestone, LocalDate day) {
            return new Registered(project, phase, plans, Building.with(reached, milestone, day), survey);
        }
    }

    /** Its gates and milestones are not recorded, and no deadline of it ever fires. */
    record Admitted(Survey survey) implements Known {
        @Override
        public Admitted with(Survey changed) {
            return new Admitted(changed);
        }
    }

    /** Nothing of it is due any more; what happened before may still be told. @param on the day from which it is no more */
    record Demolished(Known was, LocalDate on) implements State {}

    /** A milestone that slips unless it is reached. */
    record Due(Milestone milestone, LocalDate plannedOn) {}

    private Building() {}

    static List<BuildingEvent> decide(BuildingCommand command, State state, BuildingFacts facts) {
        var then = asOf(command, state);
        Refusal.ifAny(Unmet.before(command.act(), facts.lastOn(), "building.dated-before"));
        return List.of(
                switch (command) {
                    case RegisterBuilding registration -> OriginRules.register(registration, then, facts);
                    case AdmitBuilding admission -> OriginRules.admit(admission, then);
                    case PlanMilestone plan -> MilestoneRules.plan(plan, registered(command, then));
                    case ReachMilestone reached -> MilestoneRules.reach(reached, registered(command, then), facts);
                    case SlipMilestone slip -> MilestoneRules.slip(slip, registered(command, then));
                    case LinkBimModel model -> SurveyRules.link(model, known(command, then));
                    case CommissionAppraisal commission -> SurveyRules.commission(commission, known(command, then));
                    case AppraiseBuilding appraisal -> SurveyRules.appraise(appraisal, known(command, then));
                    case DemolishBuilding demolition -> demolish(demolition, known(command, then));
                });
    }

    static State evolve(State state, BuildingEvent event) {
        return switch (event) {
            case BuildingRegistered building -> Registered.in(building.project(), building.phase());
            case BuildingAdmitted building -> new Admitted(Survey.NONE);
            case BuildingDemolished demolished ->
                state instanceof Known known ? new Demolished(known, demolished.demolishedOn()) : state;
            case MilestonePlanned planned ->
                registered(state, building -> building.plan(planned.milestone(), planned.plannedOn(), false));
            case MilestoneSlipped slipped ->
                registered(state, building -> building.plan(slipped.milestone(), slipped.plannedOn(), true));
            case MilestoneReached reached ->
                registered(state, building -> building.reach(reached.milestone(), reached.reachedOn()));
            case BimModelLinked linked ->
                known(state, building -> building.with(building.survey().linked(linked)));
            case AppraisalCommissioned commissioned ->
                known(state, building -> building.with(building.survey().commissioned(commissioned)));
            case BuildingAppraised appraised ->
                known(state, building -> building.with(building.survey().appraised(appraised)));
        };
    }

    /** The project, so that a project's buildings are found by it. */
    static List<Subject> concerns(State state) {
        return known(state) instanceof Registered building ? List.of(building.project()) : List.of();
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

    /** The building as it is or, where it was demolished, was; null where nothing is known of it. */
    static @Nullable Known known(State state) {
        return switch (state) {
            case Unknown nothing -> null;
            case Registered building -> building;
            case Admitted building -> building;
            case Demolished building -> building.was();
        };
    }

    /** Before the day on which it was demolished it still stood, whenever that is told; it is demolished once. */
    private static State asOf(BuildingCommand command, State state) {
        if (!(state instanceof Demolished gone)) {
            return state;
        }
        boolean stood = command.act().occurredOn().isBefore(gone.on());
        if (!stood || command instanceof DemolishBuilding) {
            throw Refusal.of("building.demolished", "building", command.subject(), "day", gone.on());
        }
        return gone.was();
    }

    private static BuildingDemolished demolish(DemolishBuilding command, Known building) {
        return new BuildingDemolished(command.act().occurredOn(), command.reason());
    }

    private static Known known(BuildingCommand command, State state) {
        var known = known(state);
        if (known == null) {
            throw Refusal.of("not-heard.building", "building", command.subject());
        }
        return known;
    }

    private static Registered registered(BuildingCommand command, State state) {
        return switch (known(command, state)) {
            case Registered building -> building;
            case Admitted building -> throw Refusal.of("building.admitted", "building", command.subject());
        };
    }

    /** After a void the fold may lack what the event is about; it then changes nothing. */
    private static State known(State state, UnaryOperator<Known> how) {
        return switch (state) {
            case Unknown nothing -> nothing;
            case Registered building -> how.apply(building);
            case Admitted building -> how.apply(building);
            case Demolished gone -> new Demolished(how.apply(gone.was()), gone.on());
        };
    }

    private static State registered(State state, UnaryOperator<Registered> how) {
        return known(state, building -> building instanceof Registered registered ? how.apply(registered) : building);
    }

    private static <V> Map<Milestone, V> with(Map<Milestone, V> map, Milestone milestone, V value) {
        var all = new EnumMap<Milestone, V>(Milestone.class);
        all.putAll(map);
        all.put(milestone, value);
        return all;
    }
}
