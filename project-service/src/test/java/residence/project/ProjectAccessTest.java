package residence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Act;
import residence.events.BodyRole;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.HazardGrade;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.Command;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.CompletionFilingEvent.Department;
import residence.events.FacilityEvent.Kind;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.PartyRole;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.Declared;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.events.SupervisionEvent.InspectionKind;
import residence.events.SupervisionEvent.PenaltyKind;
import residence.kit.command.Caller;
import residence.project.building.BuildingCommand.AdmitBuilding;
import residence.project.building.BuildingCommand.AppraiseBuilding;
import residence.project.building.BuildingCommand.CommissionAppraisal;
import residence.project.building.BuildingCommand.DemolishBuilding;
import residence.project.building.BuildingCommand.LinkBimModel;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.RegisterBuilding;
import residence.project.building.BuildingCommand.SlipMilestone;
import residence.project.community.CommunityCommand.ChangeCommunity;
import residence.project.community.CommunityCommand.RegisterCommunity;
import residence.project.completionfiling.CompletionFilingCommand.ApplyForJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.DecideJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.FileCompletion;
import residence.project.completionfiling.CompletionFilingCommand.GiveDepartmentOpinion;
import residence.project.completionfiling.CompletionFilingCommand.MakeFirstRegistration;
import residence.project.completionfiling.CompletionFilingCommand.ReportOpinionOverdue;
import residence.project.facility.FacilityCommand.CompleteFacility;
import residence.project.facility.FacilityCommand.HandOverFacility;
import residence.project.facility.FacilityCommand.RequireFacility;
import residence.project.landparcel.LandParcelCommand.ListLandParcel;
import residence.project.landparcel.LandParcelCommand.ReclaimLand;
import residence.project.landparcel.LandParcelCommand.TransferLand;
import residence.project.pilotlibrary.PilotLibraryCommand.EnrolPilot;
import residence.project.project.ProjectCommand.AppointBody;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.DismissBody;
import residence.project.project.ProjectCommand.FilePreventionPlan;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.PublishQualityInformation;
import residence.project.project.ProjectCommand.RegisterProject;
import residence.project.project.ProjectCommand.ReviewDrawings;
import residence.project.project.ProjectCommand.SignPledge;
import residence.project.projectstandards.ProjectStandardsCommand.ApplyProfile;
import residence.project.projectstandards.ProjectStandardsCommand.AssessIndicators;
import residence.project.projectstandards.ProjectStandardsCommand.DeclareIndicators;
import residence.project.standards.StandardsCommand.EnactProfile;
import residence.project.supervision.SupervisionCommand.CloseRectification;
import residence.project.supervision.SupervisionCommand.ImposePenalty;
import residence.project.supervision.SupervisionCommand.OrderRectification;
import residence.project.supervision.SupervisionCommand.RecordSupervision;

class ProjectAccessTest {
    private static final Subject PARCEL = Subject.of("parcel", "P1");
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Subject FILING = PROJECT.child("filing", "1");
    private static final Subject COMMUNITY = Subject.of("community", "JSW");
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject PROFILE = Subject.of("region", "371500").child("profile", "p");
    private static final Act ACT = Acts.on("2024-10-16", Acts.developer("donghu"));
    private static final Caller DEVELOPER = caller("developer", "donghu", null);
    private static final Caller OTHER_DEVELOPER = caller("developer", "xihu", null);
    private static final List<Dwelling> DWELLINGS =
            List.of(new Dwelling("1", "101", 1, BigDecimal.TEN, List.of(new Room("bath", "卫生间", true)), 1));

    private static final PublishQualityInformation PUBLICATION =
            new PublishQualityInformation(ACT, PROJECT, "检测结果", "公示栏");

    private final Ledger ledger = new Ledger()
            .with(PARCEL, "2024-06-20", new LandParcelListed("371502", "湖南路北", BigDecimal.TEN, true, List.of()))
            .with(
                    PROJECT,
                    "2024-10-15",
                    new ProjectRegistered("金水湾", PARCEL, "371502", "donghu", List.of(new Phase("1", "一期"))))
            .with(
                    BUILDING,
                    "2024-10-16",
                    new BuildingRegistered(PROJECT, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, DWELLINGS));

    static Stream<Command> allButTheLeadersSignature() {
        return Stream.concat(
                Stream.of(
                        listing("371502"),
                        transfer(),
                        new ReclaimLand(ACT, PARCEL, "逾期"),
                        admission("371502"),
                        profile("371500"),
                        application(),
                        enrolment(Level.CITY),
                        opinion(),
                        community("371502"),
                        new FileCompletion(ACT, FILING, "1"),
                        new AssessIndicators(ACT, PROJECT),
                        permit(PermitKind.CONSTRUCTION)),
                developers());
    }

    static Stream<Command> developers() {
        return Stream.of(
                apply(),
                new AppointParty(ACT, PROJECT, PartyRole.DESIGNER, "sheji", "p-1", null),
                new AppointBody(ACT, PROJECT, BodyRole.LAB, "jiance", null),
                new DismissBody(ACT, PROJECT, BodyRole.LAB, "jiance", null, "检测完成"),
                new FilePreventionPlan(ACT, PROJECT, "sha256:" + "0".repeat(64), List.of("1")),
                PUBLICATION,
                new RegisterBuilding(ACT, BUILDING, PROJECT, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, DWELLINGS),
                declaration(),
                new PlanMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING, LocalDate.of(2024, 11, 18)),
                new ReachMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING));
    }

    @ParameterizedTest
    @MethodSource("allButTheLeadersSignature")
    void thePublicAndOwnersMayDoNothing(Command command) {
        assertThat(allowed(Caller.PUBLIC, command)).isFalse();
        assertThat(allowed(caller("owner", "household", null), command)).isFalse();
        assertThat(allowed(caller("contractor", "luhua", null), command)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("developers")
    void onlyTheProjectsDeveloperBuildsIt(Command command) {
        assertThat(allowed(DEVELOPER, command)).isTrue();
        assertThat(allowed(OTHER_DEVELOPER, command)).isFalse();
        assertThat(allowed(caller("contractor", "donghu", null), command)).isFalse();
    }

    /** Which one may follows from the land, so the rules say it (R1), with a reason. */
    @Test
    void anyDeveloperMayAskToRegisterAProject() {
        var register = new RegisterProject(ACT, PROJECT, "金水湾", PARCEL, List.of(new Phase("1", "一期")));
        assertThat(allowed(DEVELOPER, register)).isTrue();
        assertThat(allowed(OTHER_DEVELOPER, register)).isTrue();
        assertThat(allowed(authority("housing", "371500"), register)).isFalse();
    }

    @Test
    void landIsThePlanningDepartmentsWithinItsRegion() {
        assertThat(allowed(authority("planning", "371500"), transfer())).isTrue();
        assertThat(allowed(authority("planning", "371502"), listing("371502"))).isTrue();
        assertThat(allowed(authority("planning", "371503"), transfer())).isFalse();
        assertThat(allowed(authority("housing", "371500"), transfer())).isFalse();
    }

    /** S0 三(二)1 and 2. */
    @Test
    void indicatorsAreAssessedByHousingAndPlanningWithinTheirRegion() {
        var assessment = new AssessIndicators(ACT, PROJECT);
        assertThat(allowed(authority("housing", "371500"), assessment)).isTrue();
        assertThat(allowed(authority("planning", "371502"), assessment)).isTrue();
        assertThat(allowed(authority("housing", "371503"), assessment)).isFalse();
        assertThat(allowed(authority("approval", "371500"), assessment)).isFalse();
        assertThat(allowed(DEVELOPER, assessment)).isFalse();
        assertThat(allowed(authority("housing", "371500"), declaration())).isFalse();
    }

    @Test
    void landIsNotListedIntoAnotherRegion() {
        assertThat(allowed(authority("planning", "371600"), listing("371600"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(PermitKind.class)
    void permitsAreTheApprovalBureausOrTheDepartmentsOfTheKind(PermitKind kind) {
        boolean planning = kind == PermitKind.PLANNING;
        assertThat(allowed(authority("approval", "371500"), permit(kind))).isTrue();
        assertThat(allowed(authority("planning", "371500"), permit(kind))).isEqualTo(planning);
        assertThat(allowed(authority("housing", "371500"), permit(kind))).isEqualTo(!planning);
        assertThat(allowed(authority("approval", "371600"), permit(kind))).isFalse();
    }

    @Test
    void aPledgeIsSignedInThePartysRole() {
        var pledge = new SignPledge(ACT, PROJECT, PartyRole.SUPERVISOR);
        assertThat(allowed(caller("supervisor", "zhengda", null), pledge)).isTrue();
        assertThat(allowed(caller("contractor", "luhua", null), pledge)).isFalse();
        assertThat(allowed(DEVELOPER, pledge)).isFalse();
    }

    @Test
    void qualityInformationIsPublishedByTheRegionsHousingDepartmentToo() {
        assertThat(allowed(authority("housing", "371500"), PUBLICATION)).isTrue();
        assertThat(allowed(authority("housing", "371600"), PUBLICATION)).isFalse();
        assertThat(allowed(authority("planning", "371500"), PUBLICATION)).isFalse();
    }

    @Test
    void drawingsAreReviewedByWhoIsAppointedToThatToday() {
        var today = Acts.on(Acts.TODAY.toString(), Acts.developer("donghu"));
        var review = new ReviewDrawings(today, PROJECT, "SC-1", true, List.of("1"));
        var reviewer = caller("drawing-reviewer", "shencha", null);
        assertThat(allowed(reviewer, review)).isFalse();
        ledger.with(PROJECT, "2024-10-15", new BodyAppointed(BodyRole.DRAWING_REVIEWER, "shencha", Acts.TODAY));
        assertThat(allowed(reviewer, review)).isTrue();
        assertThat(allowed(caller("drawing-reviewer", "other", null), review)).isFalse();
        assertThat(allowed(caller("lab", "shencha", null), review)).isFalse();
        assertThat(allowed(authority("housing", "371500"), review)).isFalse();
        var dismissed = new BodyDismissed(BodyRole.DRAWING_REVIEWER, "shencha", Acts.TODAY, "审查完成");
        ledger.with(PROJECT, "2024-10-16", dismissed);
        assertThat(allowed(reviewer, review)).isFalse();
    }

    @Test
    void aModelIsLinkedByTheDeveloperOrTheHousingDepartment() {
        var model = new LinkBimModel(ACT, BUILDING, "sha256:" + "0".repeat(64), "IFC4", "1.0");
        assertThat(allowed(DEVELOPER, model)).isTrue();
        assertThat(allowed(OTHER_DEVELOPER, model)).isFalse();
        assertThat(allowed(authority("housing", "371500"), model)).isTrue();
        assertThat(allowed(authority("housing", "371600"), model)).isFalse();
        assertThat(allowed(Caller.PUBLIC, model)).isFalse();
    }

    @Test
    void aBuildingIsAppraisedByTheHousingDepartmentOrWhomItCommissioned() {
        var appraisal = new AppraiseBuilding(ACT, BUILDING, HazardGrade.C, "J-1");
        var body = caller("check-up-body", "jiance", null);
        assertThat(allowed(body, appraisal)).isFalse();
        ledger.with(BUILDING, "2025-06-02", new AppraisalCommissioned("jiance", "墙体开裂"));
        assertThat(allowed(body, appraisal)).isTrue();
        assertThat(allowed(caller("check-up-body", "other", null), appraisal)).isFalse();
        assertThat(allowed(caller("lab", "jiance", null), appraisal)).isFalse();
        assertThat(allowed(authority("housing", "371502"), appraisal)).isTrue();
        assertThat(allowed(authority("housing", "371503"), appraisal)).isFalse();
    }

    @Test
    void appraisalsAreCommissionedAndBuildingsDemolishedByTheRegionsHousingDepartment() {
        for (var command : List.of(
                new CommissionAppraisal(ACT, BUILDING, "jiance", "墙体开裂"),
                new DemolishBuilding(ACT, BUILDING, "D级危房"))) {
            assertThat(allowed(authority("housing", "371500"), command)).isTrue();
            assertThat(allowed(authority("housing", "371503"), command)).isFalse();
            assertThat(allowed(authority("planning", "371500"), command)).isFalse();
            assertThat(allowed(DEVELOPER, command)).isFalse();
        }
    }

    @Test
    void oldBuildingsAreAdmittedByTheRegionsHousingDepartment() {
        assertThat(allowed(authority("housing", "371502"), admission("371502"))).isTrue();
        assertThat(allowed(authority("housing", "371500"), admission("371502"))).isTrue();
        assertThat(allowed(authority("housing", "371503"), admission("371502"))).isFalse();
        assertThat(allowed(authority("planning", "371502"), admission("371502")))
                .isFalse();
        assertThat(allowed(DEVELOPER, admission("371502"))).isFalse();
    }

    @Test
    void standardsAreTheHousingDepartmentsWithinItsRegion() {
        assertThat(allowed(authority("housing", "371500"), profile("371500"))).isTrue();
        assertThat(allowed(authority("housing", "371502"), profile("371500"))).isFalse();
        assertThat(allowed(authority("housing", "000000"), profile("000000"))).isTrue();
        assertThat(allowed(authority("housing", "371500"), profile("000000"))).isFalse();
        assertThat(allowed(authority("housing", "371500"), application())).isTrue();
        assertThat(allowed(authority("housing", "371600"), application())).isFalse();
        assertThat(allowed(DEVELOPER, application())).isFalse();
    }

    @Test
    void aPilotLibraryIsTheHousingDepartmentsOfItsLevel() {
        assertThat(allowed(authority("housing", "371500"), enrolment(Level.CITY)))
                .isTrue();
        assertThat(allowed(authority("housing", "371500"), enrolment(Level.PROVINCE)))
                .isFalse();
        assertThat(allowed(authority("housing", "370000"), enrolment(Level.PROVINCE)))
                .isTrue();
        assertThat(allowed(authority("housing", "371502"), enrolment(Level.COUNTY)))
                .isTrue();
        assertThat(allowed(authority("housing", "371502"), enrolment(Level.CITY)))
                .isFalse();
        assertThat(allowed(authority("housing", "000000"), enrolment(Level.NATION)))
                .isTrue();
        assertThat(allowed(authority("housing", "371600"), enrolment(Level.CITY)))
                .isFalse();
        assertThat(allowed(authority("planning", "371500"), enrolment(Level.CITY)))
                .isFalse();
        assertThat(allowed(DEVELOPER, enrolment(Level.CITY))).isFalse();
    }

    @Test
    void aFilingIsAppliedForByTheDeveloperJudgedByApprovalsAndEndsAtTheRegistry() {
        assertThat(allowed(DEVELOPER, apply())).isTrue();
        assertThat(allowed(OTHER_DEVELOPER, apply())).isFalse();
        assertThat(allowed(authority("approval", "371500"), new DecideJointAcceptance(ACT, FILING)))
                .isTrue();
        assertThat(allowed(authority("housing", "371500"), new DecideJointAcceptance(ACT, FILING)))
                .isTrue();
        assertThat(allowed(authority("fire", "371500"), new DecideJointAcceptance(ACT, FILING)))
                .isFalse();
        assertThat(allowed(authority("housing", "371500"), new FileCompletion(ACT, FILING, "1")))
                .isTrue();
        assertThat(allowed(authority("approval", "371500"), new FileCompletion(ACT, FILING, "1")))
                .isFalse();
        assertThat(allowed(authority("registry", "371500"), new MakeFirstRegistration(ACT, FILING, "1")))
                .isTrue();
        assertThat(allowed(authority("registry", "371600"), new MakeFirstRegistration(ACT, FILING, "1")))
                .isFalse();
        assertThat(allowed(authority("housing", "371500"), new MakeFirstRegistration(ACT, FILING, "1")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"housing", "fire", "civil-defence", "planning", "archives"})
    void aDepartmentOfTheRegionGivesItsOpinion(String department) {
        assertThat(allowed(authority(department, "371502"), opinion())).isTrue();
        assertThat(allowed(authority(department, "371503"), opinion())).isFalse();
        assertThat(allowed(DEVELOPER, opinion())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"approval", "registry"})
    void noOtherDepartmentDoes(String department) {
        assertThat(allowed(authority(department, "371502"), opinion())).isFalse();
    }

    @Test
    void communitiesAreTheHousingDepartmentsOfTheirRegion() {
        ledger.with(COMMUNITY, "2026-09-25", new CommunityRegistered("金水湾", "371502", List.of(BUILDING)), BUILDING);
        var change = new ChangeCommunity(ACT, COMMUNITY, "金水湾小区", List.of(), List.of(), "更名");
        assertThat(allowed(authority("housing", "371502"), community("371502"))).isTrue();
        assertThat(allowed(authority("housing", "371503"), community("371502"))).isFalse();
        assertThat(allowed(authority("planning", "371502"), community("371502")))
                .isFalse();
        assertThat(allowed(DEVELOPER, community("371502"))).isFalse();
        assertThat(allowed(authority("housing", "371500"), change)).isTrue();
        assertThat(allowed(authority("housing", "371503"), change)).isFalse();
        assertThat(allowed(DEVELOPER, change)).isFalse();
    }

    @Test
    void nobodyButThePlatformSaysThatAnOpinionIsOverdue() {
        var late = new ReportOpinionOverdue(ACT, FILING, Department.FIRE);
        assertThat(allowed(DEVELOPER, late)).isFalse();
        assertThat(allowed(authority("approval", "371500"), late)).isFalse();
    }

    @Test
    void nobodyButThePlatformSaysThatAMilestoneSlipped() {
        var slip = new SlipMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING, LocalDate.of(2024, 10, 1));
        assertThat(allowed(DEVELOPER, slip)).isFalse();
        assertThat(allowed(authority("housing", "371500"), slip)).isFalse();
    }

    /** A 403 would hide what is wrong from whom it may concern. */
    @Test
    void whatTheRecordDoesNotKnowIsSaidToWhoHasTheRole() {
        var unlisted = new TransferLand(ACT, Subject.of("parcel", "P9"), TransferMode.LISTING, "donghu", "0017");
        refused(() -> allowed(authority("planning", "371500"), unlisted), "not-heard.parcel");
        assertThat(allowed(authority("housing", "371500"), unlisted)).isFalse();
        var unregistered = new ReachMilestone(ACT, Subject.of("building", "B9"), Milestone.GROUNDBREAKING);
        refused(() -> allowed(DEVELOPER, unregistered), "not-heard.building");
        assertThat(allowed(Caller.PUBLIC, unregistered)).isFalse();
    }

    @Test
    void aParcelThatWasNeverListedMayBe() {
        var elsewhere =
                new ListLandParcel(ACT, Subject.of("parcel", "P9"), "371600", "渤海七路", BigDecimal.TEN, true, List.of());
        assertThat(allowed(authority("planning", "371600"), elsewhere)).isTrue();
        assertThat(allowed(authority("planning", "371500"), elsewhere)).isFalse();
    }

    @Test
    void r21_facilitiesAreRequiredByPlanningOrHousingAndBuiltByTheDeveloper() {
        var facility = PROJECT.child("facility", "KG");
        var require = new RequireFacility(ACT, facility, "1", Kind.KINDERGARTEN, "幼儿园", null, "规划条件 三");
        assertThat(allowed(authority("planning", "371500"), require)).isTrue();
        assertThat(allowed(authority("housing", "371502"), require)).isTrue();
        assertThat(allowed(authority("approval", "371500"), require)).isFalse();
        assertThat(allowed(authority("planning", "371503"), require)).isFalse();
        assertThat(allowed(DEVELOPER, require)).isFalse();
        for (Command built :
                List.of(new CompleteFacility(ACT, facility, "6班"), new HandOverFacility(ACT, facility, "jiaotiju"))) {
            assertThat(allowed(DEVELOPER, built)).isTrue();
            assertThat(allowed(OTHER_DEVELOPER, built)).isFalse();
            assertThat(allowed(authority("planning", "371500"), built)).isFalse();
            assertThat(allowed(Caller.PUBLIC, built)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("supervision")
    void supervisionIsTheHousingDepartmentsWithinItsRegion(Command command) {
        assertThat(allowed(authority("housing", "371502"), command)).isTrue();
        assertThat(allowed(authority("housing", "371500"), command)).isTrue();
        assertThat(allowed(authority("housing", "371503"), command)).isFalse();
        assertThat(allowed(authority("planning", "371500"), command)).isFalse();
        assertThat(allowed(authority("approval", "371500"), command)).isFalse();
        assertThat(allowed(DEVELOPER, command)).isFalse();
        assertThat(allowed(caller("supervisor", "zhengda", null), command)).isFalse();
        assertThat(allowed(Caller.PUBLIC, command)).isFalse();
    }

    static Stream<Command> supervision() {
        var opened = PROJECT.child("supervision", "S1");
        return Stream.of(
                new RecordSupervision(ACT, opened, InspectionKind.RANDOM, List.of(), "露筋"),
                new OrderRectification(ACT, opened, "ZG-1", "luhua", "修补", LocalDate.of(2024, 12, 1)),
                new CloseRectification(ACT, opened, "ZG-1", "复查合格"),
                new ImposePenalty(ACT, opened, PenaltyKind.WARNING, "luhua", "31号", null, "未旁站"));
    }

    private boolean allowed(Caller caller, Command command) {
        return new ProjectAccess().allows(caller, command, ledger);
    }

    private static Caller authority(String department, String region) {
        return caller("authority/" + department, region + "-" + department, region);
    }

    private static Caller caller(String role, String organisation, String region) {
        return new Caller("account", role, organisation, region, List.of());
    }

    private static ListLandParcel listing(String region) {
        return new ListLandParcel(ACT, PARCEL, region, "湖南路北", BigDecimal.TEN, true, List.of());
    }

    private static TransferLand transfer() {
        return new TransferLand(ACT, PARCEL, TransferMode.LISTING, "donghu", "0017");
    }

    private static GrantPermit permit(PermitKind kind) {
        return new GrantPermit(ACT, PROJECT, kind, "N1", List.of("1"), null);
    }

    private static AdmitBuilding admission(String region) {
        return new AdmitBuilding(
                ACT,
                Subject.of("building", "OLD"),
                region,
                "柳园小区",
                "3号楼",
                2003,
                null,
                Structure.BRICK_CONCRETE,
                50,
                6,
                "台账",
                EvidenceGrade.COPY,
                DWELLINGS);
    }

    private static EnactProfile profile(String region) {
        return new EnactProfile(
                ACT,
                Subject.of("region", region).child("profile", "p"),
                Reach.APPLIED,
                "t",
                "d",
                LocalDate.of(2024, 5, 21),
                null,
                List.of(new Figure("indicator.at-least.green-ratio", "35", "%", "附件")));
    }

    private static RegisterCommunity community(String region) {
        return new RegisterCommunity(ACT, COMMUNITY, "金水湾", region, List.of(BUILDING));
    }

    private static ApplyForJointAcceptance apply() {
        return new ApplyForJointAcceptance(ACT, FILING, null, null);
    }

    private static GiveDepartmentOpinion opinion() {
        return new GiveDepartmentOpinion(ACT, FILING, true, "同意");
    }

    private static EnrolPilot enrolment(Level level) {
        return new EnrolPilot(ACT, PROJECT, level, "试点项目名单");
    }

    private static DeclareIndicators declaration() {
        return new DeclareIndicators(
                ACT, PROJECT, null, List.of(new Declared("indicator.at-least.green-ratio", "38", "%")));
    }

    private static ApplyProfile application() {
        return new ApplyProfile(ACT, PROJECT, PROFILE, Basis.LAND_CONDITIONS, "建设条件意见书", null);
    }
}
