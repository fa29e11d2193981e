package residence.record.card;

import residence.events.BuildingEvent.Milestone;
import residence.record.acceptance.Acceptance;
import residence.record.dossier.Dossier;
import residence.record.handover.Handover;

/** Where a dwelling stands in its life, which says what its record has to hold by now. */
enum Life {
    PLANNED,
    UNDER_CONSTRUCTION,
    COMPLETED,
    IN_USE;

    static Life of(Dossier dossier) {
        if (dossier.admitted() || dossier.own(Handover.CHAPTER).delivery() != null) {
            return IN_USE;
        }
        if (dossier.common(Acceptance.CHAPTER).accepted() != null) {
            return COMPLETED;
        }
        boolean begun = dossier.theBuilding()
                .flatMap(building -> building.reached(Milestone.GROUNDBREAKING))
                .isPresent();
        return begun ? UNDER_CONSTRUCTION : PLANNED;
    }

    boolean reached(Life other) {
        return compareTo(other) >= 0;
    }
}
