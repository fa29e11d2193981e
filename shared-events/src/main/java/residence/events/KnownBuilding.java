package residence.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;

/** A building as the asking service knows it: registered as it is planned, else admitted as it stands. */
public sealed interface KnownBuilding {
    Subject subject();

    /** As planned; of an admitted building as far as its source lists them, perhaps none. */
    List<Dwelling> dwellings();

    /** Null where an admitted building's source does not say. */
    @Nullable
    Integer designLifeYears();

    record Registered(Subject subject, BuildingRegistered plan) implements KnownBuilding {
        @Override
        public List<Dwelling> dwellings() {
            return plan.dwellings();
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
        public @Nullable Integer designLifeYears() {
            return statement.designLifeYears();
        }
    }

    /** The building that {@code place} is or lies in; empty where it was not heard of. */
    static Optional<KnownBuilding> find(Lookup lookup, Subject place) {
        var building = place.root();
        return registered(lookup, building).or(() -> admitted(lookup, building));
    }

    /**
     * The building that {@code place} is or lies in.
     *
     * @throws Refusal {@code not-heard.building} where it was not heard of
     */
    static KnownBuilding of(Lookup lookup, Subject place) {
        return find(lookup, place).orElseThrow(() -> Refusal.of("not-heard.building", "building", place.root()));
    }

    /** What is known of {@code dwelling}, where it is one of this building's. */
    default Optional<Dwelling> dwelling(Subject dwelling) {
        return dwellings().stream()
                .filter(known -> known.in(subject()).equals(dwelling))
                .findFirst();
    }

    private static Optional<KnownBuilding> registered(Lookup lookup, Subject building) {
        return lookup.entries(building, BuildingRegistered.class).stream()
                .findFirst()
                .map(entry -> new Registered(building, entry.body()));
    }

    private static Optional<KnownBuilding> admitted(Lookup lookup, Subject building) {
        return lookup.entries(building, BuildingAdmitted.class).stream()
                .findFirst()
                .map(entry -> new Admitted(building, entry.body(), LocalDate.ofInstant(entry.recordedAt(), Act.ZONE)));
    }
}
