package residence.events;

/** The keys of a profile's figures that the rules ask for. A profile may hold others; nobody asks for those yet. */
public final class FigureKey {
    /** Shortest ponding test of the waterproof layer, hours (R5). */
    public static final String PONDING_WATERPROOF_HOURS = "ponding.waterproof-layer";
    /** Shortest ponding test of the finished surface, hours (R5). */
    public static final String PONDING_SURFACE_HOURS = "ponding.surface-layer";
    /** Share of a building's external windows to be sprayed, percent, rounded up to whole windows (R6). */
    public static final String SPRAY_SHARE = "spray-test.share";
    /**
     * Prefix; a part's name follows ({@code warranty.builder.HEATING}): the builder's term, a
     * {@link Length} (R11).
     */
    public static final String WARRANTY_BUILDER = "warranty.builder.";
    /** Prefix; a part's name follows: shortest term of the developer to the owner, from hand-over, as above (R11). */
    public static final String WARRANTY_OWNER = "warranty.owner.";
    /** Length of the window before a waterproof term's end in which a revisit is due, a period (R12). */
    public static final String REVISIT_WINDOW = "revisit.window";
    /** Calendar days from request to assignment of a repair (R14). */
    public static final String REPAIR_ASSIGN_DAYS = "repair.assign";
    /** Calendar days from assignment to completion of a repair (R14). */
    public static final String REPAIR_COMPLETE_DAYS = "repair.complete";
    /** Calendar days after which a silent owner is deemed to accept; absent where a profile has no such rule (R14). */
    public static final String REPAIR_DEEMED_DAYS = "repair.deemed-acceptance";
    /** First day of the heating season, {@code MM-dd} (R11). */
    public static final String HEATING_SEASON_START = "season.heating.start";
    /** Last day of the heating season, {@code MM-dd}, of the next year where it is before the start (R11). */
    public static final String HEATING_SEASON_END = "season.heating.end";
    /** First day of the cooling season, {@code MM-dd} (R11). */
    public static final String COOLING_SEASON_START = "season.cooling.start";
    /** Last day of the cooling season, {@code MM-dd} (R11). */
    public static final String COOLING_SEASON_END = "season.cooling.end";

    /**
     * Prefix; a year follows ({@code calendar.holidays.2026}): its days off, holidays and the days off in lieu, single or
     * as {@code first/last}, separated by commas. Weekends need not be listed. See {@link WorkingDays}.
     */
    public static final String CALENDAR_HOLIDAYS = "calendar.holidays.";
    /** Prefix; a year follows: its Saturdays and Sundays that are worked 调休上班, written as above. */
    public static final String CALENDAR_MAKE_UP_DAYS = "calendar.make-up-days.";

    private FigureKey() {}
}
