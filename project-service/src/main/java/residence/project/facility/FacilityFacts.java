package residence.project.facility;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.FacilityEvent.FacilityCompleted;
import residence.events.FacilityEvent.FacilityRequired;
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
 * What the rules of a facility must know.
 *
 * @param phases ids of the project's phases, with a requirement; empty with any other command
 * @param conditions codes of what the parcel was last listed with by the business day; empty where the command names none
 * @param lastOn last day of what the command follows: the requirement, then the completion; null with a requirement
 */
record FacilityFacts(
        List<String> phases,
        List<String> conditions,
        @Nullable LocalDate lastOn) {

    /** @throws Refusal {@code not-heard.project} where it was not registered by the business day */
    static FacilityFacts lookUp(FacilityCommand command, Facility.State state, Lookup lookup) {
        return switch (command) {
            case RequireFacility requirement -> of(requirement, lookup);
            case CompleteFacility completion -> after(lookup.lastDay(command.subject(), FacilityRequired.class));
            case HandOverFacility handover -> after(lookup.lastDay(command.subject(), FacilityCompleted.class));
        };
    }

    private static FacilityFacts after(@Nullable LocalDate lastOn) {
        return new FacilityFacts(List.of(), List.of(), lastOn);
    }

    private static FacilityFacts of(RequireFacility requirement, Lookup lookup) {
        var day = requirement.act().occurredOn();
        var project = project(requirement.subject().root(), day, lookup);
        var phases = project.phases().stream().map(phase -> phase.id()).toList();
        return new FacilityFacts(
                phases, requirement.condition() == null ? List.of() : conditions(project.parcel(), day, lookup), null);
    }

    private static ProjectRegistered project(Subject project, LocalDate day, Lookup lookup) {
        return lookup.first(project, ProjectRegistered.class)
                .filter(entry -> !entry.occurredOn().isAfter(day))
                .map(Entry::body)
                .orElseThrow(() -> Refusal.of("not-heard.project", "project", project));
    }

    private static List<String> conditions(Subject parcel, LocalDate day, Lookup lookup) {
        return lookup.entries(parcel, LandParcelListed.class).stream()
                .filter(listed -> !listed.occurredOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .stream()
                .flatMap(listed -> listed.body().conditions().stream())
                .map(Condition::code)
                .toList();
    }
}
