package residence.record;

import static residence.record.Story.B1;
import static residence.record.Story.COMMUNITY;
import static residence.record.Story.PARCEL;
import static residence.record.Story.PROJECT;
import static residence.record.Story.U1501;
import static residence.record.Story.U1502;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
import residence.events.ClaimEvent.ClaimFiled;
import residence.events.ClaimEvent.ClaimSettled;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.DefectKind;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceKind;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.LandParcelEvent.Condition;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.Part;
import residence.events.PartyRole;
import residence.events.PolicyEvent;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.PolicyEvent.Start;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairEvent.Stage;
import residence.events.SaleEvent.UnitSold;
import residence.events.SiteOpenDayEvent.OpenDayHeld;
import residence.events.SiteOpenDayEvent.OpinionAnswered;
import residence.events.SiteOpenDayEvent.OpinionGiven;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.LoadTested;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.SheetFilled;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.UnitInspectionEvent.UnitInspectionSigned;
import residence.events.Unmet;
import residence.events.WarrantyEvent.Clock;
import residence.events.WarrantyEvent.RevisitDue;
import residence.events.WarrantyEvent.Term;
import residence.events.WarrantyEvent.WarrantyStarted;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceRequested;

/** A pilot from land to the first repair, and an old building that was admitted. */
public final class Sample {
    public static final Subject REPAIR = Subject.of("repair", "R-1");
    public static final Subject ORDER = Subject.of("workorder", "WO-1");
    public static final Subject LIFT = Subject.of("device", "LIFT-1");
    public static final Subject BATCH = Subject.of("batch", "CONCRETE-1");
    public static final Subject OPEN_DAY = Subject.of("openday", "OD-1");
    public static final Subject POLICY = Subject.of("policy", "POL-1");
    public static final String INSURER = "TAISHAN-INSURANCE";
    public static final Subject OLD = Subject.of("building", "OLD-3");
    public static final String BUYER = "p-wang-1502";
    public static final String NEIGHBOUR = "p-zhao-1501";
    public static final String LEADER = "p-leader-contractor";
    public static final String DIGEST = "sha256:" + "ab".repeat(32);

    private Sample() {}

    public static Story pilot() {
        var story = new Story();
        land(story);
        building(story);
        materials(story);
        openDay(story);
        inspections(story);
        acceptance(story);
        handover(story, U1502, BUYER, "2026-09-20");
        handover(story, U1501, NEIGHBOUR, "2026-09-21");
        use(story);
        devices(story);
        insurance(story);
        return old(story);
    }

    static void land(Story story) {
        var condition = new Condition("green-ratio", "绿地率不低于35%", "聊建字〔2024〕17号 附件");
        story.on("2024-09-02")
                .by("LC-PLANNING", "authority/planning")
                .tell(
                        PARCEL,
                        new LandParcelListed(
                                "371502", "东昌府区湖南路北", new BigDecimal("45210.50"), true, List.of(condition)),
                        new LandTransferred(TransferMode.AUCTION, "HUYUE-DEV", "LC-CR-2024-07"));
        story.on("2024-10-08")
                .by("HUYUE-DEV", "developer")
                .tell(
                        PROJECT,
                        new ProjectRegistered("湖悦府", PARCEL, "371502", "HUYUE-DEV", List.of(new Phase("1", "一期"))));
        Stream.of(PartyRole.values()).forEach(role -> appoint(story, role));
        story.on("2025-02-10")
                .tell(
                        PROJECT,
                        new PartyReplaced(
                                PartyRole.CONTRACTOR,
                                "LUJIAN",
                                "p-leader-successor",
                                LocalDate.of(2025, 2, 10),
                                "项目经理变更"));
        story.by("LC-APPROVAL", "authority/approval")
                .tell(PROJECT, new PermitGranted(PermitKind.CONSTRUCTION, "371502-SG-1", List.of("1"), List.of()));
    }

    private static void appoint(Story story, PartyRole role) {
        var leader = role == PartyRole.CONTRACTOR ? LEADER : "p-leader-" + role.ordinal();
        story.tell(
                PROJECT,
                new PartyAppointed(role, role + "-ORG", leader, LocalDate.of(2024, 10, 8)),
                new PledgeSigned(role, leader));
    }

    static void building(Story story) {
        story.on("2024-11-01")
                .by("HUYUE-DEV", "developer")
                .tell(
                        B1,
                        registered("1"),
                        new MilestonePlanned(Milestone.GROUNDBREAKING, LocalDate.of(2024, 12, 1)),
                        new MilestoneSlipped(Milestone.GROUNDBREAKING, LocalDate.of(2024, 12, 1)),
                        new MilestoneReached(Milestone.GROUNDBREAKING, LocalDate.of(2024, 12, 10)));
        story.on("2026-06-30").tell(B1, new MilestoneReached(Milestone.WORKS_DONE, LocalDate.of(2026, 6, 30)));
    }

    static BuildingRegistered registered(String number) {
        return new BuildingRegistered(
                PROJECT,
                "1",
                number + "号楼",
                Structure.SHEAR_WALL,
                50,
                18,
                1,
                4,
                List.of(dwelling("1501"), dwelling("1502")));
    }

    private static Dwelling dwelling(String unit) {
        return new Dwelling(
                "1",
                unit,
                15,
                new BigDecimal("118.60"),
                List.of(new Room("bath", "卫生间", true), new Room("living", "客厅", false)),
                6);
    }

    static void materials(Story story) {
        var concrete = new Material("预拌混凝土", "C35 P6", "聊城鲁建商混", "聊城鲁建商混", "20250310-07");
        story.on("2025-03-10")
                .by("LUJIAN", "contractor")
                .concerning(PROJECT)
                .tell(
                        BATCH,
                        new MaterialBatchReceived(
                                PROJECT,
                                Kind.STRUCTURAL,
                                concrete,
                                new BigDecimal("120"),
                                "m³",
                                List.of(B1),
                                LocalDate.of(2025, 3, 10)))
                .concerning(PROJECT, B1)
                .tell(BATCH, new MaterialBatchInstalled(Kind.STRUCTURAL, concrete, List.of(B1)));
    }

    static void openDay(Story story) {
        story.on("2026-03-14")
                .by("HUYUE-DEV", "developer")
                .concerning(PROJECT)
                .tell(OPEN_DAY, new OpenDayHeld(PROJECT, List.of(B1), 46, LocalDate.of(2026, 3, 14)))
                .by("household", "buyer")
                .concerning(PROJECT)
                .tell(OPEN_DAY, new OpinionGiven("O-1", BUYER, "窗台下有裂缝"), new OpinionGiven("O-2", BUYER, "电梯前室偏暗"))
                .by("LUJIAN", "contractor")
                .concerning(PROJECT)
                .tell(OPEN_DAY, new OpinionAnswered("O-1", "已重新抹灰"));
    }

    static void inspections(Story story) {
        Stream.of(U1501, U1502).forEach(unit -> {
            story.on("2026-07-05").by("LUJIAN", "contractor");
            story.tell(unit, ponding(Layer.WATERPROOF, 5), ponding(Layer.SURFACE, 8));
            story.tell(unit, new LoadTested("bath", LoadTest.WATER, true, LocalDate.of(2026, 7, 5)));
            story.tell(unit, new SheetFilled(sheet(), LocalDate.of(2026, 7, 6)));
            story.tell(
                    unit,
                    new UnitInspectionSigned(PartyRole.DEVELOPER, "HUYUE-DEV"),
                    new UnitInspectionSigned(PartyRole.CONTRACTOR, "LUJIAN"),
                    new UnitInspectionSigned(PartyRole.SUPERVISOR, "LUJIANLI"),
                    new UnitInspectionPassed());
        });
    }

    public static PondingTested ponding(Layer layer, int day) {
        var start = Instant.parse("2026-07-0" + (day % 9) + "T01:00:00Z");
        return new PondingTested("bath", layer, start, start.plusSeconds(24 * 3600), false);
    }

    private static List<ItemResult> sheet() {
        return Stream.of(SheetItem.values())
                .map(item -> new ItemResult(item, true, null))
                .toList();
    }

    static void acceptance(Story story) {
        var whole = B1.child("acceptance", "whole");
        story.on("2026-08-01")
                .by("HUYUE-DEV", "developer")
                .tell(
                        whole,
                        new WindowsSprayed(List.of(new WindowResult("N-1", true), new WindowResult("N-2", false))),
                        new PartyOpinionGiven(PartyRole.DEVELOPER, "HUYUE-DEV", true, "同意验收"),
                        new CompletionAcceptanceRefused(
                                Scope.WHOLE, List.of(Unmet.of("R6.leaking-window", "window", "N-1"))));
        story.on("2026-08-10")
                .tell(
                        whole,
                        new WindowsSprayed(List.of(new WindowResult("N-1", false))),
                        new CompletionAccepted(Scope.WHOLE, LocalDate.of(2026, 8, 10)));
    }

    static void handover(Story story, Subject unit, String buyer, String day) {
        var on = LocalDate.parse(day);
        story.on("2025-05-01").by("HUYUE-DEV", "developer").tell(unit, new UnitSold(List.of(buyer), "HT-" + unit.id()));
        story.on(day)
                .by("household", "buyer")
                .tell(unit, new OwnerInspectionRecorded(buyer, on, true, List.of("窗台有划痕")));
        story.by("LC-HOUSING", "authority/housing")
                .concerning(unit)
                .tell(COMMUNITY, new FundDeposited(unit, 1_186_000, "LC-WX-" + unit.id()));
        story.by("HUYUE-DEV", "developer")
                .tell(unit, new UnitHandedOver(List.of(buyer), on, DIGEST, DIGEST, List.of()));
        story.by("LC-REGISTRY", "authority/registry").tell(unit, new TitleCertificateIssued("鲁2026-" + unit.id()));
        story.by("platform", "platform")
                .tell(
                        unit.child("clock", "owner"),
                        new WarrantyStarted(
                                Clock.OWNER,
                                List.of(
                                        term(Part.WET_ROOM_WATERPROOFING, on, 10),
                                        term(Part.LAMPS_AND_SWITCHES, on, 1))));
    }

    public static Term term(Part part, LocalDate from, int years) {
        var end = from.plusYears(years);
        return new Term(part, from, end, part.waterproof() ? end.minusMonths(6) : null, "建设工程质量管理条例 第四十条");
    }

    public static ManagementAssigned managed(String company, LocalDate from) {
        return new ManagementAssigned(company, Assigner.COMMITTEE, "三级", PriceRegime.MARKET, from, null);
    }

    static void use(Story story) {
        story.on("2026-10-05")
                .by("household", "owner")
                .concerning(U1502, REPAIR)
                .tell(ORDER, new MaintenanceRequested(U1502, Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK, "卫生间渗水"));
        story.by("HUYUE-PM", "property-company")
                .concerning(U1502, REPAIR)
                .tell(
                        ORDER,
                        new MaintenanceForwarded(REPAIR, U1502, Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK, "卫生间渗水"));
        story.by("platform", "platform")
                .concerning(U1502, B1, ORDER)
                .tell(
                        REPAIR,
                        new RepairRequested(
                                U1502,
                                Part.WET_ROOM_WATERPROOFING,
                                DefectKind.LEAK,
                                "卫生间渗水",
                                LocalDate.of(2026, 10, 8),
                                ORDER));
        story.on("2026-10-09")
                .concerning(U1502)
                .tell(REPAIR, new RepairOverdue(Stage.ASSIGNMENT, LocalDate.of(2026, 10, 8)));
        story.on("2026-10-10")
                .by("HUYUE-DEV", "developer")
                .concerning(U1502)
                .tell(REPAIR, new RepairAssigned("LUJIAN", LocalDate.of(2026, 11, 10)));
    }

    /** A lift of building 1, whose alarm opened a work order, and a sensor in the neighbour's dwelling. */
    static void devices(Story story) {
        story.on("2026-10-01")
                .by("HUYUE-PM", "property-company")
                .concerning(B1)
                .tell(
                        LIFT,
                        new DeviceInstalled(
                                B1,
                                Part.COMMON_EQUIPMENT,
                                DeviceKind.LIFT,
                                "三菱 LEHY-III",
                                60,
                                List.of(),
                                "LUXI-TEJIAN",
                                LocalDate.of(2027, 10, 1)));
        var at = Instant.parse("2026-10-12T02:00:00Z");
        var order = DeviceAlarmRaised.opening(LIFT, "DOOR", at);
        story.on("2026-10-12")
                .concerning(B1)
                .tell(
                        LIFT,
                        new DeviceAlarmRaised(
                                B1,
                                Part.COMMON_EQUIPMENT,
                                DeviceKind.LIFT,
                                "DOOR",
                                at,
                                null,
                                order,
                                true,
                                at.plusSeconds(3600)));
        story.by("platform", "platform")
                .concerning(B1)
                .tell(
                        order,
                        new MaintenanceRequested(B1, Part.COMMON_EQUIPMENT, DefectKind.EQUIPMENT_FAULT, "DOOR", LIFT));
        story.by("HUYUE-PM", "property-company")
                .concerning(U1501)
                .tell(
                        Subject.of("device", "LEAK-1501"),
                        new DeviceInstalled(
                                U1501, Part.DRAINS, DeviceKind.LEAK_SENSOR, "邻户漏水传感器", 60, List.of(), null, null));
    }

    /** Of 1502 the owner claims; of 1501 the neighbour does, who is nobody else's business. */
    static void insurance(Story story) {
        story.on("2026-08-01")
                .by(INSURER, "insurer")
                .concerning(PROJECT)
                .tell(
                        POLICY,
                        new PolicyIssued(
                                PROJECT,
                                List.of(B1),
                                "PQ-2026-17",
                                INSURER,
                                "HUYUE-DEV",
                                covers(),
                                LocalDate.of(2026, 8, 1)));
        claim(story, "C-1502", U1502, "客厅地面空鼓");
        claim(story, "C-1501", U1501, "次卧墙面裂缝");
        story.by(INSURER, "insurer").concerning(U1502).tell(POLICY.child("claim", "C-1502"), new ClaimSettled(186_000));
    }

    private static List<Cover> covers() {
        return List.of(new Cover(
                "finishes",
                PolicyEvent.Kind.LATENT_DEFECTS,
                List.of(Part.PLASTER_AND_FLOORS),
                List.of(DefectKind.HOLLOWING),
                Start.ACCEPTANCE,
                null,
                "P5Y"));
    }

    public static void claim(Story story, String id, Subject place, String description) {
        var on = LocalDate.of(2026, 10, 12);
        story.on("2026-10-12")
                .by("household", "owner")
                .concerning(place)
                .tell(
                        POLICY.child("claim", id),
                        new ClaimFiled(
                                place,
                                Part.PLASTER_AND_FLOORS,
                                DefectKind.HOLLOWING,
                                description,
                                "finishes",
                                LocalDate.of(2026, 8, 10),
                                LocalDate.of(2031, 8, 9),
                                INSURER,
                                on));
    }

    static Story old(Story story) {
        story.on("2024-05-06")
                .by("LC-HOUSING", "authority/housing")
                .tell(
                        OLD,
                        new BuildingAdmitted(
                                "371502",
                                "柳园小区",
                                "3号楼",
                                2003,
                                null,
                                Structure.BRICK_CONCRETE,
                                50,
                                6,
                                "老旧小区台账 第12行",
                                EvidenceGrade.STATEMENT,
                                List.of(new Dwelling("1", "101", null, null, List.of(), null))));
        return story.on("2025-03-04")
                .by("CHECK-BODY", "check-up-body")
                .concerning(OLD)
                .tell(Subject.of("checkup", "CU-1"), new CheckUpPlanned(OLD, "CHECK-BODY", LocalDate.of(2025, 6, 30)))
                .concerning(OLD)
                .tell(
                        Subject.of("checkup", "CU-1"),
                        new CheckUpPerformed(
                                List.of(new Finding(Part.EXTERNAL_WALL_WATERPROOFING, Grade.SERIOUS, "外墙渗水")),
                                Grade.SERIOUS));
    }

    /** What closes the repair, for tests that need it closed. */
    public static Story repaired(Story story) {
        return story.on("2026-10-20")
                .by("LUJIAN", "contractor")
                .concerning(U1502)
                .tell(REPAIR, new RepairCompleted("重做防水层", null))
                .by("household", "owner")
                .concerning(U1502)
                .tell(REPAIR, new RepairAccepted());
    }

    /** The revisit that falls due in the last half year of the bathroom's term. */
    public static Story revisitDue(Story story) {
        return story.on("2036-03-20")
                .by("platform", "platform")
                .tell(
                        U1502.child("clock", "owner"),
                        new RevisitDue(
                                Part.WET_ROOM_WATERPROOFING, LocalDate.of(2036, 3, 20), LocalDate.of(2036, 9, 20)));
    }
}
