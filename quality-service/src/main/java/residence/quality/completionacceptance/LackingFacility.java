package residence.quality.completionacceptance;

import java.time.LocalDate;
import java.util.List;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Entry;
import residence.events.FacilityEvent.FacilityCompleted;
import residence.events.FacilityEvent.FacilityRequired;
import residence.events.Lookup;
import residence.events.Subject;
import residence.events.Unmet;

/**
 * R21: a facility that is required with a building's phase and not complete (S2 8: 同时设计、同时施工、同时验收、同时交付).
 * Who accepts the building's structure alone delivers nothing yet, so it is asked for with the whole or the decoration.
 */
record LackingFacility(Subject facility, String name) {

    /** Those of the building's phase, as it was heard that they stood on {@code day}. */
    static List<LackingFacility> of(BuildingRegistered building, LocalDate day, Lookup lookup) {
        return lookup.entries(building.project(), FacilityRequired.class).stream()
                .filter(required -> required.body().phase().equals(building.phase()))
                .filter(required -> !required.occurredOn().isAfter(day))
                .filter(required -> !complete(required, day, lookup))
                .map(required ->
                        new LackingFacility(required.subject(), required.body().name()))
                .toList();
    }

    Unmet missing() {
        return Unmet.of("R21.facility-not-complete", "facility", facility, "name", name);
    }

    /** Only what followed this requirement meets it: an earlier one was voided, with all that followed it. */
    private static boolean complete(Entry<FacilityRequired> required, LocalDate day, Lookup lookup) {
        return lookup.entries(required.subject(), FacilityCompleted.class).stream()
                .filter(completed -> !completed.recordedAt().isBefore(required.recordedAt()))
                .anyMatch(completed -> !completed.body().completedOn().isAfter(day));
    }
}
