package residence.property.management;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import residence.events.Acceptances;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.Membership;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Refusal;
import residence.events.Subject;
import residence.property.management.ManagementCommand.InspectTakeover;

/** Looks up the buildings that a company takes over: those that it names, or all that are in the community on that day. */
record TakeoverFacts(String company, LocalDate day, Subject community, Lookup lookup) {

    /** @throws Refusal as {@link KnownBuilding#standing} */
    static List<TakingOver> of(InspectTakeover command, Lookup lookup) {
        var act = command.act();
        var facts = new TakeoverFacts(act.actor().organisation(), act.occurredOn(), command.subject(), lookup);
        var all = Membership.buildings(lookup, command.subject(), act.occurredOn());
        var buildings = command.buildings() == null ? all : command.buildings();
        return buildings.stream().map(facts::of).toList();
    }

    private TakingOver of(Subject building) {
        var known = KnownBuilding.standing(lookup, building, day);
        var before = lookup.last(building, TakeoverInspected.class)
                .map(entry -> entry.body().company());
        boolean accepted =
                Acceptances.of(lookup, building).filter(on -> !on.isAfter(day)).isPresent();
        return new TakingOver(
                building,
                isIn(building),
                accepted || known instanceof KnownBuilding.Admitted,
                before.filter(company::equals).isPresent(),
                before.or(() -> developer(known)).orElse(null));
    }

    private boolean isIn(Subject building) {
        return Membership.community(lookup, building, day)
                .filter(community::equals)
                .isPresent();
    }

    private Optional<String> developer(KnownBuilding building) {
        return building.project()
                .flatMap(project -> lookup.first(project, ProjectRegistered.class))
                .map(project -> project.body().developer());
    }
}
