package residence.project.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Structure;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;
import residence.events.SupervisionEvent;
import residence.events.SupervisionEvent.InspectionKind;
import residence.events.SupervisionEvent.PenaltyImposed;
import residence.events.SupervisionEvent.PenaltyKind;
import residence.events.SupervisionEvent.RectificationClosed;
import residence.events.SupervisionEvent.RectificationOrdered;
import residence.events.SupervisionEvent.SupervisionInspected;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.supervision.Supervision.State;
import residence.project.supervision.SupervisionCommand.CloseRectification;
import residence.project.supervision.SupervisionCommand.ImposePenalty;
import residence.project.supervision.SupervisionCommand.OrderRectification;
import residence.project.supervision.SupervisionCommand.RecordSupervision;

/** A case of supervision of a project whose contractor luhua was replaced by luban on 2025-03-01. */
class SupervisionTest {
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Subject CASE = PROJECT.child("supervision", "2025-031");
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject NEIGHBOUR = Subject.of("building", "N1");
    private static final String INSPECTED_ON = "2025-06-11";

    private final Ledger ledger = new Ledger();
    private final List<SupervisionEvent> before = new ArrayList<>();

    @BeforeEach
    void theProjectAndItsNeighbour() {
        var from = LocalDate.of(2024, 10, 20);
        ledger.with(
                        PROJECT,
                        "2024-10-15",
                        new ProjectRegistered(
                                "金水湾", Subject.of("parcel", "P1"), "371502", "donghu", List.of(new Phase("1", "一期"))))
                .with(PROJECT, "2024-10-20", new PartyAppointed(PartyRole.CONTRACTOR, "luhua", "p-1", from))
                .with(
                        PROJECT,
                        "2025-02-20",
                        new PartyReplaced(PartyRole.CONTRACTOR, "luban", "p-2", LocalDate.of(2025, 3, 1), "合同解除"))
                .with(BUILDING, "2024-10-16", building(PROJECT), PROJECT)
                .with(NEIGHBOUR, "2024-10-16", building(Subject.of("project", "N")), Subject.of("project", "N"));
    }

    @Test
    void anInspectionOpensACase() {
        assertThat(decide(inspect(INSPECTED_ON, BUILDING)))
                .isEqualTo(new SupervisionInspected(
                        InspectionKind.RANDOM, LocalDate.parse(INSPECTED_ON), List.of(BUILDING), "局部露筋"));
        assertThat(decide(inspect(INSPECTED_ON))).isInstanceOf(SupervisionInspected.class);
    }

    @Test
    void onlyBuildingsOfTheProjectAreLookedAt() {
        refused(
                () -> decide(inspect(INSPECTED_ON, BUILDING, NEIGHBOUR, Subject.of("building", "NONE"))),
                "supervision.building-of-another-project",
                "supervision.building-of-another-project");
    }

    @Test
    void aBuildingIsLookedAtFromTheDayOfItsRegistration() {
        refused(() -> decide(inspect("2024-10-15", BUILDING)), "supervision.building-of-another-project");
        assertThat(decide(inspect("2024-10-16", BUILDING))).isInstanceOf(SupervisionInspected.class);
    }

    @Test
    void aCaseTouchesTheBuildingsThatWereLookedAt() {
        given(inspect(INSPECTED_ON, BUILDING));
        given(inspect("2025-06-20", BUILDING));
        assertThat(Supervision.concerns(state())).containsExactly(BUILDING);
    }

    @Test
    void anOrderFollowsAnInspection() {
        refused(() -> decide(order("ZG-1", "luban", "2025-06-12", "2025-06-30")), "supervision.not-inspected");
        given(inspect(INSPECTED_ON));
        refused(() -> decide(order("ZG-1", "luban", "2025-06-10", "2025-06-30")), "supervision.not-inspected");
        assertThat(decide(order("ZG-1", "luban", INSPECTED_ON, "2025-06-30")))
                .isEqualTo(new RectificationOrdered(
                        "ZG-1", "luban", "修补", LocalDate.parse(INSPECTED_ON), LocalDate.of(2025, 6, 30)));
    }

    @Test
    void aLaterInspectionThatIsToldLateCountsFromItsDay() {
        given(inspect("2025-06-20"));
        given(inspect(INSPECTED_ON));
        given(inspect("2025-07-20"));
        assertThat(decide(order("ZG-1", "luban", INSPECTED_ON, "2025-06-30"))).isInstanceOf(RectificationOrdered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"donghu", "luban", "luhua"})
    void theDeveloperAndPartiesPresentOrFormerAreOrderedAndPunished(String organisation) {
        given(inspect(INSPECTED_ON));
        assertThat(decide(order("ZG-1", organisation, "2025-06-12", "2025-06-30")))
                .isInstanceOf(RectificationOrdered.class);
        assertThat(decide(punish(organisation, "31号", "2025-06-12"))).isInstanceOf(PenaltyImposed.class);
    }

    @Test
    void whoHasNoPartInTheProjectIsNotOrderedNorPunished() {
        given(inspect("2025-02-01"));
        refused(() -> decide(order("ZG-1", "xinheng", "2025-06-12", "2025-06-30")), "supervision.no-party");
        refused(() -> decide(punish("xinheng", "31号", "2025-06-12")), "supervision.no-party");
        refused(() -> decide(punish("luban", "31号", "2025-02-28")), "supervision.no-party");
        assertThat(decide(punish("luban", "31号", "2025-03-01"))).isInstanceOf(PenaltyImposed.class);
    }

    @Test
    void anOrderIsDueOnItsDayOrLater() {
        given(inspect(INSPECTED_ON));
        assertThat(decide(order("ZG-1", "luban", "2025-06-12", "2025-06-12"))).isInstanceOf(RectificationOrdered.class);
        refused(() -> decide(order("ZG-1", "luban", "2025-06-12", "2025-06-11")), "supervision.due-before-ordered");
    }

    @Test
    void ordersHaveIdsOfTheirOwn() {
        given(inspect(INSPECTED_ON));
        given(order("ZG-1", "luban", "2025-06-12", "2025-06-30"));
        refused(() -> decide(order("ZG-1", "donghu", "2025-06-13", "2025-06-30")), "supervision.order-given-already");
        assertThat(decide(order("ZG-2", "donghu", "2025-06-13", "2025-06-30")))
                .isInstanceOf(RectificationOrdered.class);
    }

    @Test
    void anOrderIsClosedOnce() {
        given(inspect(INSPECTED_ON));
        given(order("ZG-1", "luban", "2025-06-12", "2025-06-30"));
        given(close("ZG-1", "2025-06-27"));
        refused(() -> decide(close("ZG-1", "2025-06-28")), "supervision.order-closed-already");
        refused(() -> decide(close("ZG-2", "2025-06-28")), "supervision.no-such-order");
    }

    @Test
    void anOrderIsClosedOnTheDayItWasGivenOrLaterAlsoAfterItWasDue() {
        given(inspect(INSPECTED_ON));
        given(order("ZG-1", "luban", "2025-06-12", "2025-06-30"));
        refused(() -> decide(close("ZG-1", "2025-06-11")), "supervision.closed-before-ordered");
        assertThat(decide(close("ZG-1", "2025-06-12"))).isEqualTo(new RectificationClosed("ZG-1", "复查合格"));
        assertThat(decide(close("ZG-1", "2025-09-01"))).isInstanceOf(RectificationClosed.class);
    }

    @Test
    void aPenaltyNeedsAnInspectionOfTheCase() {
        refused(() -> decide(punish("luban", "31号", "2025-06-12")), "supervision.not-inspected");
        given(inspect(INSPECTED_ON));
        refused(() -> decide(punish("luban", "31号", "2025-06-10")), "supervision.not-inspected");
        assertThat(decide(punish("luban", "31号", INSPECTED_ON)))
                .isEqualTo(new PenaltyImposed(PenaltyKind.FINE, "luban", "31号", new BigDecimal("50000"), "未旁站"));
    }

    @Test
    void aDecisionPunishesAnOrganisationOnceInAKind() {
        given(inspect(INSPECTED_ON));
        given(punish("luban", "31号", "2025-07-08"));
        refused(() -> decide(punish("luban", "31号", "2025-07-09")), "supervision.penalty-recorded-already");
        assertThat(decide(punish("donghu", "31号", "2025-07-08"))).isInstanceOf(PenaltyImposed.class);
        assertThat(decide(punish("luban", "32号", "2025-07-08"))).isInstanceOf(PenaltyImposed.class);
        assertThat(decide(punish(PenaltyKind.WARNING, "luban", "31号", null, "2025-07-08")))
                .isInstanceOf(PenaltyImposed.class);
    }

    @Test
    void allThatIsWrongWithAnOrderIsToldAtOnce() {
        refused(
                () -> decide(order("ZG-1", "xinheng", "2025-06-12", "2025-06-11")),
                "supervision.not-inspected",
                "supervision.no-party",
                "supervision.due-before-ordered");
    }

    @Test
    void whatIsLeftOfAVoidedOrderIsNothingToClose() {
        before.add(new RectificationClosed("ZG-1", "复查合格"));
        assertThat(state().orders()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PenaltyKind.class)
    void anAmountStandsWithAFineOrAConfiscationAlone(PenaltyKind kind) {
        boolean money = kind == PenaltyKind.FINE || kind == PenaltyKind.CONFISCATION;
        var right = money ? BigDecimal.ONE : null;
        var wrong = money ? null : BigDecimal.ONE;
        assertThat(punish(kind, "luban", "31号", right, "2025-07-08").amountYuan())
                .isEqualTo(right);
        assertThatThrownBy(() -> punish(kind, "luban", "31号", wrong, "2025-07-08"))
                .hasMessageContaining("amountYuan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "10000000000.01"})
    void anAmountIsMoneyThatCanBePaid(String amount) {
        assertThatThrownBy(() -> punish(PenaltyKind.FINE, "luban", "31号", new BigDecimal(amount), "2025-07-08"))
                .hasMessageContaining("amountYuan");
        assertThat(punish(PenaltyKind.FINE, "luban", "31号", new BigDecimal("0.01"), "2025-07-08"))
                .isNotNull();
    }

    @Test
    void aBuildingIsNamedOnceAndAsABuilding() {
        assertThatThrownBy(() -> inspect(INSPECTED_ON, BUILDING, BUILDING)).hasMessageContaining("twice");
        assertThatThrownBy(() -> inspect(INSPECTED_ON, PROJECT)).hasMessageContaining("building/<id>");
    }

    private void given(SupervisionCommand command) {
        before.add(decide(command));
    }

    private State state() {
        return before.stream().reduce(State.NOTHING, Supervision::evolve, (left, right) -> right);
    }

    private SupervisionEvent decide(SupervisionCommand command) {
        var facts = SupervisionFacts.lookUp(command, state(), ledger);
        return Supervision.decide(command, state(), facts).getFirst();
    }

    private static RecordSupervision inspect(String day, Subject... buildings) {
        return new RecordSupervision(on(day), CASE, InspectionKind.RANDOM, List.of(buildings), "局部露筋");
    }

    private static OrderRectification order(String order, String organisation, String day, String dueOn) {
        return new OrderRectification(on(day), CASE, order, organisation, "修补", LocalDate.parse(dueOn));
    }

    private static CloseRectification close(String order, String day) {
        return new CloseRectification(on(day), CASE, order, "复查合格");
    }

    private static ImposePenalty punish(String organisation, String document, String day) {
        return punish(PenaltyKind.FINE, organisation, document, new BigDecimal("50000"), day);
    }

    private static ImposePenalty punish(
            PenaltyKind kind, String organisation, String document, @Nullable BigDecimal amount, String day) {
        return new ImposePenalty(on(day), CASE, kind, organisation, document, amount, "未旁站");
    }

    private static Act on(String day) {
        return Acts.on(day, Acts.authority("housing"));
    }

    private static BuildingRegistered building(Subject project) {
        return new BuildingRegistered(project, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, List.of());
    }
}
