package residence.property.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.ComplaintEvent;
import residence.events.ComplaintEvent.Kind;
import residence.events.ComplaintEvent.Outcome;
import residence.events.FigureKey;
import residence.events.Refusal;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;
import residence.property.Estate;
import residence.property.complaint.ComplaintCommand.AnswerComplaint;
import residence.property.complaint.ComplaintCommand.AnswerEscalation;
import residence.property.complaint.ComplaintCommand.CloseComplaint;
import residence.property.complaint.ComplaintCommand.EscalateComplaint;
import residence.property.complaint.ComplaintCommand.FileComplaint;
import residence.property.complaint.ComplaintCommand.SettleComplaint;

/** What is said in a complaint of dwelling 1502, which anju manages from 2026-09-15 and hupan from 2027-02-01. */
abstract class Complaining {
    static final Subject COMPLAINT = new Subject("complaint/TS-1");

    final Known known = Estate.heard()
            .knows(Estate.COMMUNITY.path(), "2026-09-10", Estate.managed("anju", "2026-09-15"))
            .knows(Estate.COMMUNITY.path(), "2027-01-20", Estate.managed("hupan", "2027-02-01"));

    /** Told in its order: each is decided on what was decided before it. */
    ComplaintEvent done(ComplaintCommand command) {
        var events = decide(command);
        assertThat(events).hasSize(1);
        var concerns = Complaint.concerns(Complaint.evolve(state(), events.getFirst()));
        known.knows(
                COMPLAINT.path(),
                command.act().occurredOn().toString(),
                events.getFirst(),
                concerns.toArray(Subject[]::new));
        return events.getFirst();
    }

    void refused(ComplaintCommand command, String... codes) {
        var refusal = catchThrowableOfType(Refusal.class, () -> decide(command));
        assertThat(refusal.unmet()).extracting(Unmet::code).containsExactly(codes);
    }

    private List<ComplaintEvent> decide(ComplaintCommand command) {
        return Complaint.decide(command, state(), ComplaintFacts.lookUp(command, state(), known));
    }

    private Complaint.State state() {
        Complaint.State state = new Complaint.None();
        for (var entry : known.entries(COMPLAINT, ComplaintEvent.class)) {
            state = Complaint.evolve(state, entry.body());
        }
        return state;
    }

    /** The county's profile gives companies so many days. */
    void answersAreDueWithin(int days) {
        answersAreDueWithin(days, "2026-01-01");
    }

    void answersAreDueWithin(int days, String from) {
        var figure = new Figure(FigureKey.COMPLAINT_ANSWER_DAYS, String.valueOf(days), "d", "示例条款");
        known.knows(
                "region/371502/profile/complaints",
                from,
                new ProfileEnacted(
                        "371502",
                        "complaints",
                        Level.COUNTY,
                        Reach.REGION,
                        "物业投诉办理",
                        "东住建〔2026〕1号",
                        LocalDate.parse(from),
                        null,
                        List.of(figure)));
    }

    static FileComplaint file(String day, String happenedOn) {
        return file(day, happenedOn, Estate.DWELLING);
    }

    static FileComplaint file(String day, String happenedOn, Subject place) {
        return file(act(day, Estate.OWNER), happenedOn, place);
    }

    static FileComplaint file(Act act, String happenedOn, Subject place) {
        return new FileComplaint(act, COMPLAINT, place, Kind.SERVICE, LocalDate.parse(happenedOn), "楼道长期无人保洁");
    }

    static AnswerComplaint answer(String day) {
        return new AnswerComplaint(act(day, null), COMPLAINT, "已增加保洁频次");
    }

    static EscalateComplaint escalate(String day) {
        return new EscalateComplaint(act(day, Estate.OWNER), COMPLAINT, "未见改善");
    }

    static AnswerEscalation answerEscalation(String day) {
        return new AnswerEscalation(act(day, null), COMPLAINT, "已责令整改");
    }

    static CloseComplaint close(String day, Outcome outcome) {
        return new CloseComplaint(act(day, Estate.OWNER), COMPLAINT, outcome);
    }

    static SettleComplaint settle(String day) {
        return new SettleComplaint(act(day, null), COMPLAINT);
    }

    static Act act(String day, @Nullable String person) {
        return act(day, day, person);
    }

    /** Of one day, and told on another. */
    static Act act(String day, String toldOn, @Nullable String person) {
        return new Act(
                new Actor("any", "any", person),
                LocalDate.parse(day),
                LocalDate.parse(toldOn).atTime(9, 0).atZone(Act.ZONE).toInstant(),
                List.of());
    }
}
