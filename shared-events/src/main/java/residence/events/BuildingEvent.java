package residence.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A building: registered as it is planned, or admitted as it stands. Subject {@code building/...}. */
public sealed interface BuildingEvent extends DomainEvent {
    /** Above the ground. */
    int MOST_STOREYS = 200;

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
     * A dwelling as planned, or as the source of an admitted building knows it. What a source does not say is null, and
     * nothing stands for it: a figure that was made up once would be taken for a fact for ever.
     *
     * @param unit unique within its entrance 单元
     * @param storey null only where an admitted building's source does not say
     * @param areaSquareMetres floor area; null only where an admitted building's source does not say
     * @param rooms empty where an admitted building's source does not say
     * @param windows number of external windows; null only where an admitted building's source does not say
     */
    record Dwelling(
            String entrance,
            String unit,
            @Nullable Integer storey,
            @Nullable BigDecimal areaSquareMetres,
            List<Room> rooms,
            @Nullable Integer windows) {

        /** Its subject in {@code building}. */
        public Subject in(Subject building) {
            return building.dwelling(entrance, unit);
        }

        /** Whether everything is said that a plan says. */
        boolean planned() {
            return storey != null && areaSquareMetres != null && windows != null;
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
            implements BuildingEvent {

        /** @throws IllegalArgumentException where a dwelling lacks what a plan says; corrections come this way too */
        public BuildingRegistered {
            Require.check(
                    dwellings.stream().allMatch(Dwelling::planned),
                    "dwellings of a registered building must have storey, areaSquareMetres and windows");
        }

        @Override
        public void check() {
            storeys(storeysAbove, storeysBelow);
            Require.check(
                    dwellings.stream()
                            .map(Dwelling::storey)
                            .allMatch(storey -> storey == null || storey >= -storeysBelow && storey <= storeysAbove),
                    "storeysAbove and storeysBelow must leave every dwelling on its storey");
        }

        /** 1 to 200 above the ground, 0 to 20 below. */
        public static void storeys(int storeysAbove, int storeysBelow) {
            Require.range("storeysAbove", storeysAbove, 1, MOST_STOREYS);
            Require.range("storeysBelow", storeysBelow, 0, 20);
        }

        /** All of its external windows, the dwellings' and the common ones (R6). */
        public int windows() {
            return commonWindows
                    + dwellings.stream()
                            .map(Dwelling::windows)
                            .mapToInt(Objects::requireNonNull)
                            .sum();
        }
    }

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
     * @param completedOn as the source has it, or null; so are structure, designLifeYears and storeysAbove
     * @param source ledger, archive box, statement: where the facts come from
     * @param dwellings empty where the source does not list them
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
            @Nullable Structure structure,
            @Nullable Integer designLifeYears,
            @Nullable Integer storeysAbove,
            String source,
            EvidenceGrade grade,
            List<Dwelling> dwellings)
            implements BuildingEvent {
        @Override
        public void check() {
            ranges(designLifeYears, storeysAbove);
            Require.rangeIfSaid("builtYear", builtYear, 1900, 2299);
            listed(dwellings, storeysAbove);
        }

        /** 10 to 200 years, 1 to 200 storeys, where they are said. */
        public static void ranges(@Nullable Integer designLifeYears, @Nullable Integer storeysAbove) {
            Require.rangeIfSaid("designLifeYears", designLifeYears, 10, 200);
            Require.rangeIfSaid("storeysAbove", storeysAbove, 1, MOST_STOREYS);
        }

        /** What {@link Dwellings#known} asks for. */
        public static List<Dwelling> listed(List<Dwelling> dwellings, @Nullable Integer storeysAbove) {
            return Dwellings.known(dwellings, 20, storeysAbove == null ? MOST_STOREYS : storeysAbove);
        }
    }

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

    /**
     * A version of the building information model 建筑信息模型 (S0 二(二)5).
     *
     * @param model digest of the model, {@code sha256:} and 64 hexadecimal digits
     * @param format as the tools call it: IFC4, RVT
     * @param version as its makers number it; one model each
     */
    @Correctable("format")
    record BimModelLinked(String model, String format, String version) implements BuildingEvent {}

    /** An appraisal of the building's safety 危险性鉴定 is asked of a check-up body, which signs it itself. */
    @Correctable("reason")
    record AppraisalCommissioned(String checkUpBody, String reason) implements BuildingEvent {}

    /** How dangerous a house is (JGJ 125-2016, 6.1.4). */
    enum HazardGrade {
        /** No dangerous member 无危险构件. */
        A,
        /** Dangerous members, the main structure safe 危险点. */
        B,
        /** Parts of it dangerous 局部危房. */
        C,
        /** Dangerous as a whole 整幢危房. */
        D
    }

    /**
     * The verdict on the building's safety; the last one counts.
     *
     * @param appraiser the organisation that signed it
     * @param reportNumber of its report 鉴定报告
     */
    record BuildingAppraised(String appraiser, HazardGrade grade, String reportNumber)
            implements BuildingEvent, Verdict {}

    /** The building is no more; its record stays, and nothing is due on it from this day on. */
    @Correctable("reason")
    record BuildingDemolished(LocalDate demolishedOn, String reason) implements BuildingEvent {}

    /** @param plannedOn the day that passed without it */
    record MilestoneSlipped(Milestone milestone, LocalDate plannedOn) implements BuildingEvent {}
}
