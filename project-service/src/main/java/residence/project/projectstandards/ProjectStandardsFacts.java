package residence.project.projectstandards;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.Bound;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectStandardsEvent.Declared;
import residence.events.ProjectStandardsEvent.IndicatorsDeclared;
import residence.events.Standards;
import residence.events.Standards.Governing;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.project.projectstandards.ProjectStandardsCommand.ApplyProfile;
import residence.project.projectstandards.ProjectStandardsCommand.AssessIndicators;
import residence.project.projectstandards.ProjectStandardsCommand.DeclareIndicators;

/**
 * What the rules of a project's standards must know. What a command does not ask for is not looked up: it would become
 * its basis.
 *
 * @param region of the project; null where there is no such project
 * @param profile the profile to be applied; null where it was not enacted, and with any other command
 * @param indicators with a declaration and an assessment, what governs the project on the business day
 * @param buildings with these, the project's, registered by that day
 * @param declared with an assessment, what was declared by that day
 */
record ProjectStandardsFacts(
        @Nullable String region,
        @Nullable ProfileEnacted profile,
        List<Governing> indicators,
        List<Subject> buildings,
        Map<Place, Declared> declared) {

    /** One indicator at one place, a building or the whole project. */
    record Place(Subject subject, String key) {}

    static ProjectStandardsFacts lookUp(ProjectStandardsCommand command, ProjectStandards.State state, Lookup lookup) {
        var region = region(command, lookup);
        return switch (command) {
            case ApplyProfile it ->
                new ProjectStandardsFacts(region, profile(it, lookup), List.of(), List.of(), Map.of());
            case DeclareIndicators it ->
                new ProjectStandardsFacts(region, null, indicators(it, lookup), buildings(it, lookup), Map.of());
            case AssessIndicators it ->
                new ProjectStandardsFacts(
                        region, null, indicators(it, lookup), buildings(it, lookup), declared(it, lookup));
        };
    }

    Optional<Governing> indicator(String key) {
        return indicators.stream()
                .filter(indicator -> indicator.figure().key().equals(key))
                .findFirst();
    }

    private static @Nullable String region(ProjectStandardsCommand command, Lookup lookup) {
        return lookup.last(command.subject(), ProjectRegistered.class)
                .map(entry -> entry.body().region())
                .orElse(null);
    }

    private static @Nullable ProfileEnacted profile(ApplyProfile command, Lookup lookup) {
        return lookup.last(command.profile(), ProfileEnacted.class)
                .map(Entry::body)
                .orElse(null);
    }

    private static List<Governing> indicators(ProjectStandardsCommand command, Lookup lookup) {
        return Standards.ofProject(lookup, command.subject(), command.act().occurredOn())
                .governing(Bound.INDICATOR);
    }

    private static List<Subject> buildings(ProjectStandardsCommand command, Lookup lookup) {
        return lookup.entries(command.subject(), BuildingRegistered.class).stream()
                .filter(entry -> by(command.act().occurredOn(), entry))
                .map(Entry::subject)
                .toList();
    }

    /** Of one indicator at one place what was measured last; of one day what was recorded last. */
    private static Map<Place, Declared> declared(AssessIndicators command, Lookup lookup) {
        var declared = new LinkedHashMap<Place, Declared>();
        lookup.entries(command.subject(), IndicatorsDeclared.class).stream()
                .filter(entry -> by(command.act().occurredOn(), entry))
                .sorted(Comparator.comparing(Entry::occurredOn))
                .map(Entry::body)
                .forEach(event ->
                        event.values().forEach(value -> declared.put(new Place(event.place(), value.key()), value)));
        return declared;
    }

    private static boolean by(LocalDate day, Entry<?> entry) {
        return !entry.occurredOn().isAfter(day);
    }
}
