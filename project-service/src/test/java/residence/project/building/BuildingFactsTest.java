package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.FigureKey;
import residence.events.PartyRole;
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
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.building.Building.Registered;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.RegisterBuilding;
import residence.project.building.BuildingFacts.Paper;

/** What stood on the day the ground was broken, whenever it was told. */
class BuildingFactsTest {
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Registered STATE = Registered.in(PROJECT, "1");

    private final Ledger ledger = new Ledger().with(PROJECT, "2024-10-15", registered());

    @Test
    void aProjectIsThereFromTheDayItIsRegistered() {
        assertThat(registering("2024-10-14").projectKnown()).isFalse();
        assertThat(registering("2024-10-15").projectKnown()).isTrue();
        assertThat(registering("2024-10-15").phases())
                .containsExactlyElementsOf(
                        registered().phases().stream().map(Phase::id).toList());
    }

    private BuildingFacts registering(String day) {
        var command = new RegisterBuilding(
                Acts.on(day, Acts.developer("donghu-dichan")),
                BUILDING,
                PROJECT,
                "1",
                "1号楼",
                Structure.SHEAR_WALL,
                50,
                18,
                2,
                36,
                List.of(new Dwelling("1", "101", 1, BigDecimal.TEN, List.of(new Room("bath", "卫生间", true)), 1)));
        return BuildingFacts.lookUp(command, new Building.Unknown(), ledger);
    }

    @Test
    void r2_everyPartyIsMissingAtFirst() {
        var facts = groundbreakingOn("2024-11-20");
        assertThat(facts.unappointed()).containsExactly(PartyRole.values());
        assertThat(facts.unpledged()).isEmpty();
        assertThat(facts.missing()).contains(Paper.CONSTRUCTION_PERMIT);
    }

    @Test
    void r2_appointedAndPledgedByTheDay() {
        appointAll("2024-10-20");
        pledgeAll("2024-11-20");
        assertThat(groundbreakingOn("2024-11-19").unpledged()).containsExactly(PartyRole.values());
        assertThat(groundbreakingOn("2024-11-20").unpledged()).isEmpty();
        assertThat(groundbreakingOn("2024-11-20").unappointed()).isEmpty();
    }

    @Test
    void r2_aReplacementHasToSignAnewFromTheDayItStarts() {
        appointAll("2024-10-20");
        pledgeAll("2024-10-21");
        var start = LocalDate.of(2024, 11, 20);
        ledger.with(PROJECT, "2024-11-01", new PartyReplaced(PartyRole.CONTRACTOR, "org", "p-new", start, "调离"));
        assertThat(groundbreakingOn("2024-11-19").unpledged()).isEmpty();
        assertThat(groundbreakingOn("2024-11-20").unpledged()).containsExactly(PartyRole.CONTRACTOR);
        ledger.with(PROJECT, "2024-11-20", new PledgeSigned(PartyRole.CONTRACTOR, "p-new"));
        assertThat(groundbreakingOn("2024-11-20").unpledged()).isEmpty();
    }

    @Test
    void r2_aSuccessorsPledgeDoesNotStandInForThePredecessors() {
        appointAll("2024-10-20");
        var start = LocalDate.of(2024, 11, 20);
        ledger.with(PROJECT, "2024-11-10", new PartyReplaced(PartyRole.CONTRACTOR, "org", "p-new", start, "调离"))
                .with(PROJECT, "2024-11-05", new PledgeSigned(PartyRole.CONTRACTOR, "p-new"));
        assertThat(groundbreakingOn("2024-11-06").unpledged()).contains(PartyRole.CONTRACTOR);
        assertThat(groundbreakingOn("2024-11-20").unpledged()).doesNotContain(PartyRole.CONTRACTOR);
    }

    @Test
    void r2_aPermitIsInForceFromItsGrantToTheDayBeforeItsRevocation() {
        ledger.with(PROJECT, "2024-11-05", new PermitGranted(PermitKind.CONSTRUCTION, "N1", List.of("1"), List.of()))
                .with(PROJECT, "2025-02-05", new PermitRevoked(PermitKind.CONSTRUCTION, "N1", "逾期未开工"));
        assertThat(groundbreakingOn("2024-11-04").missing()).contains(Paper.CONSTRUCTION_PERMIT);
        assertThat(groundbreakingOn("2024-11-05").missing()).isEmpty();
        assertThat(groundbreakingOn("2025-02-04").missing()).isEmpty();
        assertThat(groundbreakingOn("2025-02-05").missing()).contains(Paper.CONSTRUCTION_PERMIT);
    }

    @Test
    void r2_aPermitOfAnotherPhaseOrKindDoesNotCount() {
        ledger.with(PROJECT, "2024-11-05", new PermitGranted(PermitKind.CONSTRUCTION, "N2", List.of("2"), List.of()))
                .with(PROJECT, "2024-11-05", new PermitGranted(PermitKind.PLANNING, "N1", List.of("1"), List.of()));
        assertThat(groundbreakingOn("2024-11-20").missing()).contains(Paper.CONSTRUCTION_PERMIT);
    }

    @Test
    void r2_aPermitThatNamesBuildingsCountsForThoseAlone() {
        var other = List.of(Subject.of("building", "B2"));
        ledger.with(PROJECT, "2024-11-05", new PermitGranted(PermitKind.CONSTRUCTION, "N1", List.of("1"), other));
        assertThat(groundbreakingOn("2024-11-20").missing()).contains(Paper.CONSTRUCTION_PERMIT);
        ledger.with(
                PROJECT,
                "2024-11-06",
                new PermitGranted(PermitKind.CONSTRUCTION, "N2", List.of("1"), List.of(BUILDING)));
        assertThat(groundbreakingOn("2024-11-20").missing()).isEmpty();
    }

    @Test
    void r2_withoutStandardsThatAskNeitherDrawingsNorPlanAreMissed() {
        assertThat(groundbreakingOn("2024-11-20").missing()).containsExactly(Paper.CONSTRUCTION_PERMIT);
    }

    /** S0 asks for the drawings (三(二)1), S2 for the plan (三(三)15), each of the projects that it is applied to. */
    @Test
    void r2_whatTheAppliedProfileAsksForIsMissedUntilItIsThere() {
        applied("2024-10-15", FigureKey.GATE_REVIEWED_DRAWINGS, FigureKey.GATE_PREVENTION_PLAN);
        assertThat(groundbreakingOn("2024-11-20").missing()).contains(Paper.REVIEWED_DRAWINGS, Paper.PREVENTION_PLAN);
        ledger.with(PROJECT, "2024-11-01", new DrawingsReviewed("SC-1", true, List.of("1")))
                .with(PROJECT, "2024-11-02", new PreventionPlanFiled("sha256:0", List.of("1")));
        assertThat(groundbreakingOn("2024-10-31").missing()).contains(Paper.REVIEWED_DRAWINGS, Paper.PREVENTION_PLAN);
        assertThat(groundbreakingOn("2024-11-01").missing())
                .contains(Paper.PREVENTION_PLAN)
                .doesNotContain(Paper.REVIEWED_DRAWINGS);
        assertThat(groundbreakingOn("2024-11-02").missing()).containsExactly(Paper.CONSTRUCTION_PERMIT);
    }

    @Test
    void r2_papersOfAnotherPhaseDoNotCount() {
        applied("2024-10-15", FigureKey.GATE_REVIEWED_DRAWINGS, FigureKey.GATE_PREVENTION_PLAN);
        ledger.with(PROJECT, "2024-11-01", new DrawingsReviewed("SC-1", true, List.of("2")))
                .with(PROJECT, "2024-11-02", new PreventionPlanFiled("sha256:0", List.of("2")));
        assertThat(groundbreakingOn("2024-11-20").missing()).contains(Paper.REVIEWED_DRAWINGS, Paper.PREVENTION_PLAN);
    }

    @Test
    void r2_aProfileAsksForNothingBeforeTheDayItIsAppliedFrom() {
        applied("2024-11-20", FigureKey.GATE_PREVENTION_PLAN);
        assertThat(groundbreakingOn("2024-11-19").missing()).doesNotContain(Paper.PREVENTION_PLAN);
        assertThat(groundbreakingOn("2024-11-20").missing()).contains(Paper.PREVENTION_PLAN);
    }

    @Test
    void aProjectIsKnownFromTheDayOfItsRegistration() {
        assertThat(groundbreakingOn("2024-10-14").projectKnown()).isFalse();
        assertThat(groundbreakingOn("2024-10-15").projectKnown()).isTrue();
    }

    @Test
    void laterMilestonesAskForNothing() {
        assertThat(facts("2024-10-01", Milestone.FOUNDATION_ACCEPTED).phases()).isEmpty();
    }

    private static ProjectRegistered registered() {
        return new ProjectRegistered(
                "金水湾", Subject.of("parcel", "P1"), "371502", "donghu-dichan", List.of(new Phase("1", "一期")));
    }

    private void applied(String from, String... demands) {
        var profile = Subject.of("region", "371500").child("profile", "high-quality-2024");
        var figures = Stream.of(demands)
                .map(key -> new Figure(key, "true", null, "聊建字〔2024〕17号"))
                .toList();
        ledger.with(profile, "2024-05-21", enacted(figures))
                .with(
                        PROJECT,
                        "2024-10-15",
                        new ProfileApplied(profile, Basis.LAND_CONDITIONS, "建设条件意见书", LocalDate.parse(from)));
    }

    private static ProfileEnacted enacted(List<Figure> figures) {
        return new ProfileEnacted(
                "high-quality-2024",
                "371500",
                Level.CITY,
                Reach.APPLIED,
                "聊城市高品质住宅建设实施方案",
                "聊建字〔2024〕17号",
                LocalDate.of(2024, 5, 21),
                null,
                figures);
    }

    private void appointAll(String day) {
        Stream.of(PartyRole.values())
                .map(role -> new PartyAppointed(role, "org", "p-" + role.ordinal(), LocalDate.parse(day)))
                .forEach(appointed -> ledger.with(PROJECT, day, appointed));
    }

    private void pledgeAll(String day) {
        Stream.of(PartyRole.values())
                .forEach(role -> ledger.with(PROJECT, day, new PledgeSigned(role, "p-" + role.ordinal())));
    }

    private BuildingFacts groundbreakingOn(String day) {
        return facts(day, Milestone.GROUNDBREAKING);
    }

    private BuildingFacts facts(String day, Milestone milestone) {
        var command = new ReachMilestone(Acts.on(day, Acts.developer("donghu-dichan")), BUILDING, milestone);
        return BuildingFacts.lookUp(command, STATE, ledger);
    }
}
