package residence.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;

/** A building as the asking service knows it: registered as it is planned, else admitted as it stands. */
public sealed interface KnownBuilding {
    Subject subject();

    /** As planned; of an admitted building as far as its source lists them, perhaps none. */
    List<Dwelling> dwellings();

    /** Empty for an admitted one: nobody knows who built it. */
    Optional<Subject> project();

    /** Null where an admitted building's source does not say. */
    @Nullable
    Integer designLifeYears();

    record Registered(Subject subject, BuildingRegistered plan) implements KnownBuilding {
        @Override
        public List<Dwelling> dwellings() {
            return plan.dwellings();
        }

        @Override
        public Optional<Subject> project() {
            return Optional.of(plan.project());
        }

        @Override
        public Integer designLifeYears() {
            return plan.designLifeYears();
        }
    }

    /** @param on the day it came onto the record */
    record Admitted(Subject subject, BuildingAdmitted statement, LocalDate on) implements KnownBuilding {
        @Override
        public List<Dwelling> dwellings() {
            return statement.dwellings();
        }

        @Override
        public Optional<Subject> project() {
            return Optional.empty();
        }

        @Override
        public @Nullable Integer designLifeYears() {
            return statement.designLifeYears();
        }
    }

    /** The building that {@code place} is or lies in; empty where it was not heard of. */
    static Optional<KnownBuilding> find(Lookup lookup, Subject place) {
        var building = place.root();
        return asPlanned(lookup, building).or(() -> asItStood(lookup, building));
    }

    /**
     * The building that {@code place} is or lies in, which has the dwelling that place is or lies in.
     *
     * @throws Refusal {@code not-heard.building} where it was not heard of; {@code building.unknown-dwelling} where it has
     *     no such dwelling, but of an admitted one whose source lists none, nobody can say which it has
     */
    static KnownBuilding of(Lookup lookup, Subject place) {
        var known = find(lookup, place).orElseThrow(() -> Refusal.of("not-heard.building", "building", place.root()));
        place.dwelling().filter(known::lacks).ifPresent(dwelling -> {
            throw Refusal.of("building.unknown-dwelling", "dwelling", dwelling);
        });
        return known;
    }

    /**
     * As {@link #of}, for what only begins in a building that stands on {@code day}.
     *
     * @throws Refusal as {@link #requireStanding}, too
     */
    static KnownBuilding standing(Lookup lookup, Subject place, LocalDate day) {
        var known = of(lookup, place);
        requireStanding(lookup, List.of(place), day);
        return known;
    }

    /**
     * That nothing happens in a building before there is one, or after.
     *
     * @throws Refusal {@code building.registered-later} for each building of these places that was planned after {@code
     *     day}, {@code building.demolished} for each that was demolished by then
     */
    static void requireStanding(Lookup lookup, List<Subject> places, LocalDate day) {
        Refusal.ifAny(places.stream()
                .map(Subject::root)
                .distinct()
                .flatMap(building -> Stream.concat(later(lookup, building, day), gone(lookup, building, day))));
    }

    private static Stream<Unmet> later(Lookup lookup, Subject building, LocalDate day) {
        return lookup.first(building, BuildingRegistered.class).stream()
                .map(Entry::occurredOn)
                .filter(day::isBefore)
                .map(planned -> Unmet.of("building.registered-later", "building", building, "day", planned));
    }

    private static Stream<Unmet> gone(Lookup lookup, Subject building, LocalDate day) {
        return lookup.first(building, BuildingDemolished.class).stream()
                .map(gone -> gone.body().demolishedOn())
                .filter(gone -> !day.isBefore(gone))
                .map(gone -> Unmet.of("building.demolished", "building", building, "day", gone));
    }

    /**
     * The building that {@code place} is or lies in, with its project and its plan: nothing that these ask for can be
     * judged without them, so this is refused alone.
     *
     * @throws Refusal as {@link #of}; {@code building.admitted} where it was admitted as it stood: its project and its
     *     gates are "not recorded", now and after the fact (domain, section 1)
     */
    static Registered registered(Lookup lookup, Subject place) {
        return switch (of(lookup, place)) {
            case Registered it -> it;
            case Admitted old -> throw Refusal.of("building.admitted", "building", old.subject());
        };
    }

    /**
     * Of these places those that have not been heard of as buildings of {@code project}, or as dwellings in them; an
     * admitted building is no project's.
     */
    static List<Subject> notOf(Lookup lookup, Subject project, List<Subject> places) {
        return places.stream().filter(place -> !isOf(lookup, project, place)).toList();
    }

    private static boolean isOf(Lookup lookup, Subject project, Subject place) {
        return find(lookup, place)
                .filter(known -> known.project().filter(project::equals).isPresent())
                .filter(known -> place.dwelling().filter(known::lacks).isEmpty())
                .isPresent();
    }

    /** What is known of {@code dwelling}, where it is one of this building's. */
    default Optional<Dwelling> dwelling(Subject dwelling) {
        return dwellings().stream()
                .filter(known -> known.in(subject()).equals(dwelling))
                .findFirst();
    }

    private boolean lacks(Subject dwelling) {
        boolean listed = this instanceof Registered || !dwellings().isEmpty();
        return listed && dwelling(dwelling).isEmpty();
    }

    private static Optional<KnownBuilding> asPlanned(Lookup lookup, Subject building) {
        return lookup.first(building, BuildingRegistered.class).map(entry -> new Registered(building, entry.body()));
    }

    private static Optional<KnownBuilding> asItStood(Lookup lookup, Subject building) {
        return lookup.first(building, BuildingAdmitted.class)
                .map(entry -> new Admitted(building, entry.body(), LocalDate.ofInstant(entry.recordedAt(), Act.ZONE)));
    }
}
