package residence.property.complaint;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.ComplaintEvent;
import residence.events.ComplaintEvent.Answerer;
import residence.events.ComplaintEvent.ComplaintAnswered;
import residence.events.ComplaintEvent.ComplaintClosed;
import residence.events.ComplaintEvent.ComplaintEscalated;
import residence.events.ComplaintEvent.ComplaintFiled;
import residence.events.ComplaintEvent.Outcome;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.property.complaint.ComplaintCommand.AnswerComplaint;
import residence.property.complaint.ComplaintCommand.AnswerEscalation;
import residence.property.complaint.ComplaintCommand.CloseComplaint;
import residence.property.complaint.ComplaintCommand.EscalateComplaint;
import residence.property.complaint.ComplaintCommand.FileComplaint;
import residence.property.complaint.ComplaintCommand.SettleComplaint;

/**
 * A complaint about a property company. It is taken up where the service is rendered and goes to the authority only from there, so
 * that disputes are settled quickly and level by level (S4 三(五)一: 物业服务纠纷快速处理机制; 三(五)二: 五级物业管理投诉受理制度): the company
 * answers once, the complainant escalates once, the authority answers once.
 *
 * <p>No source says within how many days a company answers. Where a profile does, nobody escalates what is unanswered before that
 * term is over; where none does, it may be escalated at any time: a company that owes an answer by no day is not to
 * keep a complaint from the authority by its silence.
 */
final class Complaint {

    sealed interface State {}

    /** Nothing filed, or nothing that still stands. */
    record None() implements State {}

    sealed interface Begun extends State {
        Subject place();
    }

    /** The company owes an answer. @param answerBy its last day; null where no profile sets a term */
    record Filed(Subject place, @Nullable LocalDate answerBy) implements Begun {}

    /** By the company. */
    record Answered(Subject place) implements Begun {}

    /** The authority owes an answer. */
    record Escalated(Subject place) implements Begun {}

    /** Answered by the authority. */
    record Decided(Subject place) implements Begun {}

    record Closed(Subject place) implements Begun {}

    private Complaint() {}

    static List<ComplaintEvent> decide(ComplaintCommand command, State state, ComplaintFacts facts) {
        return List.of(
                switch (command) {
                    case FileComplaint it -> file(it, state, facts);
                    case AnswerComplaint it -> answer(it, state, facts);
                    case EscalateComplaint it -> escalate(it, state, facts);
                    case AnswerEscalation it -> answer(it, state, facts);
                    case CloseComplaint it -> close(it, state, facts);
                    case SettleComplaint it -> settle(it, state, facts);
                });
    }

    static State evolve(State state, ComplaintEvent event) {
        return switch (event) {
            case ComplaintFiled it -> new Filed(it.place(), it.answerBy());
            case ComplaintAnswered it -> of(state, it.by() == Answerer.COMPANY ? Answered::new : Decided::new);
            case ComplaintEscalated it -> of(state, Escalated::new);
            case ComplaintClosed it -> of(state, Closed::new);
        };
    }

    /** Where the filing was voided there is no complaint, and nothing makes it one. */
    private static State of(State state, Function<Subject, State> next) {
        return switch (state) {
            case None none -> none;
            case Begun begun -> next.apply(begun.place());
        };
    }

    static List<Subject> concerns(State state) {
        return switch (state) {
            case None none -> List.of();
            case Begun begun -> List.of(begun.place());
        };
    }

    private static ComplaintFiled file(FileComplaint it, State state, ComplaintFacts facts) {
        Refusal.ifAny(
                Unmet.when(!(state instanceof None), "complaint.exists", "complaint", it.subject()),
                Unmet.when(
                        facts.company() == null,
                        "complaint.nobody-managed",
                        "community",
                        facts.community(),
                        "day",
                        it.happenedOn()));
        return new ComplaintFiled(
                it.place(),
                Objects.requireNonNull(facts.community()),
                Objects.requireNonNull(facts.company()),
                it.kind(),
                it.happenedOn(),
                it.description(),
                it.place().dwelling().isPresent() ? it.act().actor().person() : null,
                facts.answerDays() == null ? null : it.act().today().plusDays(facts.answerDays()));
    }

    private static ComplaintAnswered answer(AnswerComplaint it, State state, ComplaintFacts facts) {
        var unmet = switch (state) {
            case Filed filed -> Stream.<Unmet>empty();
            case Answered answered -> not("complaint.answered", it);
            case Escalated escalated -> not("complaint.escalated", it);
            case Decided decided -> not("complaint.escalated", it);
            case Closed closed -> not("complaint.closed", it);
            case None none -> not("complaint.unknown", it);
        };
        Refusal.ifAny(unmet, before(it, facts));
        return new ComplaintAnswered(Answerer.COMPANY, it.answer());
    }

    private static ComplaintEscalated escalate(EscalateComplaint it, State state, ComplaintFacts facts) {
        var unmet = switch (state) {
            case Filed filed -> inTerm(it, filed.answerBy());
            case Answered answered -> Stream.<Unmet>empty();
            case Escalated escalated -> not("complaint.escalated", it);
            case Decided decided -> not("complaint.escalated", it);
            case Closed closed -> not("complaint.closed", it);
            case None none -> not("complaint.unknown", it);
        };
        Refusal.ifAny(unmet, before(it, facts));
        return new ComplaintEscalated(it.reason());
    }

    private static Stream<Unmet> inTerm(EscalateComplaint it, @Nullable LocalDate answerBy) {
        boolean inTerm = answerBy != null && !it.act().occurredOn().isAfter(answerBy);
        return Unmet.when(inTerm, "complaint.company-has-time", "complaint", it.subject(), "until", answerBy);
    }

    private static ComplaintAnswered answer(AnswerEscalation it, State state, ComplaintFacts facts) {
        var unmet = switch (state) {
            case Escalated escalated -> Stream.<Unmet>empty();
            case Filed filed -> not("complaint.not-escalated", it);
            case Answered answered -> not("complaint.not-escalated", it);
            case Decided decided -> not("complaint.answered", it);
            case Closed closed -> not("complaint.closed", it);
            case None none -> not("complaint.unknown", it);
        };
        Refusal.ifAny(unmet, before(it, facts));
        return new ComplaintAnswered(Answerer.AUTHORITY, it.answer());
    }

    /** Nobody is satisfied by what was not answered; withdrawn it may be at any time. */
    private static ComplaintClosed close(CloseComplaint it, State state, ComplaintFacts facts) {
        var unanswered = it.outcome() == Outcome.SATISFIED ? not("complaint.not-answered", it) : Stream.<Unmet>empty();
        var unmet = switch (state) {
            case Filed filed -> unanswered;
            case Escalated escalated -> unanswered;
            case Answered answered -> Stream.<Unmet>empty();
            case Decided decided -> Stream.<Unmet>empty();
            case Closed closed -> not("complaint.closed", it);
            case None none -> not("complaint.unknown", it);
        };
        Refusal.ifAny(unmet, before(it, facts));
        return new ComplaintClosed(it.outcome());
    }

    private static ComplaintClosed settle(SettleComplaint it, State state, ComplaintFacts facts) {
        var unmet = switch (state) {
            case Decided decided -> Stream.<Unmet>empty();
            case Filed filed -> not("complaint.not-escalated", it);
            case Answered answered -> not("complaint.not-escalated", it);
            case Escalated escalated -> not("complaint.not-answered", it);
            case Closed closed -> not("complaint.closed", it);
            case None none -> not("complaint.unknown", it);
        };
        Refusal.ifAny(unmet, before(it, facts));
        return new ComplaintClosed(Outcome.SETTLED);
    }

    private static Stream<Unmet> not(String code, ComplaintCommand it) {
        return Stream.of(Unmet.of(code, "complaint", it.subject()));
    }

    private static Stream<Unmet> before(ComplaintCommand it, ComplaintFacts facts) {
        return Unmet.before(it.act(), facts.lastOn(), "complaint.before-last", "complaint", it.subject());
    }
}
