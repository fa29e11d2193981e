package residence.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A facility that is designed, built, accepted and delivered along with a phase's dwellings 配套设施 (R21; S1 三(四), S2 8).
 * Subject {@code project/.../facility/...}.
 */
public sealed interface FacilityEvent extends DomainEvent {

    /** What S0 (二(一)3, 附件), S1 (二(三), 三(四)) and S2 (8, 9, 18) ask for beside dwellings. */
    enum Kind {
        KINDERGARTEN,
        PRIMARY_SCHOOL,
        MIDDLE_SCHOOL,
        CHILD_CARE,
        ELDERLY_CARE,
        DAY_CARE_CENTRE,
        HEALTH_CARE,
        COMMUNITY_CENTRE,
        COMMUNITY_CANTEEN,
        COMMUNITY_SERVICE,
        COMMERCE,
        ACTIVITY_GROUND,
        GREEN_SPACE,
        PARKING,
        CHARGING,
        WASTE_SORTING,
        PUBLIC_TOILET,
        PROPERTY_ROOMS
    }

    /**
     * @param phase id of the project's phase that it is to be complete with
     * @param condition code of the parcel's condition that asks for it; null where another paper does
     * @param clause of the plan, the permit or the profile that asks for it; null where the condition says all
     */
    @Correctable({"name", "clause"})
    record FacilityRequired(
            String phase,
            Kind kind,
            String name,
            @Nullable String condition,
            @Nullable String clause) implements FacilityEvent {}

    /** @param description what stands there: size, places, where */
    @Correctable("description")
    record FacilityCompleted(LocalDate completedOn, String description) implements FacilityEvent {}

    /** @param receiver id of the organisation that has it from now on (S1 三(四): 建成竣工验收后移交) */
    record FacilityHandedOver(String receiver) implements FacilityEvent {}
}
