package residence.quality.completionacceptance;

import residence.events.Subject;
import residence.events.Unmet;

/**
 * R21: a facility that is required with a building's phase and not complete (S2 8: 同时设计、同时施工、同时验收、同时交付).
 * Who accepts the building's structure alone delivers nothing yet, so it is asked for with the whole or the decoration.
 */
record LackingFacility(Subject facility, String name) {
    Unmet missing() {
        return Unmet.of("R21.facility-not-complete", "facility", facility, "name", name);
    }
}
