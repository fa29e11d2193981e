package residence.project.building;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.Lookup;
import residence.events.PartyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.PermitKind;
import residence.events.Standards;
import residence.events.Subject;
import residence.project.building.BuildingCommand.AdmitBuilding;
import residence.project.building.BuildingCommand.AppraiseBuilding;
import residence.project.building.BuildingCommand.CommissionAppraisal;
import residence.project.building.BuildingCommand.DemolishBuilding;
import residence.project.building.BuildingCommand.LinkBimModel;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.RegisterBuilding;
import residence.project.building.BuildingCommand.SlipMilestone;
import residence.project.project.Papers;
import residence.project.project.Project;
import residence.project.project.Project.Registered;

/**
 * What a building's rules must know, about its project as it stood on the business day.
 *
 * @param projectKnown whether the project was registered by then; false with commands that do not ask, as all below is empty
 * @param phases of the project
 * @param missing papers that are asked for before ground is broken, and are not there
 * @param unappointed parties that the project does not have
 * @param unpledged parties whose leader has not signed the pledge
 * @param lastOn last day of what the command follows: the building's registration, for its demolition also the milestones
 *     that it reached; null of an admitted building, of which may be told what happened before its admission
 */
record BuildingFacts(
        boolean projectKnown,
        List<String> phases,
        Set<Paper> missing,
        Set<PartyRole> unappointed,
        Set<PartyRole> unpledged,
        @Nullable LocalDate lastOn) {
    private static final BuildingFacts NONE = new BuildingFacts(
            false,
            List.of(),
            EnumSet.noneOf(Paper.class),
            EnumSet.noneOf(PartyRole.class),
            EnumSet.noneOf(PartyRole.class),
            null);

    /** What has to be there before ground is broken: the permit always, the others where the project's standards say so. */
    enum Paper {
        CONSTRUCTION_PERMIT,
        REVIEWED_DRAWINGS,
        PREVENTION_PLAN
    }

    static BuildingFacts lookUp(BuildingCommand command, Building.State state, Lookup lookup) {
        return ofProject(command, state, lookup).after(lastOn(command, lookup));
    }

    private BuildingFacts after(@Nullable LocalDate day) {
        return new BuildingFacts(projectKnown, phases, missing, unappointed, unpledged, day);
    }

    private static @Nullable LocalDate lastOn(BuildingCommand command, Lookup lookup) {
        return switch (command) {
            case RegisterBuilding _, AdmitBuilding _, SlipMilestone _ -> null;
            case PlanMilestone _, ReachMilestone _, LinkBimModel _, CommissionAppraisal _ ->
                lookup.lastDay(command.subject(), BuildingRegistered.class);
            case AppraiseBuilding it -> last(it, event -> commissions(event, it), lookup);
            case DemolishBuilding it -> last(it, BuildingFacts::stood, lookup);
        };
    }

    private static @Nullable LocalDate last(BuildingCommand command, Predicate<BuildingEvent> which, Lookup lookup) {
        return Entry.lastDay(lookup.entries(command.subject(), BuildingEvent.class).stream()
                .filter(entry -> which.test(entry.body())));
    }

    /** A report follows the plan, and its body's own commission. */
    private static boolean commissions(BuildingEvent event, AppraiseBuilding appraisal) {
        return event instanceof BuildingRegistered
                || event instanceof AppraisalCommissioned it
                        && it.checkUpBody().equals(appraisal.act().actor().organisation());
    }

    /** What shows that it still stood: no plan does, nor that it passed, and an admission tells of what was before it. */
    private static boolean stood(BuildingEvent event) {
        return switch (event) {
            case BuildingRegistered _, MilestoneReached _, BimModelLinked _ -> true;
            case AppraisalCommissioned _, BuildingAppraised _ -> true;
            case BuildingAdmitted _, BuildingDemolished _, MilestonePlanned _, MilestoneSlipped _ -> false;
        };
    }

    private static BuildingFacts ofProject(BuildingCommand command, Building.State state, Lookup lookup) {
        return switch (command) {
            case RegisterBuilding building -> registering(building, lookup);
            case ReachMilestone reached ->
                reached.milestone() == Milestone.GROUNDBREAKING
                                && Building.known(state) instanceof Building.Registered building
                        ? breakingGround(reached, building, lookup)
                        : NONE;
            case AdmitBuilding _, PlanMilestone _, SlipMilestone _ -> NONE;
            case LinkBimModel _, CommissionAppraisal _, AppraiseBuilding _, DemolishBuilding _ -> NONE;
        };
    }

    private static BuildingFacts registering(RegisterBuilding command, Lookup lookup) {
        return project(command, command.project(), lookup)
                .map(project ->
                        new BuildingFacts(true, project.phases(), NONE.missing, NONE.unappointed, NONE.unpledged, null))
                .orElse(NONE);
    }

    private static BuildingFacts breakingGround(ReachMilestone command, Building.Registered building, Lookup lookup) {
        return project(command, building.project(), lookup)
                .map(project -> breakingGround(command, building, project, lookup))
                .orElse(NONE);
    }

    private static BuildingFacts breakingGround(
            ReachMilestone command, Building.Registered building, Registered project, Lookup lookup) {
        var day = command.act().occurredOn();
        var people = project.people();
        var standards = Standards.ofProject(lookup, building.project(), day);
        return new BuildingFacts(
                true,
                project.phases(),
                missing(command.subject(), building.phase(), project.papers(), standards),
                roles(role -> people.on(day, role).isEmpty()),
                roles(role -> people.on(day, role)
                        .filter(appointment -> !appointment.pledged())
                        .isPresent()),
                null);
    }

    private static Optional<Registered> project(BuildingCommand command, Subject subject, Lookup lookup) {
        var events = lookup.entries(subject, ProjectEvent.class).stream()
                .filter(entry -> !entry.occurredOn().isAfter(command.act().occurredOn()))
                .<ProjectEvent>map(Entry::body);
        return Optional.of(Project.fold(events))
                .filter(Registered.class::isInstance)
                .map(Registered.class::cast);
    }

    private static Set<Paper> missing(Subject building, String phase, Papers papers, Standards standards) {
        var missing = EnumSet.noneOf(Paper.class);
        if (!papers.permits(PermitKind.CONSTRUCTION, phase, building)) {
            missing.add(Paper.CONSTRUCTION_PERMIT);
        }
        if (standards.require(FigureKey.GATE_REVIEWED_DRAWINGS) && !papers.reviewed(phase)) {
            missing.add(Paper.REVIEWED_DRAWINGS);
        }
        if (standards.require(FigureKey.GATE_PREVENTION_PLAN)
                && !papers.prevention().contains(phase)) {
            missing.add(Paper.PREVENTION_PLAN);
        }
        return missing;
    }

    private static Set<PartyRole> roles(Predicate<PartyRole> which) {
        return Stream.of(PartyRole.values())
                .filter(which)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartyRole.class)));
    }
}
