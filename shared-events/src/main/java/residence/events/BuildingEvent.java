package residence.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A building: registered as it is planned, or admitted as it stands. Subject {@code building/...}. */
public sealed interface BuildingEvent extends DomainEvent {

    enum Structure {
        BRICK_CONCRETE,
        FRAME,
        SHEAR_WALL,
        FRAME_SHEAR_WALL,
        PREFABRICATED
    }

    /** @param wet a room with a waterproof requirement: bathroom, kitchen, laundry balcony (R5) */
    record Room(String id, String name, boolean wet) {}

    /**
     * A dwelling as planned.
     *
     * @param unit unique within its entrance 单元
     * @param areaSquareMetres floor area
     * @param windows number of external windows
     */
    record Dwelling(
            String entrance, String unit, int storey, BigDecimal areaSquareMetres, List<Room> rooms, int windows) {
        /** Its subject in {@code building}. */
        public Subject in(Subject building) {
            return building.dwelling(entrance, unit);
        }
    }

    /**
     * @param designLifeYears 50 or more for a dwelling; foundation and structure are warranted that long (R11)
     * @param commonWindows external windows outside dwellings; R6 counts them with the dwellings'
     */
    @Correctable({"name", "structure", "storeysAbove", "storeysBelow"})
    record BuildingRegistered(
            Subject project,
            String phase,
            String name,
            Structure structure,
            int designLifeYears,
            int storeysAbove,
            int storeysBelow,
            int commonWindows,
            List<Dwelling> dwellings)
            implements BuildingEvent {}

    /** How well an asserted fact is evidenced: an original, a copy, or somebody's statement. */
    enum EvidenceGrade {
        ORIGINAL,
        COPY,
        STATEMENT
    }

    /**
     * A building that stood before the record began, as its source states it. Its gates are "not recorded", and no
     * deadline before its admission ever fires.
     *
     * @param region six-digit division code or a zone's extension of it
     * @param community name of the community as the source has it
     * @param completedOn as the source has it, or null
     * @param source ledger, archive box, statement: where the facts come from
     */
    @Correctable({
        "community",
        "name",
        "builtYear",
        "completedOn",
        "structure",
        "designLifeYears",
        "storeysAbove",
        "source",
        "grade",
        "dwellings"
    })
    record BuildingAdmitted(
            String region,
            String community,
            String name,
            @Nullable Integer builtYear,
            @Nullable LocalDate completedOn,
            Structure structure,
            int designLifeYears,
            int storeysAbove,
            String source,
            EvidenceGrade grade,
            List<Dwelling> dwellings)
            implements BuildingEvent {}

    /** Milestones in their order (domain, section 4, catalogues). */
    enum Milestone {
        GROUNDBREAKING,
        FOUNDATION_ACCEPTED,
        STRUCTURE_TOPPED_OUT,
        STRUCTURE_ACCEPTED,
        FIT_OUT_DONE,
        WORKS_DONE
    }

    record MilestonePlanned(Milestone milestone, LocalDate plannedOn) implements BuildingEvent {}

    record MilestoneReached(Milestone milestone, LocalDate reachedOn) implements BuildingEvent {}

    /** @param plannedOn the day that passed without it */
    record MilestoneSlipped(Milestone milestone, LocalDate plannedOn) implements BuildingEvent {}
}
