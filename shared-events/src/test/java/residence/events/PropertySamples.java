package residence.events;

import static residence.events.Sample.CHECK_UP_BODY;
import static residence.events.Sample.COMMITTEE;
import static residence.events.Sample.DEVELOPER;
import static residence.events.Sample.HOUSING;
import static residence.events.Sample.OWNER;
import static residence.events.Sample.PROPERTY_COMPANY;
import static residence.events.Sample.REGISTRY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
import residence.events.CheckUpEvent.PatrolMade;
import residence.events.MaintenanceFundEvent.EmergencySpent;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.MaintenanceFundEvent.FundReplenished;
import residence.events.MaintenanceFundEvent.FundSpent;
import residence.events.MaintenanceFundEvent.Share;
import residence.events.MaintenanceFundEvent.SpendingApproved;
import residence.events.MaintenanceFundEvent.SpendingProposed;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.ManagementEnded;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.ManagementEvent.Rating;
import residence.events.ManagementEvent.ServiceEvaluated;
import residence.events.ManagementEvent.TakeoverFinding;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.OccupancyEvent.Use;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.OccupancyEvent.UseDesignationEnded;
import residence.events.OwnersVoteEvent.BallotCast;
import residence.events.OwnersVoteEvent.Choice;
import residence.events.OwnersVoteEvent.Count;
import residence.events.OwnersVoteEvent.Majority;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersVoteEvent.VoteClosed;
import residence.events.OwnersVoteEvent.VoteOpened;
import residence.events.OwnersVoteEvent.Voter;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceCompleted;
import residence.events.WorkOrderEvent.MaintenanceConfirmed;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceReopened;
import residence.events.WorkOrderEvent.MaintenanceRequested;

/** A maintenance case of dwelling 1502 and what became of it later, and the check-up of an old building. */
final class PropertySamples {
    private static final String DWELLING = "building/LC-JSW-B1/entrance/1/unit/1502";
    private static final String BUILDING = "building/LC-JSW-B1";
    private static final String COMMUNITY = "community/LC-JSW";
    private static final String CASE = "workorder/W-2029-0452";
    private static final String OLD_BUILDING = "building/LC-DCF-0032";
    private static final String CHECK_UP = "checkup/C-2024-008";
    private static final String FUND = "community/JSW";
    private static final String VOTE = "community/JSW/vote/2032-1";

    private PropertySamples() {}

    static Stream<Entry<?>> all() {
        return Stream.of(
                        management(),
                        maintenance(),
                        ComplaintSamples.all(),
                        checkUp(),
                        occupancy(),
                        vote(),
                        fund(),
                        DeviceSamples.all(),
                        RenovationSamples.all(),
                        ProgrammeSamples.all())
                .flatMap(samples -> samples);
    }

    private static Stream<Entry<?>> management() {
        var found = new TakeoverFinding(Part.COMMON_EQUIPMENT, "2号电梯应急照明未接通");
        return Stream.of(
                Sample.of(
                        COMMUNITY,
                        "2027-08-02",
                        DEVELOPER,
                        new ManagementAssigned(
                                "anju-wuye",
                                Assigner.DEVELOPER,
                                "三星级",
                                PriceRegime.MARKET,
                                LocalDate.of(2027, 8, 5),
                                LocalDate.of(2030, 8, 5))),
                Sample.of(
                        COMMUNITY,
                        "2027-08-10",
                        PROPERTY_COMPANY,
                        new TakeoverInspected(
                                "anju-wuye",
                                "donghu-zhiye",
                                List.of(new Subject(BUILDING)),
                                List.of(found),
                                "sha256:" + "0".repeat(64)),
                        BUILDING),
                Sample.of(
                        COMMUNITY,
                        "2030-01-10",
                        COMMITTEE,
                        new ServiceEvaluated(
                                "anju-wuye",
                                LocalDate.of(2029, 1, 1),
                                LocalDate.of(2029, 12, 31),
                                Rating.POOR,
                                "报修响应慢，公共区域保洁不到位")),
                Sample.of(
                        COMMUNITY,
                        "2030-03-01",
                        COMMITTEE,
                        new ManagementEnded("anju-wuye", LocalDate.of(2030, 6, 1), "业主大会决定解聘")));
    }

    private static Stream<Entry<?>> maintenance() {
        return Stream.of(
                Sample.of(
                        CASE,
                        "2029-07-02",
                        OWNER,
                        new MaintenanceRequested(
                                new Subject(DWELLING), Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK, "主卫地面渗水"),
                        DWELLING),
                Sample.of(
                        CASE,
                        "2029-07-02",
                        Actor.PLATFORM,
                        new MaintenanceForwarded(
                                new Subject("repair/WO-W-2029-0452"),
                                new Subject(DWELLING),
                                Part.WET_ROOM_WATERPROOFING,
                                DefectKind.LEAK,
                                "主卫地面渗水"),
                        DWELLING),
                Sample.of(CASE, "2029-07-03", PROPERTY_COMPANY, new MaintenanceAssigned("p-71bc03e8"), DWELLING),
                Sample.of(CASE, "2029-07-04", PROPERTY_COMPANY, new MaintenanceCompleted("更换角阀并复测"), DWELLING),
                Sample.of(CASE, "2029-07-05", OWNER, new MaintenanceConfirmed(false), DWELLING),
                Sample.of(CASE, "2029-07-06", OWNER, new MaintenanceReopened("夜间仍有滴水声"), DWELLING));
    }

    private static Stream<Entry<?>> occupancy() {
        var from = LocalDate.of(2031, 4, 1);
        return Stream.of(
                Sample.of(
                        DWELLING,
                        "2031-03-12",
                        REGISTRY,
                        new OwnershipTransferred(
                                List.of("p-8c51f2a7"),
                                Ground.RESALE,
                                LocalDate.of(2031, 3, 12),
                                "鲁(2031)聊城市不动产权第0007702号")),
                Sample.of(
                        DWELLING,
                        "2031-03-28",
                        OWNER,
                        new TenancyFiled(List.of("p-e07b3d94"), from, LocalDate.of(2033, 3, 31), "聊租备2031-00318")),
                Sample.of(DWELLING, "2032-06-30", OWNER, new TenancyEnded(from, LocalDate.of(2032, 6, 30))),
                Sample.of(
                        DWELLING,
                        "2032-08-15",
                        HOUSING,
                        new UseDesignated(
                                Use.AFFORDABLE_RENTAL,
                                LocalDate.of(2032, 9, 1),
                                LocalDate.of(2040, 8, 31),
                                "聊保租认〔2032〕17号")),
                Sample.of(
                        DWELLING,
                        "2038-02-01",
                        HOUSING,
                        new UseDesignationEnded(LocalDate.of(2032, 9, 1), LocalDate.of(2038, 2, 1), "产权人退出，房源清单已调整")));
    }

    private static Stream<Entry<?>> vote() {
        var roll = List.of(
                new Voter(new Subject(DWELLING), new BigDecimal("128.50"), 1),
                new Voter(new Subject("building/LC-JSW-B1/entrance/1/unit/1503"), new BigDecimal("96.20"), 2));
        return Stream.of(
                Sample.of(
                        VOTE,
                        "2032-03-01",
                        COMMITTEE,
                        new VoteOpened(
                                Matter.FUND_SPENDING,
                                Majority.MORE_THAN_HALF,
                                new Subject("community/JSW/spending/2032-01"),
                                "是否使用维修资金翻修1单元屋面防水",
                                List.of(new Subject("building/LC-JSW-B1/entrance/1")),
                                LocalDate.of(2032, 3, 1),
                                LocalDate.of(2032, 3, 20),
                                roll),
                        "community/JSW/spending/2032-01",
                        "building/LC-JSW-B1/entrance/1"),
                Sample.of(VOTE, "2032-03-04", OWNER, new BallotCast(new Subject(DWELLING), Choice.AGREE), DWELLING),
                Sample.of(
                        VOTE,
                        "2032-03-21",
                        Actor.PLATFORM,
                        new VoteClosed(
                                false,
                                new Count(2, new BigDecimal("224.70")),
                                new Count(1, new BigDecimal("128.50")),
                                new Count(1, new BigDecimal("128.50"))),
                        "community/JSW/spending/2032-01",
                        "building/LC-JSW-B1/entrance/1"));
    }

    private static Stream<Entry<?>> fund() {
        var next = new Subject("building/LC-JSW-B1/entrance/1/unit/1503");
        var entrance = new Subject("building/LC-JSW-B1/entrance/1");
        var spending = new Subject("community/JSW/spending/2032-01");
        var emergency = new Subject("community/JSW/spending/2033-E1");
        var dwelling = new Subject(DWELLING);
        return Stream.of(
                Sample.of(
                        FUND,
                        "2026-09-20",
                        HOUSING,
                        new FundDeposited(dwelling, 1_285_000, "LC-WX-2026-1502"),
                        DWELLING),
                Sample.of(
                        FUND,
                        "2031-06-30",
                        HOUSING,
                        new FundReplenished(next, 200_000, "LC-WX-2031-0007"),
                        next.path()),
                Sample.of(
                        FUND,
                        "2032-02-20",
                        PROPERTY_COMPANY,
                        new SpendingProposed(
                                spending, Part.ROOF_WATERPROOFING, List.of(entrance), "翻修1单元屋面防水", 3_600_000),
                        spending.path(),
                        entrance.path()),
                Sample.of(
                        FUND,
                        "2032-03-25",
                        HOUSING,
                        new SpendingApproved(spending, new Subject(VOTE)),
                        spending.path(),
                        entrance.path()),
                Sample.of(
                        FUND,
                        "2032-05-12",
                        HOUSING,
                        new FundSpent(
                                spending,
                                3_412_007,
                                "lujian-fangshui",
                                List.of(new Share(dwelling, 1_951_249), new Share(next, 1_460_758))),
                        spending.path(),
                        entrance.path()),
                Sample.of(
                        FUND,
                        "2033-07-19",
                        HOUSING,
                        new EmergencySpent(
                                emergency,
                                Part.COMMON_EQUIPMENT,
                                List.of(entrance),
                                "电梯制动器失效，已停梯",
                                "聊维资应急〔2033〕12号",
                                800_001,
                                "luxi-elevator",
                                List.of(new Share(dwelling, 457_496), new Share(next, 342_505))),
                        emergency.path(),
                        entrance.path()));
    }

    private static Stream<Entry<?>> checkUp() {
        var cracked = new Finding(Part.MAIN_STRUCTURE, Grade.MINOR, "山墙温度裂缝，宽约0.3毫米");
        return Stream.of(
                Sample.of(
                        CHECK_UP,
                        "2024-04-01",
                        HOUSING,
                        new CheckUpPlanned(new Subject(OLD_BUILDING), "luxi-jiance", LocalDate.of(2024, 6, 30)),
                        OLD_BUILDING),
                Sample.of(
                        CHECK_UP,
                        "2024-06-12",
                        CHECK_UP_BODY,
                        new CheckUpPerformed(List.of(cracked), Grade.MINOR),
                        OLD_BUILDING),
                Sample.of(
                        CHECK_UP,
                        "2024-09-20",
                        CHECK_UP_BODY,
                        new PatrolMade(new Subject(OLD_BUILDING), List.of()),
                        OLD_BUILDING),
                Sample.of(
                        CHECK_UP,
                        "2024-07-01",
                        Actor.PLATFORM,
                        new CheckUpMissed(LocalDate.of(2024, 6, 30)),
                        OLD_BUILDING));
    }
}
