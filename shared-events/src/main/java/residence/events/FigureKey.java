package residence.events;

/**
 * The keys of a profile's figures that rules ask for; what is measured has its keys in {@link IndicatorKey}. A profile may
 * hold others, unless they begin with the same word as one of these: then they are taken for misspelt.
 */
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

    /** Working days from application to a department's opinion, in which it is in time; absent where a profile sets none (R9). */
    public static final String OPINION_DAYS = "joint-acceptance.opinion-days";
    /** How long insurance against latent defects 质量潜在缺陷保险 covers, a period (R22). */
    public static final String INSURANCE_LATENT_DEFECTS = "insurance.latent-defects";
    /** How long check-ups and patrols 安全体检巡检 are provided, a period (R22). */
    public static final String INSURANCE_CHECK_UPS = "insurance.check-ups";
    /**
     * How long after a hand-over or a check-up of the building its next check-up 定期体检 is due, a period; absent where nobody
     * asks for regular ones (S1 二(二), S3).
     */
    public static final String CHECK_UP_INTERVAL = "check-up.interval";
    /**
     * Calendar days before a dwelling's hand-over by which its building's takeover inspection 承接查验 is done, 0 to 999 (R10; the
     * nation's 15 of L5 art. 10 are the least).
     */
    public static final String TAKEOVER_DAYS = "takeover.days-before-hand-over";
    /**
     * Calendar days from a complaint's filing to the property company's answer; no source has a figure, and where no profile
     * sets one there is no term.
     */
    public static final String COMPLAINT_ANSWER_DAYS = "complaint.answer";
    /**
     * How long a check-up counts for a renovation, a period from the day it was performed, which is not counted itself (民法典 art.
     * 201); absent where a profile sets none: then any that was performed before does (R16).
     */
    public static final String RENOVATION_CHECK_UP_PERIOD = "renovation.check-up-period";
    /** How the price of the first property services is found: {@code market} or {@code guided}. */
    public static final String PRICE_REGIME = "price-regime.property-service";
    /** Whether the construction drawings have passed review 施工图审查 before ground is broken (R2). */
    public static final String GATE_REVIEWED_DRAWINGS = "gate.reviewed-drawings";
    /** Whether a plan against common defects 质量问题防控预案 is filed with the department before ground is broken (R2). */
    public static final String GATE_PREVENTION_PLAN = "gate.prevention-plan";
    /** Whether information on the quality is published while the works go on 质量信息公示, so before joint acceptance (R9). */
    public static final String GATE_QUALITY_INFORMATION = "gate.quality-information";
    /** Whether site open days are held for the buyers, so before joint acceptance (R9). */
    public static final String GATE_SITE_OPEN_DAY = "gate.site-open-day";
    /** Whether dwellings are sold after completion only 现房销售. */
    public static final String GATE_SALE_AFTER_COMPLETION = "gate.sale-after-completion";
    /** Whether functions are tested before hand-over 交付前功能测试 (R10). */
    public static final String GATE_FUNCTION_TESTS = "gate.function-tests";
    /** Whether the completion is filed before hand-over (R10). */
    public static final String GATE_FILING = "gate.filing";
    /** Whether the first registration is made before hand-over, so that the title comes with the keys (R10). */
    public static final String GATE_FIRST_REGISTRATION = "gate.first-registration";
    /** Whether all indicators of the profile are required at the same time: then one that nobody measured is not met. */
    public static final String INDICATORS_ALL_REQUIRED = "indicators.all-required";
    /** Prefix: what a document recommends 宜; people read it, nobody judges by it. */
    public static final String ADVICE = "advice.";

    private FigureKey() {}
}
