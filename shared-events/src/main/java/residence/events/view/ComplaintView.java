package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.ComplaintEvent;
import residence.events.ComplaintEvent.Answerer;
import residence.events.ComplaintEvent.ComplaintAnswered;
import residence.events.ComplaintEvent.ComplaintClosed;
import residence.events.ComplaintEvent.ComplaintEscalated;
import residence.events.ComplaintEvent.ComplaintFiled;
import residence.events.ComplaintEvent.Kind;
import residence.events.ComplaintEvent.Outcome;
import residence.events.Subject;

/**
 * One complaint and what became of it. What was complained of is null where its filing was voided.
 *
 * @param stage null where its filing was voided
 * @param complainant person reference; null where a committee complains, or it is not shown
 * @param answerBy last day on which the company answers in time; null where no profile sets a term
 * @param outcome null while it is open
 * @param steps everything that happened, in its order
 */
public record ComplaintView(
        Subject complaint,
        @Nullable Stage stage,
        @Nullable Subject place,
        @Nullable Subject community,
        @Nullable String company,
        @Nullable Kind kind,
        @Nullable LocalDate happenedOn,
        @Nullable String description,
        @Nullable String complainant,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate answerBy,
        @Nullable Outcome outcome,
        List<Step> steps) {
    public static final View<ComplaintView, ComplaintEvent> VIEW =
            new View<>(ComplaintView.class, ComplaintEvent.class, ComplaintView::of, ComplaintView::after);

    /** Where a complaint stands: {@code ANSWERED} by the company, {@code DECIDED} by the authority's answer. */
    public enum Stage {
        FILED,
        ANSWERED,
        ESCALATED,
        DECIDED,
        CLOSED
    }

    /** @param text what was said with it: the answer, the reason; null where nothing was */
    public record Step(Stage stage, @Nullable String text, Source source) {}

    /** Whether on {@code day} the company owes the answer that a profile's term asked of it. */
    public boolean overdue(LocalDate day) {
        return stage == Stage.FILED && answerBy != null && day.isAfter(answerBy);
    }

    /** As readers see it who may not know who complains. */
    public ComplaintView withoutComplainant() {
        return new ComplaintView(
                complaint,
                stage,
                place,
                community,
                company,
                kind,
                happenedOn,
                description,
                null,
                filedOn,
                answerBy,
                outcome,
                steps);
    }

    private static ComplaintView of(Subject complaint) {
        return new ComplaintView(
                complaint, null, null, null, null, null, null, null, null, null, null, null, List.of());
    }

    private ComplaintView after(ComplaintEvent event, Source source) {
        return switch (event) {
            case ComplaintFiled it -> filed(it, source);
            case ComplaintAnswered it ->
                next(it.by() == Answerer.COMPANY ? Stage.ANSWERED : Stage.DECIDED, it.answer(), outcome, source);
            case ComplaintEscalated it -> next(Stage.ESCALATED, it.reason(), outcome, source);
            case ComplaintClosed it -> next(Stage.CLOSED, null, it.outcome(), source);
        };
    }

    private ComplaintView filed(ComplaintFiled it, Source source) {
        return new ComplaintView(
                complaint,
                Stage.FILED,
                it.place(),
                it.community(),
                it.company(),
                it.kind(),
                it.happenedOn(),
                it.description(),
                it.complainant(),
                source.on(),
                it.answerBy(),
                outcome,
                Lists.plus(steps, new Step(Stage.FILED, null, source)));
    }

    /** Where nothing was filed there is no complaint, and nothing makes it one. */
    private ComplaintView next(Stage next, @Nullable String text, @Nullable Outcome ended, Source source) {
        return stage == null
                ? this
                : new ComplaintView(
                        complaint,
                        next,
                        place,
                        community,
                        company,
                        kind,
                        happenedOn,
                        description,
                        complainant,
                        filedOn,
                        answerBy,
                        ended,
                        Lists.plus(steps, new Step(next, text, source)));
    }
}
