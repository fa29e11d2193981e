package residence.warranty.repair.openrepairs;

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
import residence.kit.command.Caller;
import residence.kit.web.Cursor;
import residence.warranty.Lists;
import residence.warranty.repair.openrepairs.RepairsApi.RepairCase;

class RepairsApiTest {
    private static JdbcClient jdbc;
    private static RepairCases cases;
    private static RepairsApi api;

    @BeforeAll
    static void tables() {
        jdbc = Lists.tables();
        cases = new RepairCases(jdbc);
        api = new RepairsApi(jdbc);
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
        assertThat(list(DEVELOPER).getFirst().overdue()).isTrue();
    }

    @Test
    void r14_pagesFollowEachOther() {
        var first = api.list(DEVELOPER, null, null, null, null, 3, Cursor.START);
        assertThat(ids(first.items())).containsExactly("D", "B", "A");
        var second = api.list(DEVELOPER, null, null, null, null, 3, Cursor.parse(String.valueOf(first.next())));
        assertThat(ids(second.items())).containsExactly("C");
        assertThat(second.next()).isNull();
    }

    @Test
    void filtersNarrowIt() {
        assertThat(ids(api.list(DEVELOPER, "B1", null, null, true, 50, Cursor.START)
                        .items()))
                .containsExactly("D");
        assertThat(ids(api.list(DEVELOPER, null, BUILDING.path(), null, null, 50, Cursor.START)
                        .items()))
                .containsExactly("C");
        assertThat(ids(api.list(DEVELOPER, null, null, RepairState.ASSIGNED, null, 50, Cursor.START)
                        .items()))
                .containsExactly("D");
        assertThat(api.list(DEVELOPER, "B2", null, null, null, 50, Cursor.START).items())
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
        assertThat(ids(list(Caller.PUBLIC))).isEmpty();
    }

    @Test
    void r14_rejectedWorkIsOpenAgainAndNotYetLateAnew() {
        on("D", new RepairCompleted("done", day("2027-02-10")));
        on("D", new RepairRejected("still blocked", day("2027-02-03")));
        var again = api.list(DEVELOPER, null, null, RepairState.ASSIGNED, null, 50, Cursor.START)
                .items();
        assertThat(again).singleElement().satisfies(repair -> {
            assertThat(repair.rejections()).isEqualTo(1);
            assertThat(repair.overdue()).isFalse();
            assertThat(repair.dueOn()).isEqualTo(day("2027-02-03"));
        });
    }

    @Test
    void r14_rejectedWorkOfNobodyHasToBeAssignedFirst() {
        on("A", new RepairCompleted("done", day("2027-02-10")));
        on("A", new RepairRejected("still cold", day("2027-02-03")));
        assertThat(ids(api.list(DEVELOPER, null, null, RepairState.REQUESTED, null, 50, Cursor.START)
                        .items()))
                .contains("A");
    }

    @Test
    void r14_aLateRepairStaysLateUnderAnotherContractor() {
        on("D", new RepairAssigned("C-OTHER", day("2027-01-19")));
        assertThat(list(DEVELOPER).getFirst().overdue()).isTrue();
    }

    @Test
    void whatIsClosedIsListedOnlyWhenAskedFor() {
        on("A", new RepairAccepted());
        on("B", new RepairDeemedAccepted(day("2027-01-30")));
        assertThat(ids(list(DEVELOPER))).containsExactly("D", "C");
        assertThat(api.list(DEVELOPER, null, null, RepairState.ACCEPTED, null, 50, Cursor.START)
                        .items())
                .extracting(RepairCase::deemed)
                .containsExactlyInAnyOrder(false, true);
    }

    @Test
    void aVoidedRequestIsForgotten() {
        cases.forget(new Subject("repair/D"));
        on("D", new RepairAssigned("C-JIANGONG", null));
        assertThat(ids(list(DEVELOPER))).containsExactly("B", "A", "C");
    }

    private static List<RepairCase> list(Caller caller) {
        return api.list(caller, null, null, null, null, 50, Cursor.START).items();
    }

    private static List<String> ids(List<RepairCase> repairs) {
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
