package residence.events;

/**
 * The indicators 指标 that the seeds set (S0 附件; S1 二; S2 三): what is measured and in which unit. A profile may set
 * others; how a figure bounds what is measured stands in its key, see {@link Bound}.
 */
public final class IndicatorKey {
    /** Storey height 层高, m. */
    public static final String STOREY_HEIGHT = "indicator.at-least.storey-height";

    /** Parking bays 车位 for each household. */
    public static final String PARKING_PER_HOUSEHOLD = "indicator.at-least.parking-per-household";
    /** Width of the narrowest bay, m. */
    public static final String PARKING_BAY_WIDTH = "indicator.at-least.parking-bay-width";
    /** Length of the shortest bay, m. */
    public static final String PARKING_BAY_LENGTH = "indicator.at-least.parking-bay-length";
    /** Visitors' bays, % of the bays that the plan asks for. */
    public static final String VISITOR_PARKING = "indicator.at-least.visitor-parking";
    /** Bays ready for a charger 预留充电设施安装条件, or with one, % of all. */
    public static final String CHARGING_RESERVED = "indicator.at-least.charging-reserved";
    /** Bays with a charger, % of all. */
    public static final String CHARGING_BUILT = "indicator.at-least.charging-built";

    /** Green ratio 绿地率, % of the site. */
    public static final String GREEN_RATIO = "indicator.at-least.green-ratio";
    /** Green ratio above what the planning conditions ask for, percentage points. */
    public static final String GREEN_RATIO_ABOVE_PLAN = "indicator.at-least.green-ratio-above-plan";
    /** Concentrated green 集中绿地率, % of the site. */
    public static final String CONCENTRATED_GREEN = "indicator.at-least.concentrated-green";
    /** Lawn, % of what is planted. */
    public static final String LAWN_SHARE = "indicator.at-least.lawn-share";
    /** Evergreen trees, % of all trees. */
    public static final String EVERGREEN_SHARE = "indicator.at-least.evergreen-share";

    /** Stars of the green-building standard 绿色建筑, 1 to 3. */
    public static final String GREEN_BUILDING_STARS = "indicator.at-least.green-building-stars";
    /** The kinds of certified green materials and products used. */
    public static final String GREEN_MATERIALS = "indicator.kinds.green-materials";
    /** Certified green materials, % of all that such are certified of. */
    public static final String GREEN_MATERIAL_SHARE = "indicator.at-least.green-material-share";
    /** Buildings with a BIM model, % of all. */
    public static final String BIM_COVERAGE = "indicator.at-least.bim-coverage";

    /** Longest walk to daily services 生活圈, minutes. */
    public static final String LIFE_CIRCLE = "indicator.at-most.life-circle";
    /** Way to the kindergarten 服务半径, m; so the schools'. */
    public static final String KINDERGARTEN_DISTANCE = "indicator.at-most.kindergarten-distance";

    public static final String PRIMARY_SCHOOL_DISTANCE = "indicator.at-most.primary-school-distance";
    public static final String MIDDLE_SCHOOL_DISTANCE = "indicator.at-most.middle-school-distance";
    /** Rooms for care at home of the old 居家养老服务用房, m² for each hundred households. */
    public static final String ELDERLY_CARE_ROOMS = "indicator.at-least.elderly-care-rooms-per-100-households";
    /** The smallest of these rooms, m². */
    public static final String ELDERLY_CARE_ROOM = "indicator.at-least.elderly-care-room";
    /** Land for care of the old, m² for each inhabitant. */
    public static final String ELDERLY_CARE_LAND = "indicator.at-least.elderly-care-land-per-person";
    /** Places in child care 托位 for each thousand inhabitants. */
    public static final String CHILD_CARE_PLACES = "indicator.at-least.child-care-places-per-1000";
    /** Floor area of such a place, m². */
    public static final String CHILD_CARE_PLACE_AREA = "indicator.at-least.child-care-place-area";
    /** Property-service rooms 物业服务用房, %. */
    public static final String PROPERTY_ROOMS = "indicator.at-least.property-rooms";
    /** Lifts that take a stretcher, in each high-rise building. */
    public static final String STRETCHER_LIFTS = "indicator.at-least.stretcher-lifts";

    /** What only has to be there: {@code true}. Grounds for the old and for children. */
    public static final String ACTIVITY_GROUNDS = "indicator.is.activity-grounds";

    public static final String DAY_CARE_CENTRE = "indicator.is.day-care-centre";
    public static final String WASTE_SORTING = "indicator.is.waste-sorting";
    /** Rooms for fitness, for meeting, for disinfection 功能空间. */
    public static final String FUNCTION_ROOMS = "indicator.is.function-rooms";
    /** Designed for indoor climate, the digital home and the old, in the manner of the place. */
    public static final String DESIGN = "indicator.is.design";
    /** Special part of the design against common defects 质量常见问题防治专篇. */
    public static final String PREVENTION_PLAN = "indicator.is.prevention-plan";
    /** Plan for itemised acceptance 分项验收实施方案. */
    public static final String ITEMISED_ACCEPTANCE_PLAN = "indicator.is.itemised-acceptance-plan";
    /** Concealed work accepted with the signboard 举牌验收. */
    public static final String SIGNBOARD_ACCEPTANCE = "indicator.is.signboard-acceptance";
    /** Accepted with water, electricity and load; ponding and spray tests. */
    public static final String PRACTICAL_TESTS = "indicator.is.practical-tests";
    /** The structure has the province's quality award's grade 省优质结构. */
    public static final String PROVINCIAL_QUALITY_STRUCTURE = "indicator.is.provincial-quality-structure";
    /** What the land's conditions 建设条件意见书 ask for is there. */
    public static final String LAND_CONDITIONS = "indicator.is.land-conditions";
    /** Site open days 工地开放日 are held. */
    public static final String SITE_OPEN_DAY = "indicator.is.site-open-day";
    /** Buyers inspect first 先验房后收房. */
    public static final String INSPECTED_FIRST = "indicator.is.inspected-first";
    /** Property services beyond the usual, devices watched from afar 物联网+维保. */
    public static final String PROPERTY_SERVICES = "indicator.is.property-services";
    /** Platform of services for those who live there. */
    public static final String SERVICE_PLATFORM = "indicator.is.service-platform";

    public static final String LIFT_TO_GARAGE = "indicator.is.lift-to-garage";
    public static final String ENCLOSED_BALCONIES = "indicator.is.enclosed-balconies";
    public static final String SYSTEM_WINDOWS = "indicator.is.system-windows";
    /** Water pipes of stainless steel or better. */
    public static final String STAINLESS_WATER_PIPES = "indicator.is.stainless-water-pipes";

    public static final String GAS_LEAK_PROTECTION = "indicator.is.gas-leak-protection";
    public static final String ESCAPE_ROUTES = "indicator.is.escape-routes";
    public static final String MICRO_FIRE_STATION = "indicator.is.micro-fire-station";
    /** Intercom, and alarms against intruders, fire and gas, in the dwelling. */
    public static final String HOME_ALARMS = "indicator.is.home-alarms";
    /** Entrance control, cameras, perimeter guard and calls for help. */
    public static final String SECURITY_SYSTEMS = "indicator.is.security-systems";

    private IndicatorKey() {}
}
