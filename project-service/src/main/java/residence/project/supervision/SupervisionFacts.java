package residence.project.supervision;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.ProjectEvent;
import residence.events.Subject;
import residence.project.project.People.Appointment;
import residence.project.project.Project;
import residence.project.supervision.SupervisionCommand.CloseRectification;
import residence.project.supervision.SupervisionCommand.ImposePenalty;
import residence.project.supervision.SupervisionCommand.OrderRectification;
import residence.project.supervision.SupervisionCommand.RecordSupervision;

/**
 * What the rules of supervision must know of the project.
 *
 * @param buildings of the project, registered by the business day; empty where a command names none
 * @param organisations its developer, and whoever was one of its parties by the business day, replaced or not; empty where
 *     a command names none
 */
record SupervisionFacts(Set<Subject> buildings, Set<String> organisations) {
    private static final SupervisionFacts NONE = new SupervisionFacts(Set.of(), Set.of());

    static SupervisionFacts lookUp(SupervisionCommand command, Supervision.State state, Lookup lookup) {
        return switch (command) {
            case RecordSupervision inspection -> ofBuildings(inspection, lookup);
            case OrderRectification order -> ofOrganisations(order, lookup);
            case CloseRectification closure -> NONE;
            case ImposePenalty penalty -> ofOrganisations(penalty, lookup);
        };
    }

    private static SupervisionFacts ofBuildings(RecordSupervision inspection, Lookup lookup) {
        if (inspection.buildings().isEmpty()) {
            return NONE;
        }
        var registered = lookup.entries(inspection.subject().root(), BuildingRegistered.class).stream()
                .filter(entry -> !entry.occurredOn().isAfter(inspection.act().occurredOn()))
                .map(Entry::subject);
        return new SupervisionFacts(registered.collect(Collectors.toSet()), Set.of());
    }

    private static SupervisionFacts ofOrganisations(SupervisionCommand command, Lookup lookup) {
        var events = lookup.entries(command.subject().root(), ProjectEvent.class).stream()
                .<ProjectEvent>map(Entry::body);
        return switch (Project.fold(events)) {
            case Project.Unregistered nothing -> NONE;
            case Project.Registered project ->
                new SupervisionFacts(
                        Set.of(), organisations(project, command.act().occurredOn()));
        };
    }

    private static Set<String> organisations(Project.Registered project, LocalDate day) {
        var parties = project.people().parties().stream()
                .filter(appointment -> !appointment.from().isAfter(day))
                .map(Appointment::organisation);
        return Stream.concat(Stream.of(project.developer()), parties).collect(Collectors.toSet());
    }
}
