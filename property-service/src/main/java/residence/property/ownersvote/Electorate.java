package residence.property.ownersvote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.Entry;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Membership;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.property.ownersvote.OwnersVoteCommand.OpenVote;

/**
 * Whom a vote asks: the owners of the dwellings of its scope on the day it opens, as far as was heard.
 *
 * @param outside places of the scope that lie in no building of the community
 * @param unlisted places in which no dwelling is known: an entrance that is not there, an admitted building whose source lists
 *     none
 * @param households of all the others
 */
record Electorate(List<Subject> outside, List<Subject> unlisted, List<Household> households) {
    static final Electorate NOBODY = new Electorate(List.of(), List.of(), List.of());

    /** Most dwellings on one roll: the event that holds it is read by everybody who hears of the vote. */
    static final int MOST = 5000;

    /**
     * A dwelling with a voice.
     *
     * @param areaSquareMetres null where an admitted building's source does not say
     * @param developer whose it is until it was handed over; null from then on, and in an admitted building
     */
    record Household(
            Subject dwelling,
            @Nullable BigDecimal areaSquareMetres,
            @Nullable String developer) {
        private Household delivered() {
            return new Household(dwelling, areaSquareMetres, null);
        }
    }

    /**
     * @throws Refusal {@code not-heard.community}, {@code not-heard.building} or {@code not-heard.project} where it was not
     *     heard of; as {@link KnownBuilding#requireStanding}
     */
    static Electorate of(OpenVote opening, Lookup lookup) {
        var community = opening.subject().root();
        if (lookup.first(community, CommunityRegistered.class).isEmpty()) {
            throw Refusal.of("not-heard.community", "community", community);
        }
        var day = opening.act().occurredOn();
        var buildings = Membership.buildings(lookup, community, day);
        var scope = opening.scope().isEmpty() ? buildings : opening.scope();
        var inside =
                scope.stream().filter(place -> buildings.contains(place.root())).toList();
        var outside = scope.stream().filter(place -> !inside.contains(place)).toList();
        KnownBuilding.requireStanding(lookup, inside, day);
        return of(outside, inside, day, lookup);
    }

    private static Electorate of(List<Subject> outside, List<Subject> scope, LocalDate day, Lookup lookup) {
        var unlisted = new ArrayList<Subject>();
        var households = new ArrayList<Household>();
        for (var place : scope) {
            var found = in(place, day, lookup);
            households.addAll(found);
            if (found.isEmpty()) {
                unlisted.add(place);
            }
        }
        return new Electorate(outside, unlisted, households);
    }

    private static List<Household> in(Subject place, LocalDate day, Lookup lookup) {
        var building = KnownBuilding.of(lookup, place);
        var developer =
                building.project().map(project -> developer(project, lookup)).orElse(null);
        var delivered = developer == null ? Set.<Subject>of() : delivered(place, day, lookup);
        return building.dwellings().stream()
                .map(dwelling -> new Household(dwelling.in(building.subject()), dwelling.areaSquareMetres(), developer))
                .filter(household -> household.dwelling().within(place))
                .map(household -> delivered.contains(household.dwelling()) ? household.delivered() : household)
                .toList();
    }

    private static String developer(Subject project, Lookup lookup) {
        return lookup.first(project, ProjectRegistered.class)
                .map(entry -> entry.body().developer())
                .orElseThrow(() -> Refusal.of("not-heard.project", "project", project));
    }

    private static Set<Subject> delivered(Subject place, LocalDate day, Lookup lookup) {
        return lookup.entries(place, UnitHandedOver.class).stream()
                .filter(entry -> !entry.body().handedOverOn().isAfter(day))
                .map(Entry::subject)
                .collect(Collectors.toSet());
    }

    /** All that keeps these from being asked at once. */
    Stream<Unmet> unmet() {
        boolean nobody = households.isEmpty() && outside.isEmpty() && unlisted.isEmpty();
        return Stream.of(
                        Unmet.when(nobody, "R18.nobody-to-ask"),
                        outside.stream().map(place -> Unmet.of("R18.not-in-community", "place", place)),
                        unlisted.stream().map(place -> Unmet.of("R18.dwellings-not-listed", "place", place)),
                        households.stream()
                                .filter(household -> household.areaSquareMetres() == null)
                                .map(household -> Unmet.of("R18.area-not-recorded", "dwelling", household.dwelling())),
                        Unmet.when(
                                households.size() > MOST,
                                "R18.roll-too-long",
                                "dwellings",
                                households.size(),
                                "most",
                                MOST))
                .flatMap(part -> part);
    }
}
