package residence.warranty.known;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Refusal;
import residence.events.Subject;

/**
 * A building as this service has heard of it.
 *
 * @param dwellings empty where an admitted building's source does not list them
 * @param project null for an admitted building: nobody knows its developer, so nobody sells or warrants on the record
 * @param designLifeYears foundation and structure are warranted that long (R11); null where nobody said
 */
public record Premises(
        Subject building,
        @Nullable Subject project,
        Set<Subject> dwellings,
        @Nullable Integer designLifeYears) {

    /**
     * The building that {@code place} is or lies in.
     *
     * @throws Refusal {@code not-heard.building} where this service has not heard of it,
     *     {@code not-heard.dwelling} where the building has no such dwelling
     */
    public static Premises of(Lookup lookup, Subject place) {
        var premises = of(KnownBuilding.of(lookup, place));
        place.dwelling().filter(premises::lacks).ifPresent(dwelling -> {
            throw Refusal.of("not-heard.dwelling", "dwelling", dwelling);
        });
        return premises;
    }

    /** The organisation that develops the building's project, where there is one and it was heard of. */
    public Optional<String> developer(Lookup lookup) {
        return Optional.ofNullable(project)
                .flatMap(known -> lookup.first(known, ProjectRegistered.class))
                .map(entry -> entry.body().developer());
    }

    /** Where an admitted building's source does not list its dwellings, nobody can say which it has. */
    private boolean lacks(Subject dwelling) {
        return !dwellings.isEmpty() && !dwellings.contains(dwelling);
    }

    private static Premises of(KnownBuilding building) {
        var dwellings = building.dwellings().stream()
                .map(dwelling -> dwelling.in(building.subject()))
                .collect(Collectors.toUnmodifiableSet());
        return new Premises(building.subject(), building.project().orElse(null), dwellings, building.designLifeYears());
    }
}
