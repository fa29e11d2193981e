package residence.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.ProjectEvent.ProjectRegistered;

/**
 * The dwellings that a decision of a community's owners is about, on a day, as far as was heard: those that vote (R18), or
 * those that a spending serves (R17).
 *
 * @param outside places of the scope that lie in no building of the community
 * @param unlisted places in which no dwelling is known: an entrance that is not there, an admitted building whose source lists
 *     none
 * @param all dwellings of the other places
 */
public record Households(List<Subject> outside, List<Subject> unlisted, List<Household> all) {
    public static final Households NONE = new Households(List.of(), List.of(), List.of());

    /**
     * A dwelling.
     *
     * @param areaSquareMetres null where an admitted building's source does not say
     * @param developer whose it is until it has owners, as {@link Holders} knows them; null from then on, and in an admitted
     *     building
     */
    public record Household(
            Subject dwelling,
            @Nullable BigDecimal areaSquareMetres,
            @Nullable String developer) {
        private Household delivered() {
            return new Household(dwelling, areaSquareMetres, null);
        }
    }

    /**
     * @param scope buildings and entrances, none within another; empty for the whole community
     * @throws Refusal {@code not-heard.community}, {@code not-heard.building} or {@code not-heard.project} where it was not
     *     heard of; as {@link KnownBuilding#requireStanding}
     */
    public static Households of(Lookup lookup, Subject community, List<Subject> scope, LocalDate day) {
        if (lookup.first(community, CommunityRegistered.class).isEmpty()) {
            throw Refusal.of("not-heard.community", "community", community);
        }
        var buildings = Membership.buildings(lookup, community, day);
        var places = scope.isEmpty() ? buildings : scope;
        var inside = places.stream()
                .filter(place -> buildings.contains(place.root()))
                .toList();
        var outside = places.stream().filter(place -> !inside.contains(place)).toList();
        KnownBuilding.requireStanding(lookup, inside, day);
        return of(lookup, outside, inside, day);
    }

    private static Households of(Lookup lookup, List<Subject> outside, List<Subject> inside, LocalDate day) {
        var unlisted = new ArrayList<Subject>();
        var all = new ArrayList<Household>();
        for (var place : inside) {
            var found = in(lookup, place, day);
            all.addAll(found);
            if (found.isEmpty()) {
                unlisted.add(place);
            }
        }
        return new Households(outside, unlisted, all);
    }

    private static List<Household> in(Lookup lookup, Subject place, LocalDate day) {
        var building = KnownBuilding.of(lookup, place);
        var developer =
                building.project().map(project -> developer(lookup, project)).orElse(null);
        var delivered = developer == null
                ? Set.<Subject>of()
                : Holders.byDwelling(lookup, place, day).keySet();
        return building.dwellings().stream()
                .map(dwelling -> new Household(dwelling.in(building.subject()), dwelling.areaSquareMetres(), developer))
                .filter(household -> household.dwelling.within(place))
                .map(household -> delivered.contains(household.dwelling) ? household.delivered() : household)
                .toList();
    }

    private static String developer(Lookup lookup, Subject project) {
        return lookup.first(project, ProjectRegistered.class)
                .map(entry -> entry.body().developer())
                .orElseThrow(() -> Refusal.of("not-heard.project", "project", project));
    }

    /** All that keeps these from being counted at once: by heads, or by area. */
    public Stream<Unmet> unmet() {
        boolean nobody = all.isEmpty() && outside.isEmpty() && unlisted.isEmpty();
        return Stream.of(
                        Unmet.when(nobody, "scope.nobody"),
                        outside.stream().map(place -> Unmet.of("scope.not-in-community", "place", place)),
                        unlisted.stream().map(place -> Unmet.of("scope.dwellings-not-listed", "place", place)),
                        all.stream()
                                .filter(household -> household.areaSquareMetres == null)
                                .map(household -> Unmet.of("scope.area-not-recorded", "dwelling", household.dwelling)))
                .flatMap(part -> part);
    }
}
