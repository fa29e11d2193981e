package residence.events.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
import residence.events.Subject;

/**
 * A building as it was registered or admitted.
 *
 * @param project it was built in; null for an admitted building
 * @param structure null where the source of an admitted building does not say, as are designLifeYears, storeysAbove and
 *     storeysBelow
 * @param dwellings how many there are; 0 where an admitted building's source does not list them
 * @param admission how an admitted building came onto the record; null for a registered one
 */
public record BuildingIdentity(
        String name,
        @Nullable Subject project,
        @Nullable String phase,
        @Nullable Structure structure,
        @Nullable Integer designLifeYears,
        @Nullable Integer storeysAbove,
        @Nullable Integer storeysBelow,
        @Nullable Integer commonWindows,
        int dwellings,
        @Nullable Admission admission,
        Source source) {

    static BuildingIdentity of(BuildingRegistered event, Source source) {
        return new BuildingIdentity(
                event.name(),
                event.project(),
                event.phase(),
                event.structure(),
                event.designLifeYears(),
                event.storeysAbove(),
                event.storeysBelow(),
                event.commonWindows(),
                event.dwellings().size(),
                null,
                source);
    }

    static BuildingIdentity of(BuildingAdmitted event, Source source) {
        return new BuildingIdentity(
                event.name(),
                null,
                null,
                event.structure(),
                event.designLifeYears(),
                event.storeysAbove(),
                null,
                null,
                event.dwellings().size(),
                Admission.of(event),
                source);
    }

    /**
     * How a building that stood before the record began is known.
     *
     * @param origin ledger, archive box or statement that the facts come from
     * @param grade how well they are evidenced
     */
    public record Admission(
            String region,
            String community,
            @Nullable Integer builtYear,
            @Nullable LocalDate completedOn,
            String origin,
            EvidenceGrade grade) {

        private static Admission of(BuildingAdmitted event) {
            return new Admission(
                    event.region(),
                    event.community(),
                    event.builtYear(),
                    event.completedOn(),
                    event.source(),
                    event.grade());
        }
    }
}
