package residence.events;

import static residence.events.Sample.BUYER;
import static residence.events.Sample.CONTRACTOR;
import static residence.events.Sample.DEVELOPER;
import static residence.events.Sample.HOUSING;
import static residence.events.Sample.LAB;
import static residence.events.Sample.SUPERVISOR;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import residence.events.CompletionAcceptanceEvent.CompletionAcceptanceRefused;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectRectified;
import residence.events.DefectEvent.DefectReinspected;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchChecked;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.MaterialBatchEvent.MaterialBatchRejected;
import residence.events.MaterialBatchEvent.SampleTaken;
import residence.events.MaterialBatchEvent.SampleTested;
import residence.events.MaterialBatchEvent.SampleWitnessed;
import residence.events.SiteOpenDayEvent.OpenDayHeld;
import residence.events.SiteOpenDayEvent.OpinionAnswered;
import residence.events.SiteOpenDayEvent.OpinionGiven;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.LoadTested;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.SheetFilled;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.UnitInspectionEvent.UnitInspectionFailed;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.UnitInspectionEvent.UnitInspectionSigned;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.SignboardPresented;
import residence.events.WorkItemEvent.SignboardRefused;
import residence.events.WorkItemEvent.StructureTested;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.events.WorkItemEvent.WorkItemReworked;

/**
 * A batch of material goes into the pilot's building; in its dwelling 1502 a
 * bathroom is made watertight, a defect is found and closed, it is inspected, then the building accepted.
 */
final class QualitySamples {
    private static final String PROJECT = "project/LC-JSW";
    private static final String BATCH = "batch/LC-JSW-REBAR-7";
    private static final String OPEN_DAY = "openday/LC-JSW-1";
    private static final Material REBAR =
            new Material("热轧带肋钢筋", "HRB400E Φ16", "山东石横特钢集团有限公司", "聊城鲁西钢材有限公司", "25A0317-2");
    private static final String BUILDING = "building/LC-JSW-B1";
    private static final String DWELLING = BUILDING + "/entrance/1/unit/1502";
    private static final String ACCEPTANCE = BUILDING + "/acceptance/whole";

    private QualitySamples() {}

    static Stream<Entry<?>> all() {
        return Stream.of(batch(), workItem(), openDay(), inspection(), acceptance(), defect())
                .flatMap(entries -> entries);
    }

    private static Stream<Entry<?>> batch() {
        return Stream.of(
                Sample.of(
                        BATCH,
                        "2025-02-10",
                        CONTRACTOR,
                        new MaterialBatchReceived(
                                new Subject(PROJECT),
                                Kind.STRUCTURAL,
                                REBAR,
                                new BigDecimal("58.2"),
                                "t",
                                List.of(new Subject(BUILDING)),
                                LocalDate.of(2025, 2, 10)),
                        PROJECT),
                Sample.of(
                        BATCH,
                        "2025-02-11",
                        SUPERVISOR,
                        new MaterialBatchChecked(true, true, false, "标牌炉号与质量证明书不一致", LocalDate.of(2025, 2, 11)),
                        PROJECT),
                Sample.of(
                        BATCH,
                        "2025-02-11",
                        SUPERVISOR,
                        new MaterialBatchRejected(List.of(Unmet.of("R3.label"))),
                        PROJECT),
                Sample.of(BATCH, "2025-02-12", CONTRACTOR, new SampleTaken("S-1"), PROJECT),
                Sample.of(BATCH, "2025-02-12", SUPERVISOR, new SampleWitnessed("S-1", "luxi-jiance"), PROJECT),
                Sample.of(BATCH, "2025-02-18", LAB, new SampleTested("S-1", true, LocalDate.of(2025, 2, 18)), PROJECT),
                Sample.of(
                        BATCH,
                        "2025-02-20",
                        CONTRACTOR,
                        new MaterialBatchInstalled(Kind.STRUCTURAL, REBAR, List.of(new Subject(BUILDING))),
                        PROJECT,
                        BUILDING),
                Sample.of(
                        BATCH, "2026-01-08", HOUSING, new MaterialBatchRecalled("监督抽检同炉号钢筋屈服强度不足"), PROJECT, BUILDING));
    }

    private static Stream<Entry<?>> openDay() {
        return Stream.of(
                Sample.of(
                        OPEN_DAY,
                        "2026-03-14",
                        DEVELOPER,
                        new OpenDayHeld(
                                new Subject(PROJECT), List.of(new Subject(BUILDING)), 46, LocalDate.of(2026, 3, 14)),
                        PROJECT),
                Sample.of(
                        OPEN_DAY,
                        "2026-03-14",
                        BUYER,
                        new OpinionGiven("O-1", "p-2e90d4af", "主卧窗台下墙面有裂缝，请检查"),
                        PROJECT),
                Sample.of(OPEN_DAY, "2026-03-20", CONTRACTOR, new OpinionAnswered("O-1", "已凿除重新抹灰，三日后复查"), PROJECT));
    }

    private static Stream<Entry<?>> inspection() {
        return Stream.of(
                Sample.of(DWELLING, "2026-05-03", CONTRACTOR, ponding()),
                Sample.of(
                        DWELLING,
                        "2026-06-11",
                        CONTRACTOR,
                        new LoadTested("living", LoadTest.ELECTRICITY, true, LocalDate.of(2026, 6, 11))),
                Sample.of(DWELLING, "2026-06-18", CONTRACTOR, sheet()),
                Sample.of(
                        DWELLING,
                        "2026-06-19",
                        SUPERVISOR,
                        new UnitInspectionSigned(PartyRole.SUPERVISOR, "zhengda-jianli")),
                Sample.of(DWELLING, "2026-06-20", DEVELOPER, new UnitInspectionPassed()),
                Sample.of(
                        DWELLING,
                        "2026-06-02",
                        DEVELOPER,
                        new UnitInspectionFailed(List.of(
                                Unmet.of("R5.surface-layer-untested", "room", "bath", "name", "主卫", "hours", 24)))));
    }

    private static PondingTested ponding() {
        return new PondingTested(
                "bath",
                Layer.WATERPROOF,
                Instant.parse("2026-05-02T01:00:00Z"),
                Instant.parse("2026-05-03T01:30:00Z"),
                false);
    }

    private static SheetFilled sheet() {
        return new SheetFilled(
                List.of(
                        new ItemResult(SheetItem.DOORS_AND_WINDOWS, true, null),
                        new ItemResult(SheetItem.FLOORS_WALLS_CEILINGS, false, "次卧墙面空鼓，约0.02平方米")),
                LocalDate.of(2026, 6, 18));
    }

    private static Stream<Entry<?>> acceptance() {
        return Stream.of(
                Sample.of(
                        ACCEPTANCE,
                        "2026-08-10",
                        CONTRACTOR,
                        new WindowsSprayed(List.of(
                                new WindowResult("1-1502-living-1", false), new WindowResult("1-0301-bed-2", true)))),
                Sample.of(
                        ACCEPTANCE,
                        "2026-08-25",
                        SUPERVISOR,
                        new PartyOpinionGiven(PartyRole.SUPERVISOR, "zhengda-jianli", true, "符合设计与合同约定，同意验收")),
                Sample.of(
                        ACCEPTANCE,
                        "2026-09-01",
                        DEVELOPER,
                        new CompletionAccepted(Scope.WHOLE, LocalDate.of(2026, 9, 1))),
                Sample.of(
                        ACCEPTANCE,
                        "2026-08-26",
                        DEVELOPER,
                        new CompletionAcceptanceRefused(
                                Scope.WHOLE,
                                List.of(
                                        Unmet.of(
                                                "R6.too-few-windows",
                                                "passed",
                                                40,
                                                "required",
                                                52,
                                                "windows",
                                                344,
                                                "share",
                                                15),
                                        Unmet.of("R8.opinion-missing", "party", PartyRole.DESIGNER)))));
    }

    private static Stream<Entry<?>> defect() {
        var defect = "defect/LC-JSW-B1-0042";
        return Stream.of(
                Sample.of(
                        defect,
                        "2026-05-03",
                        SUPERVISOR,
                        new DefectReported(
                                new Subject(DWELLING),
                                "bath",
                                DefectKind.LEAK,
                                Grade.HIGH,
                                DefectEvent.Source.SUPERVISOR,
                                "蓄水试验后楼下顶棚有湿渍"),
                        DWELLING),
                Sample.of(defect, "2026-05-06", CONTRACTOR, new DefectRectified("管根重新封堵，补做防水层"), DWELLING),
                Sample.of(defect, "2026-05-09", SUPERVISOR, new DefectReinspected(false, "管根仍有渗水"), DWELLING),
                Sample.of(defect, "2026-05-16", SUPERVISOR, new DefectClosed(), DWELLING));
    }

    private static Stream<Entry<?>> workItem() {
        var item = "workitem/LC-JSW-B1-1502-BATH";
        return Stream.of(
                Sample.of(
                        item,
                        "2026-02-20",
                        CONTRACTOR,
                        new WorkItemPlanned(
                                new Subject(DWELLING),
                                WorkItemEvent.Kind.CONCEALED,
                                false,
                                "主卫地面防水层",
                                List.of(new Subject("workitem/LC-JSW-B1-1502-PIPES"))),
                        DWELLING),
                Sample.of(
                        item,
                        "2026-03-05",
                        CONTRACTOR,
                        new SignboardPresented("p-9a42e6b1", "1-1502主卫地面聚氨酯防水2遍，厚1.6毫米"),
                        DWELLING),
                Sample.of(item, "2026-03-05", SUPERVISOR, new SignboardRefused("管根未做附加层"), DWELLING),
                Sample.of(item, "2026-03-06", CONTRACTOR, new WorkItemReworked("管根补做附加层"), DWELLING),
                Sample.of(item, "2026-03-07", SUPERVISOR, new SignboardAccepted("p-c83b7705"), DWELLING),
                Sample.of(
                        "workitem/LC-JSW-B1-WALLS",
                        "2025-09-18",
                        LAB,
                        new StructureTested("三层剪力墙混凝土强度（回弹）", true, "36.8 MPa，设计C30"),
                        BUILDING));
    }
}
