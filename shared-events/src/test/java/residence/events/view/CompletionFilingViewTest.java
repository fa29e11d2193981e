package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.CompletionFilingEvent;
import residence.events.CompletionFilingEvent.Asked;
import residence.events.CompletionFilingEvent.CompletionFiled;
import residence.events.CompletionFilingEvent.Department;
import residence.events.CompletionFilingEvent.DepartmentOpinionGiven;
import residence.events.CompletionFilingEvent.DepartmentOpinionOverdue;
import residence.events.CompletionFilingEvent.FirstRegistrationMade;
import residence.events.CompletionFilingEvent.JointAcceptanceApplied;
import residence.events.CompletionFilingEvent.JointAcceptanceGranted;
import residence.events.CompletionFilingEvent.JointAcceptanceRefused;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.view.CompletionFilingView.Opinion;
import residence.events.view.CompletionFilingView.Stage;
import residence.events.view.CompletionFilingView.Standing;

class CompletionFilingViewTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 28);
    private static final Subject BUILDING = Subject.of("building", "JX-1");

    private final Seen<CompletionFilingView, CompletionFilingEvent> filing = new Seen<>(
            CompletionFilingView.VIEW, Subject.of("project", "JINXIU").child("filing", "1"));

    @Test
    void r9_aDepartmentIsInTimeUpToItsLastDayAndLateAfterIt() {
        applied(DUE);
        assertThat(standing(given("2026-09-28", true))).isEqualTo(Standing.IN_TIME);
        applied(DUE);
        assertThat(standing(given("2026-09-29", true))).isEqualTo(Standing.LATE);
        applied(null);
        assertThat(standing(given("2027-09-29", true))).isEqualTo(Standing.IN_TIME);
    }

    @Test
    void r9_anOpinionThatComesOnceItIsOverdueCountsAndStaysLate() {
        applied(DUE);
        assertThat(standing(overdue())).isEqualTo(Standing.OVERDUE);
        assertThat(given("2026-10-08", true).opinions())
                .extracting(Opinion::standing, Opinion::approves)
                .containsExactly(tuple(Standing.LATE, true));
    }

    @Test
    void r9_anOpinionInTimeThatIsToldLateIsAThirdThing() {
        applied(DUE);
        overdue();
        assertThat(standing(given("2026-09-27", true))).isEqualTo(Standing.IN_TIME_RECORDED_LATE);
    }

    @Test
    void r9_theLastOpinionCountsAndTheFirstSaysWhetherItWasInTime() {
        applied(DUE);
        given("2026-09-20", false);
        assertThat(given("2026-10-20", true).opinions())
                .extracting(Opinion::standing, Opinion::approves)
                .containsExactly(tuple(Standing.IN_TIME, true));
    }

    @Test
    void aRefusalStaysBesideWhatFollows() {
        applied(DUE);
        var missing = List.of(Unmet.of("R9.opinion-missing", "department", Department.FIRE));
        assertThat(filing.on("2026-09-20", new JointAcceptanceRefused(missing)).stage())
                .isEqualTo(Stage.REFUSED);
        given("2026-09-21", true);
        filing.on("2026-09-22", new JointAcceptanceGranted());
        filing.on("2026-09-23", new CompletionFiled("备-1"));
        var registered = filing.on("2026-09-24", new FirstRegistrationMade("首-1"));
        assertThat(registered)
                .returns(Stage.REGISTERED, CompletionFilingView::stage)
                .returns(List.of(BUILDING), CompletionFilingView::buildings)
                .returns(DUE, CompletionFilingView::dueOn);
        assertThat(registered.refused()).hasSize(1);
        assertThat(registered.granted()).extracting(Source::on).isEqualTo(LocalDate.of(2026, 9, 22));
        assertThat(registered.filed())
                .extracting(CompletionFilingView.Numbered::number)
                .isEqualTo("备-1");
    }

    /** Where the application was voided, nobody was asked. */
    @Test
    void whatFollowedNoApplicationIsNoOpinion() {
        assertThat(given("2026-09-20", true).opinions()).isEmpty();
        assertThat(filing.on("2026-09-22", new JointAcceptanceGranted()).buildings())
                .isEmpty();
    }

    private void applied(@Nullable LocalDate dueOn) {
        filing.on(
                "2026-09-07",
                new JointAcceptanceApplied("1", List.of(BUILDING), List.of(new Asked(Department.FIRE, dueOn))));
    }

    private CompletionFilingView given(String day, boolean approves) {
        return filing.on(day, new DepartmentOpinionGiven(Department.FIRE, approves, "意见"));
    }

    private CompletionFilingView overdue() {
        return filing.on("2026-09-29", new DepartmentOpinionOverdue(Department.FIRE, DUE));
    }

    private static Standing standing(CompletionFilingView filing) {
        return filing.opinions().getFirst().standing();
    }
}
