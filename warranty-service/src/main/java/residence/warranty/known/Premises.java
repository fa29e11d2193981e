package residence.warranty.known;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Refusal;
import residence.events.Subject;

/**
 * A building as this service has heard of it.
 *
 * @param project null for an admitted building: nobody knows its developer, so nobody sells or warrants on the record
 * @param designLifeYears foundation and structure are warranted that long (R11)
 */
public record Premises(Subject building, @Nullable Subject project, Set<Subject> dwellings, int designLifeYears) {

    /**
     * The building that {@code place} is or lies in.
     *
     * @throws Refusal {@code not-heard.building} where this service has not heard of it,
     *     {@code not-heard.dwelling} where the building has no such dwelling
     */
    public static Premises of(Lookup lookup, Subject place) {
        var building = place.root();
        var premises = registered(lookup, building)
                .or(() -> admitted(lookup, building))
                .orElseThrow(() -> Refusal.of("not-heard.building", "building", building));
        dwellingAround(place)
                .filter(dwelling -> !premises.dwellings.contains(dwelling))
                .ifPresent(dwelling -> {
                    throw Refusal.of("not-heard.dwelling", "dwelling", dwelling);
                });
        return premises;
    }

    /** The dwelling that {@code place} is or lies in, or empty for a building's common parts. */
    public static Optional<Subject> dwellingAround(Subject place) {
        return place.lineage().stream()
                .filter(around -> around.kind().equals("unit"))
                .findFirst();
    }

    /** The organisation that develops the building's project, where there is one and it was heard of. */
    public Optional<String> developer(Lookup lookup) {
        return Optional.ofNullable(project)
                .flatMap(known ->
                        lookup.entries(known, ProjectRegistered.class).stream().findFirst())
                .map(entry -> entry.body().developer());
    }

    private static Optional<Premises> registered(Lookup lookup, Subject building) {
        return lookup.entries(building, BuildingRegistered.class).stream()
                .findFirst()
                .map(Entry::body)
                .map(it ->
                        new Premises(building, it.project(), subjects(building, it.dwellings()), it.designLifeYears()));
    }

    private static Optional<Premises> admitted(Lookup lookup, Subject building) {
        return lookup.entries(building, BuildingAdmitted.class).stream()
                .findFirst()
                .map(Entry::body)
                .map(it -> new Premises(building, null, subjects(building, it.dwellings()), it.designLifeYears()));
    }

    private static Set<Subject> subjects(Subject building, List<Dwelling> dwellings) {
        return dwellings.stream()
                .map(dwelling -> building.child("entrance", dwelling.entrance()).child("unit", dwelling.unit()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
