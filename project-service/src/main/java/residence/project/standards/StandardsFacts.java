package residence.project.standards;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Region;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.project.standards.StandardsCommand.EnactProfile;

/**
 * What the rules of a region's standards must know.
 *
 * @param floors the figures of the nation's law by key, as in force on the profile's first day
 * @param siblings other profiles of the same region
 */
record StandardsFacts(Map<String, Figure> floors, List<ProfileEnacted> siblings) {
    static StandardsFacts lookUp(StandardsCommand command, Standards.State state, Lookup lookup) {
        return switch (command) {
            case EnactProfile profile -> new StandardsFacts(floors(profile, lookup), enacted(profile.region(), lookup));
        };
    }

    private static Map<String, Figure> floors(EnactProfile profile, Lookup lookup) {
        return enacted(Region.NATION, lookup).stream()
                .filter(FigureRules::isLaw)
                .filter(statute -> !profile.validFrom().isBefore(statute.validFrom()))
                .filter(statute ->
                        statute.validUntil() == null || !profile.validFrom().isAfter(statute.validUntil()))
                .flatMap(statute -> statute.figures().stream())
                .filter(FigureRules::isFloor)
                .collect(Collectors.toMap(Figure::key, figure -> figure, (first, second) -> first));
    }

    private static List<ProfileEnacted> enacted(String region, Lookup lookup) {
        return lookup.entries(Subject.of("region", region), ProfileEnacted.class).stream()
                .map(Entry::body)
                .toList();
    }
}
