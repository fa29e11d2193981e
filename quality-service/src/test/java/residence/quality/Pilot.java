package residence.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import residence.events.BodyRole;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.FigureKey;
import residence.events.PartyRole;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.kit.testing.Known;

/** What quality-service has heard of one pilot project: building B1 of two dwellings, five parties, a city's figures. */
public final class Pilot {
    public static final Subject BUILDING = new Subject("building/B1");
    public static final Subject DWELLING = new Subject("building/B1/entrance/1/unit/1502");
    public static final Subject OTHER_DWELLING = new Subject("building/B1/entrance/1/unit/1501");
    public static final String PROJECT = "project/P1";
    /** Appointed a month after the parties. */
    public static final String LAB = "luxi-testing";

    public static final String PROFILE = "region/371500/profile/LC-2024";

    private Pilot() {}

    /** The project's service has told all this. */
    public static Known heard() {
        var known = new Known().knows(PROJECT, "2024-10-01", project());
        for (PartyRole role : PartyRole.values()) {
            known.knows(PROJECT, "2024-10-01", appointed(role));
        }
        return known.knows(PROJECT, "2024-11-01", new BodyAppointed(BodyRole.LAB, LAB, LocalDate.parse("2024-11-01")))
                .knows(PROFILE, "2024-05-21", profile())
                .knows(BUILDING.path(), "2024-11-01", building(), new Subject(PROJECT));
    }

    /** The project's service has told all this, but of the city's figures only these. */
    public static Known heardOfFigures(String... keys) {
        var figures = profile().figures().stream()
                .filter(figure -> List.of(keys).contains(figure.key()))
                .toList();
        return heard().without(PROFILE, ProfileEnacted.class).knows(PROFILE, "2024-05-21", profile(figures));
    }

    public static BuildingDemolished demolished(String day) {
        return new BuildingDemolished(LocalDate.parse(day), "D级危房");
    }

    public static Known supervisorReplacedOn(String day) {
        return heard().knows(
                        PROJECT,
                        day,
                        new PartyReplaced(PartyRole.SUPERVISOR, "xinheng", "p-9", LocalDate.parse(day), "合同解除"));
    }

    /** A building of 2003 that was admitted as it stood. */
    public static Known oldBuilding() {
        return new Known()
                .knows(
                        "building/OLD",
                        "2024-03-01",
                        new BuildingAdmitted(
                                "371502",
                                "东昌小区",
                                "3号楼",
                                2003,
                                null,
                                Structure.BRICK_CONCRETE,
                                50,
                                6,
                                "房屋普查台账第3行",
                                EvidenceGrade.COPY,
                                List.of(dwelling("101", 2))));
    }

    /** Two dwellings of five windows each, and three common ones. */
    public static BuildingRegistered building() {
        return buildingOf(PROJECT);
    }

    /** The same building, as another project's. */
    public static BuildingRegistered buildingOf(String project) {
        return new BuildingRegistered(
                new Subject(project),
                "1",
                "1号楼",
                Structure.SHEAR_WALL,
                50,
                15,
                1,
                3,
                List.of(dwelling("1501", 5), dwelling("1502", 5)));
    }

    public static ProjectRegistered project() {
        return new ProjectRegistered(
                "金水湾", new Subject("parcel/LC-2024-07"), "371502", "donghu", List.of(new Phase("1", "一期")));
    }

    public static PartyAppointed appointed(PartyRole role) {
        return new PartyAppointed(role, organisation(role), "p-" + role.ordinal(), LocalDate.parse("2024-10-01"));
    }

    public static String organisation(PartyRole role) {
        return switch (role) {
            case DEVELOPER -> "donghu";
            case SURVEYOR -> "dikan";
            case DESIGNER -> "yizhong";
            case CONTRACTOR -> "luhua";
            case SUPERVISOR -> "zhengda";
        };
    }

    public static ProfileEnacted profile() {
        return profile(List.of(
                new Figure(FigureKey.PONDING_WATERPROOF_HOURS, "24", "h", "示例"),
                new Figure(FigureKey.PONDING_SURFACE_HOURS, "12", "h", "示例"),
                new Figure(FigureKey.SPRAY_SHARE, "15", "%", "二(四)2")));
    }

    private static ProfileEnacted profile(List<Figure> figures) {
        return new ProfileEnacted(
                "LC-2024",
                "371500",
                Level.CITY,
                Reach.REGION,
                "聊城市高品质住宅建设实施方案",
                "聊建字〔2024〕17号",
                LocalDate.parse("2024-05-21"),
                null,
                figures);
    }

    private static Dwelling dwelling(String unit, int windows) {
        return new Dwelling(
                "1",
                unit,
                15,
                new BigDecimal("128.50"),
                List.of(new Room("bath", "主卫", true), new Room("living", "客厅", false)),
                windows);
    }
}
