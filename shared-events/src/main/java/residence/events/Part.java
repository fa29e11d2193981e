package residence.events;

/**
 * Parts of a building that carry a warranty (domain, section 4, catalogues), named in {@link Words}. {@code common} parts belong to all
 * owners, the others to a dwelling; {@code waterproof} parts get a revisit in the last half year of their term (R12).
 */
public enum Part {
    FOUNDATION(true, false),
    MAIN_STRUCTURE(true, false),
    ROOF_WATERPROOFING(true, true),
    EXTERNAL_WALL_WATERPROOFING(true, true),
    BASEMENT_WATERPROOFING(true, true),
    COMMON_EQUIPMENT(true, false),
    WET_ROOM_WATERPROOFING(false, true),
    HEATING(false, false),
    COOLING(false, false),
    CONCEALED_PIPES(false, false),
    EXPOSED_PIPES(false, false),
    ELECTRICS(false, false),
    EQUIPMENT(false, false),
    PLASTER_AND_FLOORS(false, false),
    DOORS_AND_WINDOWS(false, false),
    SANITARY_WARE(false, false),
    DRAINS(false, false),
    LAMPS_AND_SWITCHES(false, false),
    DECORATION(false, false);

    private final boolean common;
    private final boolean waterproof;

    Part(boolean common, boolean waterproof) {
        this.common = common;
        this.waterproof = waterproof;
    }

    public boolean common() {
        return common;
    }

    public boolean waterproof() {
        return waterproof;
    }

    /** Whether it runs in seasons 供热期、供冷期, so that its terms may be counted in them (R11). */
    public boolean seasonal() {
        return this == HEATING || this == COOLING;
    }
}
