package residence.project.building;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residence.events.BuildingEvent.Milestone;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.PartyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.PermitKind;
import residence.events.Subject;
import residence.project.building.BuildingCommand.AdmitBuilding;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.RegisterBuilding;
import residence.project.building.BuildingCommand.SlipMilestone;
import residence.project.project.Project;
import residence.project.project.Project.Registered;

/**
 * What a building's rules must know about its project, as it stood on the business day.
 *
 * @param projectKnown whether the project was registered by then; false with commands that do not ask, as all below is empty
 * @param phases of the project
 * @param permitted whether a construction permit is in force for the building's phase
 * @param unappointed parties that the project does not have
 * @param unpledged parties whose leader has not signed the pledge
 */
record BuildingFacts(
        boolean projectKnown,
        List<String> phases,
        boolean permitted,
        Set<PartyRole> unappointed,
        Set<PartyRole> unpledged) {
    private static final BuildingFacts NONE = new BuildingFacts(
            false, List.of(), false, EnumSet.noneOf(PartyRole.class), EnumSet.noneOf(PartyRole.class));

    static BuildingFacts lookUp(BuildingCommand command, Building.State state, Lookup lookup) {
        return switch (command) {
            case RegisterBuilding building -> of(building, building.project(), building.phase(), lookup);
            case ReachMilestone reached ->
                reached.milestone() == Milestone.GROUNDBREAKING && state instanceof Building.Registered building
                        ? of(reached, building.project(), building.phase(), lookup)
                        : NONE;
            case AdmitBuilding admission -> NONE;
            case PlanMilestone plan -> NONE;
            case SlipMilestone slip -> NONE;
        };
    }

    private static BuildingFacts of(BuildingCommand command, Subject subject, String phase, Lookup lookup) {
        var day = command.act().occurredOn();
        var events = lookup.entries(subject, ProjectEvent.class).stream()
                .filter(entry -> !entry.occurredOn().isAfter(day))
                .<ProjectEvent>map(Entry::body);
        if (!(Project.fold(events) instanceof Registered project)) {
            return NONE;
        }
        return new BuildingFacts(
                true,
                project.phases(),
                project.permits(PermitKind.CONSTRUCTION, phase),
                roles(role -> project.on(day, role).isEmpty()),
                roles(role -> project.on(day, role)
                        .filter(appointment -> !appointment.pledged())
                        .isPresent()));
    }

    private static Set<PartyRole> roles(Predicate<PartyRole> which) {
        return Stream.of(PartyRole.values())
                .filter(which)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PartyRole.class)));
    }
}
