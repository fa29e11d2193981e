package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingAppraised;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.HazardGrade;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.Structure;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.building.Building.Admitted;
import residence.project.building.Building.Registered;
import residence.project.building.Building.State;
import residence.project.building.BuildingCommand.AppraiseBuilding;
import residence.project.building.BuildingCommand.CommissionAppraisal;
import residence.project.building.BuildingCommand.DemolishBuilding;
import residence.project.building.BuildingCommand.LinkBimModel;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;

/** Nothing happens to a planned building before it is on record; an old one stood long before its admission. */
class BeforeRegistrationTest {
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final State REGISTERED = Registered.in(PROJECT, "1");
    private static final LocalDate PLANNED = LocalDate.of(2026, 1, 1);
    private static final Act ACT = Acts.on("2024-10-16", Acts.authority("housing"));

    static Stream<BuildingCommand> ofAnyBuilding() {
        return Stream.of(
                new LinkBimModel(ACT, BUILDING, "sha256:" + "0".repeat(64), "IFC4", "1.0"),
                new CommissionAppraisal(ACT, BUILDING, "jiance", "墙体开裂"),
                new AppraiseBuilding(ACT, BUILDING, HazardGrade.B, "J-1"),
                new DemolishBuilding(ACT, BUILDING, "D级危房"));
    }

    static Stream<BuildingCommand> ofAPlannedOne() {
        return Stream.concat(
                ofAnyBuilding(), Stream.of(new PlanMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING, PLANNED)));
    }

    @ParameterizedTest
    @MethodSource("ofAPlannedOne")
    void r2_nothingHappensToABuildingBeforeTheDayOfItsRegistration(BuildingCommand command) {
        refused(() -> decide(command, REGISTERED, registeredOn("2024-10-17")), "building.dated-before");
        assertThat(decide(command, REGISTERED, registeredOn("2024-10-16"))).hasSize(1);
    }

    @Test
    void r2_norDoesItReachAMilestone() {
        var reach = new ReachMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING);
        refused(() -> decide(reach, REGISTERED, registeredOn("2024-10-17")), "building.dated-before");
        refused(() -> decide(reach, REGISTERED, registeredOn("2024-10-16")), "not-heard.project");
    }

    @ParameterizedTest
    @MethodSource("ofAnyBuilding")
    void ofAnAdmittedBuildingIsToldWhatHappenedBeforeItsAdmission(BuildingCommand command) {
        var admitted = new BuildingAdmitted(
                "371502", "柳园小区", "3号楼", 2003, null, null, null, null, "台账", EvidenceGrade.COPY, List.of());
        assertThat(decide(command, new Admitted(Survey.NONE), new Ledger().with(BUILDING, "2025-03-11", admitted)))
                .hasSize(1);
    }

    @Test
    void r2_aBuildingIsNotDemolishedBeforeItReachedItsLastMilestone() {
        var demolish = new DemolishBuilding(ACT, BUILDING, "D级危房");
        var reached = new MilestoneReached(Milestone.GROUNDBREAKING, LocalDate.of(2024, 10, 16));
        var ledger = registeredOn("2024-10-01").with(BUILDING, "2024-10-16", reached);
        assertThat(decide(demolish, REGISTERED, ledger)).hasSize(1);
        refused(
                () -> decide(demolish, REGISTERED, ledger.with(BUILDING, "2024-10-17", reached)),
                "building.dated-before");
    }

    @Test
    void aBuildingIsNotDemolishedBeforeItWasAppraised() {
        var demolish = new DemolishBuilding(ACT, BUILDING, "D级危房");
        var appraised = new BuildingAppraised("jiance", HazardGrade.D, "J-1");
        var ledger = registeredOn("2024-10-01").with(BUILDING, "2024-10-16", appraised);
        assertThat(decide(demolish, REGISTERED, ledger)).hasSize(1);
        refused(
                () -> decide(demolish, REGISTERED, ledger.with(BUILDING, "2024-10-17", appraised)),
                "building.dated-before");
    }

    @Test
    void aReportIsNotDatedBeforeItsOwnCommission() {
        var commission = new AppraisalCommissioned("jiance", "墙体开裂");
        var state = Building.evolve(REGISTERED, commission);
        var act = Acts.on("2024-10-16", new Actor("jiance", "check-up-body", null));
        var appraise = new AppraiseBuilding(act, BUILDING, HazardGrade.B, "J-1");
        var ledger = registeredOn("2024-10-01")
                .with(BUILDING, "2024-10-16", commission)
                .with(BUILDING, "2024-10-20", new AppraisalCommissioned("other", "墙体开裂"));
        assertThat(decide(appraise, state, ledger)).hasSize(1);
        var later = registeredOn("2024-10-01").with(BUILDING, "2024-10-17", commission);
        refused(() -> decide(appraise, state, later), "building.dated-before");
    }

    private static Ledger registeredOn(String day) {
        var plan = new BuildingRegistered(PROJECT, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, List.of());
        return new Ledger().with(BUILDING, day, plan, PROJECT);
    }

    private static List<BuildingEvent> decide(BuildingCommand command, State state, Ledger ledger) {
        return Building.decide(command, state, BuildingFacts.lookUp(command, state, ledger));
    }
}
