package residence.property;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;
import residence.events.FigureKey;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.Part;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.kit.testing.Known;

/** What property-service has heard: a building handed over in 2026 with its warranties, and one admitted in 2024. */
public final class Estate {
    public static final Subject BUILDING = new Subject("building/B1");
    public static final Subject DWELLING = new Subject("building/B1/entrance/1/unit/1502");
    public static final Subject OLD_BUILDING = new Subject("building/OLD");
    public static final Subject YEARLY_CHECK_UPS = new Subject("region/371500/profile/yearly");
    public static final Subject COMMUNITY = new Subject("community/JSW");
    public static final String DWELLINGS_CLOCK = DWELLING.path() + "/clock/owner";
    public static final String BUILDINGS_CLOCK = BUILDING.path() + "/clock/owner";
    public static final String OWNER = "p-owner-1502";

    private Estate() {}

    public static Known heard() {
        return new Known()
                .knows("project/P1", "2024-10-01", project())
                .knows(BUILDING.path(), "2024-11-01", building())
                .knows(OLD_BUILDING.path(), "2024-03-01", oldBuilding(List.of(dwelling("101"))))
                .knows(COMMUNITY.path(), "2026-09-10", community(), BUILDING, OLD_BUILDING)
                .knows(COMMUNITY.path(), "2027-01-20", elected(), BUILDING, OLD_BUILDING)
                .knows(DWELLING.path(), "2026-10-01", handedOver())
                .knows(DWELLINGS_CLOCK, "2026-10-01", started(Part.WET_ROOM_WATERPROOFING, "2031-09-30"))
                .knows(BUILDINGS_CLOCK, "2026-10-01", started(Part.ROOF_WATERPROOFING, "2031-09-30"));
    }

    public static ProjectRegistered project() {
        return new ProjectRegistered(
                "金水湾", new Subject("parcel/LC-2024-07"), "371502", "donghu", List.of(new Phase("1", "一期")));
    }

    /** Applied, a profile that asks for yearly check-ups; not among what is {@link #heard}. */
    public static ProfileApplied applied() {
        return new ProfileApplied(YEARLY_CHECK_UPS, Basis.PILOT_ENROLMENT, "试点", LocalDate.parse("2024-10-01"));
    }

    /** The profile that is {@link #applied}. */
    public static ProfileEnacted yearly() {
        var figure = new Figure(FigureKey.CHECK_UP_INTERVAL, "P1Y", null, "一年一体检");
        return new ProfileEnacted(
                "yearly",
                "371500",
                Level.CITY,
                Reach.APPLIED,
                "聊城市高品质住宅建设实施方案",
                "聊建字〔2024〕17号",
                LocalDate.parse("2024-05-21"),
                null,
                List.of(figure));
    }

    public static CommunityRegistered community() {
        return new CommunityRegistered("金水湾", "371502", List.of(BUILDING, OLD_BUILDING));
    }

    public static OwnersCommitteeFiled elected() {
        return new OwnersCommitteeFiled("committee", LocalDate.parse("2027-01-01"), LocalDate.parse("2032-01-01"));
    }

    /** Not among what is {@link #heard}: this service records it itself. */
    public static ManagementAssigned managed(String company, String from) {
        return new ManagementAssigned(
                company, Assigner.COMMITTEE, "三级", PriceRegime.MARKET, LocalDate.parse(from), null);
    }

    public static BuildingRegistered building() {
        return new BuildingRegistered(
                new Subject("project/P1"),
                "1",
                "1号楼",
                Structure.SHEAR_WALL,
                50,
                15,
                1,
                3,
                List.of(dwelling("1501"), dwelling("1502")));
    }

    public static BuildingAdmitted oldBuilding(List<Dwelling> dwellings) {
        return new BuildingAdmitted(
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
                dwellings);
    }

    public static UnitHandedOver handedOver() {
        return new UnitHandedOver(
                List.of(OWNER),
                LocalDate.parse("2026-10-01"),
                "sha256:" + "0".repeat(64),
                "sha256:" + "1".repeat(64),
                List.of());
    }

    public static WarrantyStarted started(Part part, String endsOn) {
        return new WarrantyStarted(
                Clock.OWNER,
                List.of(new Term(part, LocalDate.parse("2026-10-01"), LocalDate.parse(endsOn), null, "示例条款")));
    }

    public static Dwelling dwelling(String unit) {
        return new Dwelling("1", unit, 15, new BigDecimal("128.50"), List.of(new Room("bath", "主卫", true)), 5);
    }
}
