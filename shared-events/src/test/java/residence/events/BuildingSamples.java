package residence.events;

import static residence.events.ProjectSamples.PROJECT;
import static residence.events.Sample.CHECK_UP_BODY;
import static residence.events.Sample.DEVELOPER;
import static residence.events.Sample.HOUSING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BimModelLinked;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingAppraised;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.HazardGrade;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CommunityEvent.OwnersCommitteeFiled;

/** The pilot's building up to its first milestone, an old building that was admitted, and the community of both. */
final class BuildingSamples {
    static final String BUILDING = "building/LC-JSW-B1";
    private static final String OLD = "building/LC-DCF-0032";
    private static final String COMMUNITY = "community/LC-JSW";

    private BuildingSamples() {}

    static Stream<Entry<?>> all() {
        return Stream.of(
                Sample.of(BUILDING, "2024-10-16", DEVELOPER, planned(), PROJECT),
                Sample.of(OLD, "2024-03-11", HOUSING, admitted()),
                Sample.of(
                        BUILDING,
                        "2024-10-18",
                        DEVELOPER,
                        new MilestonePlanned(Milestone.GROUNDBREAKING, LocalDate.of(2024, 11, 18)),
                        PROJECT),
                Sample.of(
                        BUILDING,
                        "2024-11-20",
                        DEVELOPER,
                        new MilestoneReached(Milestone.GROUNDBREAKING, LocalDate.of(2024, 11, 20)),
                        PROJECT),
                Sample.of(
                        BUILDING,
                        "2024-11-19",
                        Actor.PLATFORM,
                        new MilestoneSlipped(Milestone.GROUNDBREAKING, LocalDate.of(2024, 11, 18)),
                        PROJECT),
                Sample.of(
                        COMMUNITY,
                        "2027-07-20",
                        HOUSING,
                        new CommunityRegistered("金水湾小区", "371502", List.of(new Subject(BUILDING))),
                        BUILDING),
                Sample.of(
                        COMMUNITY,
                        "2028-03-01",
                        HOUSING,
                        new CommunityChanged(null, List.of(new Subject(OLD)), List.of(), "与相邻楼栋合并物业管理区域"),
                        BUILDING,
                        OLD),
                Sample.of(
                        COMMUNITY,
                        "2028-09-20",
                        HOUSING,
                        new OwnersCommitteeFiled(
                                "jinshuiwan-committee", LocalDate.of(2028, 9, 1), LocalDate.of(2033, 9, 1)),
                        BUILDING,
                        OLD),
                Sample.of(
                        BUILDING,
                        "2024-10-17",
                        DEVELOPER,
                        new BimModelLinked(Sample.digest(Sample.id("model")), "IFC4", "施工图 1.0"),
                        PROJECT),
                Sample.of(OLD, "2025-06-02", HOUSING, new AppraisalCommissioned("luxi-jiance", "墙体开裂，居民反映")),
                Sample.of(
                        OLD,
                        "2025-06-20",
                        CHECK_UP_BODY,
                        new BuildingAppraised("luxi-jiance", HazardGrade.D, "鲁房鉴〔2025〕0118号")),
                Sample.of(OLD, "2026-03-15", HOUSING, new BuildingDemolished(LocalDate.of(2026, 3, 15), "D级危房，居民已安置")));
    }

    private static BuildingRegistered planned() {
        return new BuildingRegistered(
                new Subject(PROJECT),
                "1",
                "1号楼",
                Structure.SHEAR_WALL,
                50,
                18,
                2,
                36,
                List.of(new Dwelling("1", "1502", 15, new BigDecimal("128.60"), rooms(), 7)));
    }

    private static List<Room> rooms() {
        return List.of(new Room("living", "客厅", false), new Room("bath", "卫生间", true), new Room("kitchen", "厨房", true));
    }

    private static BuildingAdmitted admitted() {
        return new BuildingAdmitted(
                "371502",
                "柳园小区",
                "3号楼",
                2003,
                null,
                Structure.BRICK_CONCRETE,
                50,
                6,
                "柳园小区房屋台账（Excel 第32行）",
                EvidenceGrade.COPY,
                List.of(
                        new Dwelling("2", "401", 4, new BigDecimal("86.4"), List.of(new Room("bath", "卫生间", true)), 4),
                        new Dwelling("2", "402", null, null, List.of(), null)));
    }
}
