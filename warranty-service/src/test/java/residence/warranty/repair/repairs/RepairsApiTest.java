package residence.warranty.repair.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Lists.*;
import static residence.warranty.Pilot.BUILDING;
import static residence.warranty.Pilot.DWELLING;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairEvent.Stage;
import residence.events.Subject;
import residence.events.view.RepairView;
import residence.events.view.RepairView.State;
import residence.events.view.RepairView.Step;
import residence.events.view.RepairView.What;
import residence.kit.command.Caller;
import residence.warranty.Lists;

class RepairsApiTest {
    private static JdbcClient jdbc;
    private static Repairs cases;
    private static RepairsApi api;

    @BeforeAll
    static void tables() {
        jdbc = Lists.tables();
        cases = new Repairs(jdbc);
        api = new RepairsApi(cases, visible());
        Lists.readers(jdbc);
    }

    @BeforeEach
    void fourRepairs() {
        cases.reset();
        requested("A", DWELLING, Part.HEATING, "2027-01-13");
        requested("B", DWELLING, Part.WET_ROOM_WATERPROOFING, "2027-01-10");
        requested("C", BUILDING, Part.ROOF_WATERPROOFING, null);
        requested("D", DWELLING, Part.DRAINS, "2027-01-12");
        on("D", new RepairAssigned("C-JIANGONG", day("2027-01-19")));
        on("D", new RepairOverdue(Stage.COMPLETION, day("2027-01-19")));
    }

    @Test
    void r14_theOverdueComeFirstThenWhatIsDueSoonest() {
        assertThat(ids(list(DEVELOPER))).containsExactly("D", "B", "A", "C");
        assertThat(list(DEVELOPER).getFirst().overdueSince()).isEqualTo(day("2027-01-19"));
    }

    @Test
    void r14_pagesFollowEachOther() {
        var first = api.list(DEVELOPER, null, null, List.of(), null, page(3));
        assertThat(ids(first.items())).containsExactly("D", "B", "A");
        var second = api.list(DEVELOPER, null, null, List.of(), null, after(first, 3));
        assertThat(ids(second.items())).containsExactly("C");
        assertThat(second.next()).isNull();
    }

    @Test
    void filtersNarrowIt() {
        assertThat(ids(api.list(DEVELOPER, "B1", null, List.of(), true, page(50))
                        .items()))
                .containsExactly("D");
        assertThat(ids(api.list(DEVELOPER, null, BUILDING.path(), List.of(), null, page(50))
                        .items()))
                .containsExactly("C");
        assertThat(ids(api.list(DEVELOPER, null, null, List.of(State.ASSIGNED), null, page(50))
                        .items()))
                .containsExactly("D");
        assertThat(api.list(DEVELOPER, "B2", null, List.of(), null, page(50)).items())
                .isEmpty();
    }

    @Test
    void readersSeeWhatIsTheirs() {
        assertThat(ids(list(OWNER))).containsExactly("D", "B", "A", "C");
        assertThat(ids(list(NEIGHBOUR))).containsExactly("C");
        assertThat(ids(list(CITY))).hasSize(4);
        assertThat(ids(list(OTHER_CITY))).isEmpty();
        assertThat(ids(list(RIVAL))).isEmpty();
        assertThat(ids(list(CONTRACTOR))).containsExactly("D");
        assertThat(ids(list(COMMITTEE))).containsExactly("C");
        assertThat(ids(list(PROPERTY))).containsExactly("C");
        assertThat(ids(list(Caller.PUBLIC))).isEmpty();
    }

    /** Who may ask for a repair sees what becomes of it. */
    @Test
    void aTenantSeesTheRepairsOfTheDwellingWhileTheTenancyLasts() {
        assertThat(ids(list(TENANT))).containsExactly("D", "B", "A");
        var stranger = new Caller("a11", "tenant", "household", null, List.of("p-9"));
        assertThat(ids(list(stranger))).isEmpty();
        var lastDay = new RepairsApi(cases, visible("2027-06-30"));
        assertThat(lastDay.list(TENANT, null, null, List.of(), null, page(50)).items())
                .hasSize(3);
        var over = new RepairsApi(cases, visible("2027-07-01"));
        assertThat(over.list(TENANT, null, null, List.of(), null, page(50)).items())
                .isEmpty();
    }

    @Test
    void r14_rejectedWorkIsOpenAgainAndNotYetLateAnew() {
        on("D", new RepairCompleted("done", day("2027-02-10")));
        on("D", new RepairRejected("still blocked", day("2027-02-03")));
        var again = api.list(DEVELOPER, null, null, List.of(State.ASSIGNED), null, page(50))
                .items();
        assertThat(again).singleElement().satisfies(repair -> {
            assertThat(repair.steps()).extracting(Step::what).containsOnlyOnce(What.REJECTED);
            assertThat(repair.overdueSince()).isNull();
            assertThat(repair.dueOn()).isEqualTo(day("2027-02-03"));
        });
    }

    @Test
    void r14_rejectedWorkOfNobodyHasToBeAssignedFirst() {
        on("A", new RepairCompleted("done", day("2027-02-10")));
        on("A", new RepairRejected("still cold", day("2027-02-03")));
        assertThat(ids(api.list(DEVELOPER, null, null, List.of(State.REQUESTED), null, page(50))
                        .items()))
                .contains("A");
    }

    @Test
    void r14_aLateRepairStaysLateUnderAnotherContractor() {
        on("D", new RepairAssigned("C-OTHER", day("2027-01-19")));
        assertThat(list(DEVELOPER).getFirst().overdueSince()).isEqualTo(day("2027-01-19"));
    }

    @Test
    void whatIsClosedIsListedOnlyWhenAskedFor() {
        on("A", new RepairAccepted());
        on("B", new RepairDeemedAccepted(day("2027-01-30")));
        assertThat(ids(list(DEVELOPER))).containsExactly("D", "C");
        assertThat(api.list(DEVELOPER, null, null, List.of(State.ACCEPTED, State.DEEMED_ACCEPTED), null, page(50))
                        .items())
                .extracting(RepairView::state)
                .containsExactlyInAnyOrder(State.ACCEPTED, State.DEEMED_ACCEPTED);
    }

    @Test
    void aVoidedRequestIsForgotten() {
        cases.forget(new Subject("repair/D"));
        on("D", new RepairAssigned("C-JIANGONG", null));
        assertThat(ids(list(DEVELOPER))).containsExactly("B", "A", "C");
    }

    private static List<RepairView> list(Caller caller) {
        return api.list(caller, null, null, List.of(), null, page(50)).items();
    }

    private static List<String> ids(List<RepairView> repairs) {
        return repairs.stream().map(repair -> repair.repair().id()).toList();
    }

    private static void requested(String id, Subject place, Part part, String assignBy) {
        var due = assignBy == null ? null : day(assignBy);
        cases.on(entry(
                "repair/" + id,
                "2027-01-09",
                new RepairRequested(place, part, DefectKind.LEAK, "leak", due, null),
                place));
    }

    private static void on(String id, RepairEvent event) {
        cases.on(entry("repair/" + id, "2027-01-20", event, DWELLING));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
