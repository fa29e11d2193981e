package residence.events;

import static residence.events.Sample.APPROVAL;
import static residence.events.Sample.DEVELOPER;
import static residence.events.Sample.DRAWING_REVIEWER;
import static residence.events.Sample.HOUSING;
import static residence.events.Sample.PLANNING;
import static residence.events.Sample.SUPERVISOR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.FacilityEvent.FacilityCompleted;
import residence.events.FacilityEvent.FacilityHandedOver;
import residence.events.FacilityEvent.FacilityRequired;
import residence.events.FacilityEvent.Kind;
import residence.events.LandParcelEvent.Condition;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.LandParcelEvent.LandTransferAmended;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.PilotLibraryEvent.PilotEnrolled;
import residence.events.PilotLibraryEvent.PilotRemoved;
import residence.events.PilotLibraryEvent.PilotReviewed;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.DrawingsReviewed;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.PreventionPlanFiled;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectEvent.QualityInformationPublished;
import residence.events.ProjectStandardsEvent.Assessed;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.Conformity;
import residence.events.ProjectStandardsEvent.Declared;
import residence.events.ProjectStandardsEvent.IndicatorsAssessed;
import residence.events.ProjectStandardsEvent.IndicatorsDeclared;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.SupervisionEvent.InspectionKind;
import residence.events.SupervisionEvent.PenaltyImposed;
import residence.events.SupervisionEvent.PenaltyKind;
import residence.events.SupervisionEvent.RectificationClosed;
import residence.events.SupervisionEvent.RectificationOrdered;
import residence.events.SupervisionEvent.SupervisionInspected;

/** Land, project and standards of the pilot under Liaocheng's plan of 2024; its building is in {@link BuildingSamples}. */
final class ProjectSamples {
    private static final String PARCEL = "parcel/LC-2024-017";
    static final String PROJECT = "project/LC-JINSHUI-WAN";
    private static final String KINDERGARTEN = PROJECT + "/facility/KINDERGARTEN";
    private static final String CASE = PROJECT + "/supervision/2025-031";
    private static final String PROFILE = "region/371500/profile/high-quality-2024";

    private ProjectSamples() {}

    static Stream<Entry<?>> all() {
        return Stream.of(
                        land(),
                        project(),
                        papers(),
                        standards(),
                        facilities(),
                        supervision(),
                        BuildingSamples.all(),
                        FilingSamples.all())
                .flatMap(entries -> entries);
    }

    private static Stream<Entry<?>> land() {
        return Stream.of(
                Sample.of(PARCEL, "2024-06-20", PLANNING, listed()),
                Sample.of(
                        PARCEL,
                        "2024-09-12",
                        PLANNING,
                        new LandTransferred(TransferMode.LISTING, "donghu-dichan", "聊城-2024-出让-0017")),
                Sample.of(
                        PARCEL,
                        "2024-10-08",
                        PLANNING,
                        new LandTransferAmended("聊政土〔2024〕31号", "受让人变更为项目公司", "jinshui-zhiye")),
                Sample.of(PARCEL, "2027-09-13", PLANNING, new LandReclaimed("逾期两年未动工，依法收回")));
    }

    private static LandParcelListed listed() {
        return new LandParcelListed(
                "371502",
                "聊城市东昌府区湖南路北、光岳路东",
                new BigDecimal("48216.50"),
                true,
                List.of(new Condition("HQ-INDICATORS", "按高品质住宅基本指标建设，全部指标同时满足", "聊建字〔2024〕17号 附件 指标说明1")));
    }

    private static Stream<Entry<?>> project() {
        return Stream.of(
                Sample.of(PROJECT, "2024-10-15", DEVELOPER, registered(), PARCEL),
                Sample.of(
                        PROJECT,
                        "2024-10-20",
                        DEVELOPER,
                        new PartyAppointed(
                                PartyRole.SUPERVISOR, "zhengda-jianli", "p-c83b7705", LocalDate.of(2024, 10, 20)),
                        PARCEL),
                Sample.of(
                        PROJECT,
                        "2024-10-22",
                        SUPERVISOR,
                        new PledgeSigned(PartyRole.SUPERVISOR, "p-c83b7705"),
                        PARCEL),
                Sample.of(
                        PROJECT,
                        "2025-03-01",
                        DEVELOPER,
                        new PartyReplaced(
                                PartyRole.SUPERVISOR,
                                "zhengda-jianli",
                                "p-3b8e51f6",
                                LocalDate.of(2025, 3, 1),
                                "原总监理工程师退休"),
                        PARCEL),
                Sample.of(
                        PROJECT,
                        "2024-11-05",
                        APPROVAL,
                        new PermitGranted(
                                PermitKind.CONSTRUCTION,
                                "371502202411050101",
                                List.of("1"),
                                List.of(new Subject("building/LC-JSW-B1"))),
                        PARCEL),
                Sample.of(
                        PROJECT,
                        "2025-02-05",
                        APPROVAL,
                        new PermitRevoked(PermitKind.CONSTRUCTION, "371502202411050101", "三个月内未开工，施工许可证自行废止"),
                        PARCEL));
    }

    private static Stream<Entry<?>> papers() {
        var reviewer = BodyRole.DRAWING_REVIEWER;
        return Stream.of(
                Sample.of(
                        PROJECT,
                        "2024-10-20",
                        DEVELOPER,
                        new BodyAppointed(reviewer, "qilu-shencha", LocalDate.of(2024, 10, 20)),
                        PARCEL),
                Sample.of(
                        PROJECT,
                        "2024-10-28",
                        DRAWING_REVIEWER,
                        new DrawingsReviewed("鲁施审〔2024〕0316号", true, List.of("1")),
                        PARCEL),
                Sample.of(
                        PROJECT,
                        "2024-10-30",
                        DEVELOPER,
                        new PreventionPlanFiled(Sample.digest(Sample.id("prevention plan")), List.of("1")),
                        PARCEL),
                Sample.of(
                        PROJECT,
                        "2024-12-31",
                        DEVELOPER,
                        new BodyDismissed(reviewer, "qilu-shencha", LocalDate.of(2025, 1, 1), "一期施工图审查完成"),
                        PARCEL),
                Sample.of(
                        PROJECT,
                        "2025-06-01",
                        DEVELOPER,
                        new QualityInformationPublished("一期主体结构实体检测结果", "工地大门公示栏"),
                        PARCEL));
    }

    private static ProjectRegistered registered() {
        return new ProjectRegistered(
                "金水湾",
                new Subject(PARCEL),
                "371502",
                "donghu-dichan",
                List.of(new Phase("1", "一期"), new Phase("2", "二期")));
    }

    private static Stream<Entry<?>> facilities() {
        return Stream.of(
                Sample.of(
                        KINDERGARTEN,
                        "2024-10-28",
                        PLANNING,
                        new FacilityRequired("1", Kind.KINDERGARTEN, "金水湾幼儿园", "HQ-INDICATORS", "聊建字〔2024〕17号 二(一)3")),
                Sample.of(
                        KINDERGARTEN,
                        "2026-08-18",
                        DEVELOPER,
                        new FacilityCompleted(LocalDate.of(2026, 8, 18), "6班，建筑面积2160平方米，设于2号楼东侧")),
                Sample.of(KINDERGARTEN, "2026-09-10", DEVELOPER, new FacilityHandedOver("dongchangfu-jiaotiju")));
    }

    private static Stream<Entry<?>> supervision() {
        return Stream.of(
                Sample.of(
                        CASE,
                        "2025-06-11",
                        HOUSING,
                        new SupervisionInspected(
                                InspectionKind.RANDOM,
                                LocalDate.of(2025, 6, 11),
                                List.of(new Subject(BuildingSamples.BUILDING)),
                                "1号楼六层剪力墙局部露筋，监理日志缺三日"),
                        BuildingSamples.BUILDING),
                Sample.of(
                        CASE,
                        "2025-06-12",
                        HOUSING,
                        new RectificationOrdered(
                                "ZG-1",
                                "luhua-jianzhu",
                                "剔凿后用高一等级混凝土修补",
                                LocalDate.of(2025, 6, 12),
                                LocalDate.of(2025, 6, 30)),
                        BuildingSamples.BUILDING),
                Sample.of(
                        CASE,
                        "2025-06-27",
                        HOUSING,
                        new RectificationClosed("ZG-1", "现场复查，修补密实"),
                        BuildingSamples.BUILDING),
                Sample.of(
                        CASE,
                        "2025-07-08",
                        HOUSING,
                        new PenaltyImposed(
                                PenaltyKind.FINE,
                                "zhengda-jianli",
                                "聊建罚决字〔2025〕第31号",
                                new BigDecimal("50000"),
                                "未按规定旁站"),
                        BuildingSamples.BUILDING));
    }

    private static Stream<Entry<?>> standards() {
        return Stream.of(
                Sample.of(PROFILE, "2024-05-21", HOUSING, enacted()),
                Sample.of(
                        PROJECT,
                        "2024-10-15",
                        DEVELOPER,
                        new ProfileApplied(
                                new Subject(PROFILE),
                                Basis.LAND_CONDITIONS,
                                "建设条件意见书 聊建条〔2024〕017号",
                                LocalDate.of(2024, 10, 15)),
                        PROFILE),
                Sample.of(PROJECT, "2024-12-20", HOUSING, new PilotEnrolled(Level.CITY, "聊城市第一批高品质住宅市级试点项目名单 第7号")),
                Sample.of(
                        PROJECT,
                        "2027-06-30",
                        HOUSING,
                        new PilotReviewed(Level.CITY, false, "样板间与交付标准一致，两户防水回访未完成，责令一个月内整改")),
                Sample.of(PROJECT, "2027-08-15", HOUSING, new PilotRemoved(Level.CITY, "逾期未整改")),
                Sample.of(
                        PROJECT,
                        "2024-11-20",
                        DEVELOPER,
                        new IndicatorsDeclared(
                                new Subject(PROJECT),
                                List.of(
                                        new Declared(IndicatorKey.STOREY_HEIGHT, "3.10", "m"),
                                        new Declared(IndicatorKey.GREEN_MATERIALS, "预拌砂浆, 节能门窗", null))),
                        PROFILE),
                Sample.of(PROJECT, "2024-12-02", HOUSING, assessed(), PROFILE));
    }

    private static IndicatorsAssessed assessed() {
        return new IndicatorsAssessed(
                Conformity.NOT_MEASURED,
                List.of(
                        assessed(IndicatorKey.STOREY_HEIGHT, "3.00", "m", "3.10", Conformity.MET),
                        assessed(IndicatorKey.GREEN_RATIO, "35", "%", null, Conformity.NOT_MEASURED)));
    }

    private static Assessed assessed(
            String key, String value, @Nullable String unit, @Nullable String measured, Conformity verdict) {
        var figure = new Figure(key, value, unit, "聊建字〔2024〕17号 附件");
        return new Assessed(figure, new Subject(PROFILE), new Subject(PROJECT), measured, verdict);
    }

    private static ProfileEnacted enacted() {
        return new ProfileEnacted(
                "high-quality-2024",
                "371500",
                Level.CITY,
                Reach.APPLIED,
                "聊城市高品质住宅建设实施方案",
                "聊建字〔2024〕17号",
                LocalDate.of(2024, 5, 21),
                null,
                List.of(
                        new Figure(FigureKey.SPRAY_SHARE, "15", "%", "聊建字〔2024〕17号 二(四)2"),
                        new Figure(FigureKey.REVISIT_WINDOW, "P6M", null, "聊建字〔2024〕17号 二(四)3")));
    }
}
