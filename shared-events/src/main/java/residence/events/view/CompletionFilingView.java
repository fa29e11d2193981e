package residence.events.view;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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

/**
 * One application for joint acceptance, and how far it has come (R9).
 *
 * @param phase null where the application was voided; so are buildings and opinions empty then
 * @param dueOn the first of the departments' last days in time; null where no profile sets a term
 * @param opinions of each department that was asked
 * @param refused every refusal, with all that was missing then
 */
public record CompletionFilingView(
        Subject filing,
        @Nullable String phase,
        List<Subject> buildings,
        Stage stage,
        @Nullable LocalDate dueOn,
        List<Opinion> opinions,
        List<Refusal> refused,
        @Nullable Source applied,
        @Nullable Source granted,
        @Nullable Numbered filed,
        @Nullable Numbered registered) {
    public static final View<CompletionFilingView, CompletionFilingEvent> VIEW = new View<>(
            CompletionFilingView.class,
            CompletionFilingEvent.class,
            CompletionFilingView::blank,
            CompletionFilingView::after);

    public enum Stage {
        APPLIED,
        REFUSED,
        GRANTED,
        FILED,
        REGISTERED
    }

    /** Met, missed, and the third: met in time, but told after the record had noted that it was overdue. */
    public enum Standing {
        OPEN,
        OVERDUE,
        IN_TIME,
        IN_TIME_RECORDED_LATE,
        LATE
    }

    /**
     * A department's last opinion.
     *
     * @param standing of its first one, which the last day in time is about
     * @param approves null where it has given none, as are opinion and source
     */
    public record Opinion(
            Department department,
            @Nullable LocalDate dueOn,
            Standing standing,
            @Nullable Boolean approves,
            @Nullable String opinion,
            @Nullable Source source) {
        private static Opinion asked(Asked asked) {
            return new Opinion(asked.department(), asked.dueOn(), Standing.OPEN, null, null, null);
        }

        private Opinion overdue() {
            return new Opinion(department, dueOn, Standing.OVERDUE, approves, opinion, source);
        }

        private Opinion given(DepartmentOpinionGiven event, Source given) {
            return new Opinion(department, dueOn, given(given.on()), event.approves(), event.opinion(), given);
        }

        private Standing given(LocalDate on) {
            boolean late = dueOn != null && on.isAfter(dueOn);
            return switch (standing) {
                case OPEN -> late ? Standing.LATE : Standing.IN_TIME;
                case OVERDUE -> late ? Standing.LATE : Standing.IN_TIME_RECORDED_LATE;
                case IN_TIME, IN_TIME_RECORDED_LATE, LATE -> standing;
            };
        }
    }

    public record Refusal(List<Unmet> missing, Source source) {}

    /** An act that an office gave a number. */
    public record Numbered(String number, Source source) {}

    private static CompletionFilingView blank(Subject filing) {
        return new CompletionFilingView(
                filing, null, List.of(), Stage.APPLIED, null, List.of(), List.of(), null, null, null, null);
    }

    private static CompletionFilingView after(CompletionFilingView filing, CompletionFilingEvent event, Source source) {
        return switch (event) {
            case JointAcceptanceApplied it -> applied(filing.filing, it, source);
            case DepartmentOpinionGiven it -> filing.of(it.department(), opinion -> opinion.given(it, source));
            case DepartmentOpinionOverdue it -> filing.of(it.department(), Opinion::overdue);
            case JointAcceptanceRefused it -> filing.refused(new Refusal(it.missing(), source));
            case JointAcceptanceGranted it -> filing.at(Stage.GRANTED, source, null, null);
            case CompletionFiled it -> filing.at(Stage.FILED, filing.granted, new Numbered(it.number(), source), null);
            case FirstRegistrationMade it ->
                filing.at(Stage.REGISTERED, filing.granted, filing.filed, new Numbered(it.number(), source));
        };
    }

    private static CompletionFilingView applied(Subject filing, JointAcceptanceApplied event, Source source) {
        var dueOn = event.asked().stream()
                .map(Asked::dueOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new CompletionFilingView(
                filing,
                event.phase(),
                event.buildings(),
                Stage.APPLIED,
                dueOn,
                event.asked().stream().map(Opinion::asked).toList(),
                List.of(),
                source,
                null,
                null,
                null);
    }

    private CompletionFilingView of(Department department, UnaryOperator<Opinion> how) {
        return new CompletionFilingView(
                filing,
                phase,
                buildings,
                stage,
                dueOn,
                Lists.change(opinions, opinion -> opinion.department == department, how),
                refused,
                applied,
                granted,
                filed,
                registered);
    }

    private CompletionFilingView refused(Refusal refusal) {
        return new CompletionFilingView(
                filing,
                phase,
                buildings,
                to(Stage.REFUSED),
                dueOn,
                opinions,
                Lists.plus(refused, refusal),
                applied,
                null,
                null,
                null);
    }

    private CompletionFilingView at(
            Stage reached, @Nullable Source grant, @Nullable Numbered file, @Nullable Numbered registration) {
        return new CompletionFilingView(
                filing, phase, buildings, to(reached), dueOn, opinions, refused, applied, grant, file, registration);
    }

    /** Where nothing was applied for, nothing moves on. */
    private Stage to(Stage next) {
        return applied == null ? stage : next;
    }
}
