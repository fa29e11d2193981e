package residence.property.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import residence.events.ComplaintEvent;
import residence.events.ComplaintEvent.Answerer;
import residence.events.ComplaintEvent.ComplaintAnswered;
import residence.events.ComplaintEvent.ComplaintClosed;
import residence.events.ComplaintEvent.ComplaintEscalated;
import residence.events.ComplaintEvent.Outcome;
import residence.property.Estate;

/** A complaint step by step: the company answers once, the complainant escalates once, the authority answers once. */
class ComplaintTest extends Complaining {

    @Test
    void itGoesItsWayFromTheCompanyToTheAuthorityAndIsSettled() {
        done(file("2027-03-02", "2027-03-01"));
        assertThat(done(answer("2027-03-02"))).isEqualTo(new ComplaintAnswered(Answerer.COMPANY, "已增加保洁频次"));
        assertThat(done(escalate("2027-03-02"))).isEqualTo(new ComplaintEscalated("未见改善"));
        assertThat(done(answerEscalation("2027-03-02"))).isEqualTo(new ComplaintAnswered(Answerer.AUTHORITY, "已责令整改"));
        assertThat(done(settle("2027-03-02"))).isEqualTo(new ComplaintClosed(Outcome.SETTLED));
    }

    @Test
    void whatWasNotFiledIsUnknown() {
        for (var step : steps("2027-03-02")) {
            refused(step, "complaint.unknown");
        }
    }

    @Test
    void whatTheCompanyOwesIsNotTheAuthoritys() {
        done(file("2027-03-02", "2027-03-01"));
        refused(answerEscalation("2027-03-02"), "complaint.not-escalated");
        refused(settle("2027-03-02"), "complaint.not-escalated");
        refused(close("2027-03-02", Outcome.SATISFIED), "complaint.not-answered");
        done(answer("2027-03-02"));
        refused(answer("2027-03-02"), "complaint.answered");
        refused(answerEscalation("2027-03-02"), "complaint.not-escalated");
        refused(settle("2027-03-02"), "complaint.not-escalated");
    }

    @Test
    void whatTheAuthorityOwesIsNotTheCompanys() {
        done(file("2027-03-02", "2027-03-01"));
        done(escalate("2027-03-02"));
        refused(answer("2027-03-02"), "complaint.escalated");
        refused(escalate("2027-03-02"), "complaint.escalated");
        refused(settle("2027-03-02"), "complaint.not-answered");
        refused(close("2027-03-02", Outcome.SATISFIED), "complaint.not-answered");
        done(answerEscalation("2027-03-02"));
        refused(answer("2027-03-02"), "complaint.escalated");
        refused(escalate("2027-03-02"), "complaint.escalated");
        refused(answerEscalation("2027-03-02"), "complaint.answered");
    }

    @Test
    void whatIsClosedStaysClosed() {
        done(file("2027-03-02", "2027-03-01"));
        done(close("2027-03-02", Outcome.WITHDRAWN));
        for (var step : steps("2027-03-02")) {
            refused(step, "complaint.closed");
        }
    }

    /** By what was said before, and how the complainant may end it then. */
    @Test
    void theComplainantIsSatisfiedByAnAnswerAndWithdrawsAtAnyTime() {
        var company = answer("2027-03-02");
        var escalation = escalate("2027-03-02");
        var authority = answerEscalation("2027-03-02");
        var ends = Map.<List<ComplaintCommand>, List<Outcome>>of(
                List.of(), List.of(Outcome.WITHDRAWN),
                List.of(company), List.of(Outcome.WITHDRAWN, Outcome.SATISFIED),
                List.of(escalation), List.of(Outcome.WITHDRAWN),
                List.of(company, escalation), List.of(Outcome.WITHDRAWN),
                List.of(escalation, authority), List.of(Outcome.WITHDRAWN, Outcome.SATISFIED));
        ends.forEach((before, outcomes) -> outcomes.forEach(outcome -> {
            done(file("2027-03-02", "2027-03-01"));
            before.forEach(this::done);
            assertThat(done(close("2027-03-02", outcome))).isEqualTo(new ComplaintClosed(outcome));
            known.without(COMPLAINT.path(), ComplaintEvent.class);
        }));
    }

    @Test
    void aComplainantDoesNotSettle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> close("2027-03-02", Outcome.SETTLED))
                .withMessageContaining("outcome");
    }

    @Test
    void withoutAProfilesTermWhatIsUnansweredIsEscalatedAtAnyTime() {
        done(file("2027-03-02", "2027-03-01"));
        done(escalate("2027-03-02"));
    }

    /** Fifteen days from 2027-03-02 end with 2027-03-17. */
    @Test
    void withAProfilesTermWhatIsUnansweredIsEscalatedAfterItsLastDay() {
        answersAreDueWithin(15);
        done(file("2027-03-02", "2027-03-01"));
        refused(escalate("2027-03-17"), "complaint.company-has-time");
        done(escalate("2027-03-18"));
    }

    @Test
    void anAnswerThatDoesNotSatisfyIsEscalatedWithinTheTerm() {
        answersAreDueWithin(15);
        done(file("2027-03-02", "2027-03-01"));
        done(answer("2027-03-03"));
        done(escalate("2027-03-03"));
    }

    @Test
    void noStepIsBeforeTheOneItFollows() {
        answersAreDueWithin(15);
        done(file("2027-03-02", "2027-03-01"));
        refused(answer("2027-03-01"), "complaint.before-last");
        refused(escalate("2027-03-01"), "complaint.company-has-time", "complaint.before-last");
        refused(close("2027-03-01", Outcome.SATISFIED), "complaint.not-answered", "complaint.before-last");
        done(answer("2027-03-04"));
        refused(escalate("2027-03-03"), "complaint.before-last");
        done(escalate("2027-03-04"));
        refused(answerEscalation("2027-03-03"), "complaint.before-last");
        done(answerEscalation("2027-03-05"));
        refused(settle("2027-03-04"), "complaint.before-last");
        done(settle("2027-03-05"));
    }

    @Test
    void whereTheFilingWasVoidedNothingMakesItAComplaint() {
        Complaint.State state = new Complaint.None();
        for (var event : List.<ComplaintEvent>of(
                new ComplaintAnswered(Answerer.COMPANY, "好"),
                new ComplaintEscalated("不"),
                new ComplaintClosed(Outcome.WITHDRAWN))) {
            state = Complaint.evolve(state, event);
            assertThat(state).isEqualTo(new Complaint.None());
            assertThat(Complaint.concerns(state)).isEmpty();
        }
    }

    @Test
    void itConcernsItsPlaceToTheEnd() {
        done(file("2027-03-02", "2027-03-01"));
        done(escalate("2027-03-02"));
        done(answerEscalation("2027-03-02"));
        done(settle("2027-03-02"));
        assertThat(known.entries(Estate.DWELLING, ComplaintEvent.class)).hasSize(4);
    }

    private static List<ComplaintCommand> steps(String day) {
        return List.of(answer(day), escalate(day), answerEscalation(day), close(day, Outcome.WITHDRAWN), settle(day));
    }
}
