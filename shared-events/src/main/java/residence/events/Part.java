package residence.events;

/**
 * Parts of a building that carry a warranty (domain, section 4, catalogues). {@code common} parts belong to all
 * owners, the others to a dwelling; {@code waterproof} parts get a revisit in the last half year of their term (R12).
 */
public enum Part {
    FOUNDATION("地基基础", "foundation", true, false),
    MAIN_STRUCTURE("主体结构", "main structure", true, false),
    ROOF_WATERPROOFING("屋面防水", "roof waterproofing", true, true),
    EXTERNAL_WALL_WATERPROOFING("外墙面防渗漏", "external-wall waterproofing", true, true),
    BASEMENT_WATERPROOFING("地下室、储藏室、车库防渗漏", "basement and store-room waterproofing", true, true),
    COMMON_EQUIPMENT("电梯等共用设备", "lift and other common equipment", true, false),
    WET_ROOM_WATERPROOFING("有防水要求的房间防渗漏", "wet-room waterproofing", false, true),
    HEATING("供热系统", "heating", false, false),
    COOLING("供冷系统", "cooling", false, false),
    CONCEALED_PIPES("隐蔽管道", "concealed pipes", false, false),
    EXPOSED_PIPES("明装管道", "exposed pipes", false, false),
    ELECTRICS("电气管线", "electrics", false, false),
    EQUIPMENT("设备安装", "equipment", false, false),
    PLASTER_AND_FLOORS("墙面、顶棚抹灰与地面", "plaster and floors", false, false),
    DOORS_AND_WINDOWS("门窗", "doors and windows", false, false),
    SANITARY_WARE("卫生洁具", "sanitary ware", false, false),
    DRAINS("管道堵塞", "drains", false, false),
    LAMPS_AND_SWITCHES("灯具、电器开关", "lamps and switches", false, false),
    DECORATION("装修工程", "decoration", false, false);

    private final String chinese;
    private final String english;
    private final boolean common;
    private final boolean waterproof;

    Part(String chinese, String english, boolean common, boolean waterproof) {
        this.chinese = chinese;
        this.english = english;
        this.common = common;
        this.waterproof = waterproof;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
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
