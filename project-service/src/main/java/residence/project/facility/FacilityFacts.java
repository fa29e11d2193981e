package residence.project.facility;

import java.util.List;
import residence.events.Entry;
import residence.events.LandParcelEvent.Condition;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.Lookup;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Refusal;
import residence.events.Subject;
import residence.project.facility.FacilityCommand.CompleteFacility;
import residence.project.facility.FacilityCommand.HandOverFacility;
import residence.project.facility.FacilityCommand.RequireFacility;

/**
 * What a requirement must know of its project.
 *
 * @param phases ids of the project's phases; empty with any other command
 * @param conditions codes of what the parcel was last listed with; empty where the command names none
 */
record FacilityFacts(List<String> phases, List<String> conditions) {
    private static final FacilityFacts NONE = new FacilityFacts(List.of(), List.of());

    /** @throws Refusal {@code not-heard.project} */
    static FacilityFacts lookUp(FacilityCommand command, Facility.State state, Lookup lookup) {
        return switch (command) {
            case RequireFacility requirement -> of(requirement, lookup);
            case CompleteFacility completion -> NONE;
            case HandOverFacility handover -> NONE;
        };
    }

    private static FacilityFacts of(RequireFacility requirement, Lookup lookup) {
        var project = project(requirement.subject().root(), lookup);
        var phases = project.phases().stream().map(phase -> phase.id()).toList();
        return new FacilityFacts(
                phases, requirement.condition() == null ? List.of() : conditions(project.parcel(), lookup));
    }

    private static ProjectRegistered project(Subject project, Lookup lookup) {
        return lookup.first(project, ProjectRegistered.class)
                .map(Entry::body)
                .orElseThrow(() -> Refusal.of("not-heard.project", "project", project));
    }

    private static List<String> conditions(Subject parcel, Lookup lookup) {
        return lookup.last(parcel, LandParcelListed.class).stream()
                .flatMap(listed -> listed.body().conditions().stream())
                .map(Condition::code)
                .toList();
    }
}
