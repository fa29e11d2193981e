package residence.quality.defect;

import java.util.List;
import java.util.function.Function;
import residence.events.DefectEvent;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectRectified;
import residence.events.DefectEvent.DefectReinspected;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Source;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.quality.defect.DefectCommand.CloseDefect;
import residence.quality.defect.DefectCommand.RectifyDefect;
import residence.quality.defect.DefectCommand.ReinspectDefect;
import residence.quality.defect.DefectCommand.ReportDefect;
import residence.quality.defect.DefectCommand.ReportRecall;

/**
 * A defect of construction quality (S0 二(三)1, S2 15): reported, rectified by the contractor, reinspected by the supervisor,
 * who closes it when it passed. While it is open its dwelling's inspection does not pass (R7), and one of grade high
 * holds its building's completion acceptance back (R8).
 */
final class Defect {

    sealed interface State {}

    /** Nothing reported, or nothing that still stands. */
    record None() implements State {}

    sealed interface Found extends State {
        /** The dwelling, or the building for its common parts. */
        Subject place();
    }

    /** Reported, or not passed when it was looked at again: the contractor has to rectify it. */
    record Reported(Subject place) implements Found {}

    record Rectified(Subject place) implements Found {}

    /** Passed when it was looked at again: the supervisor may close it. */
    record Passed(Subject place) implements Found {}

    /** Closed for good, unless an authority voids that. */
    record Closed(Subject place) implements Found {}

    private Defect() {}

    static List<DefectEvent> decide(DefectCommand command, State state, DefectFacts facts) {
        return switch (command) {
            case ReportDefect report -> List.of(report(report, state, facts));
            case ReportRecall recall -> Recall.report(recall, state, facts);
            case RectifyDefect rectification -> List.of(rectify(rectification, state, facts));
            case ReinspectDefect reinspection -> List.of(reinspect(reinspection, state, facts));
            case CloseDefect closing -> List.of(close(closing, state, facts));
        };
    }

    static State evolve(State state, DefectEvent event) {
        return switch (event) {
            case DefectReported reported -> new Reported(reported.place());
            case DefectRectified rectified -> of(state, Rectified::new);
            case DefectReinspected reinspected -> of(state, reinspected.passed() ? Passed::new : Reported::new);
            case DefectClosed closed -> of(state, Closed::new);
        };
    }

    /** The next state of a defect; where its report was voided there is none, and nothing makes it one. */
    private static State of(State state, Function<Subject, State> next) {
        return switch (state) {
            case None none -> none;
            case Found found -> next.apply(found.place());
        };
    }

    static List<Subject> concerns(State state) {
        return switch (state) {
            case None none -> List.of();
            case Found found -> List.of(found.place());
        };
    }

    private static DefectReported report(ReportDefect report, State state, DefectFacts facts) {
        if (!(state instanceof None)) {
            throw Refusal.of("defect.exists", "defect", report.subject());
        }
        var role = report.act().actor().role();
        var room = report.room();
        boolean unknown = room != null
                && facts.rooms().stream().noneMatch(known -> known.id().equals(room));
        Refusal.ifAny(
                Recall.reserved(report.subject()),
                Unmet.when(unknown, "defect.unknown-room", "room", room),
                Unmet.when(!speaksFor(role, report.source()), "defect.found-by-another", "source", report.source()));
        return new DefectReported(
                report.place(), room, report.kind(), report.grade(), report.source(), report.description());
    }

    /** Nobody reports as another's finding what that one can report with its own token. */
    private static boolean speaksFor(String role, Source source) {
        return switch (source) {
            case OWN_CHECK -> role.equals("developer") || role.equals("contractor");
            case SUPERVISOR -> role.equals("supervisor");
            case AUTHORITY -> role.startsWith("authority/");
            case UNIT_INSPECTION, OPEN_DAY -> !role.startsWith("authority/");
            case RECALL -> false;
        };
    }

    private static DefectRectified rectify(RectifyDefect command, State state, DefectFacts facts) {
        return switch (state) {
            case Reported reported -> dated(command, facts, new DefectRectified(command.workDone()));
            case None none -> throw unknown(command);
            case Rectified rectified -> throw Refusal.of("defect.rectified", "defect", command.subject());
            case Passed passed -> throw passed(command);
            case Closed closed -> throw closed(command);
        };
    }

    private static DefectReinspected reinspect(ReinspectDefect command, State state, DefectFacts facts) {
        return switch (state) {
            case Rectified rectified ->
                dated(command, facts, new DefectReinspected(command.passed(), command.remark()));
            case None none -> throw unknown(command);
            case Reported reported -> throw Refusal.of("defect.not-rectified", "defect", command.subject());
            case Passed passed -> throw passed(command);
            case Closed closed -> throw closed(command);
        };
    }

    private static DefectClosed close(CloseDefect command, State state, DefectFacts facts) {
        return switch (state) {
            case Passed passed -> dated(command, facts, new DefectClosed());
            case None none -> throw unknown(command);
            case Reported reported -> throw notReinspected(command);
            case Rectified rectified -> throw notReinspected(command);
            case Closed closed -> throw closed(command);
        };
    }

    /** No step is dated before the last one: verdicts count a defect as closed from the day of its closing (R7, R8). */
    private static <E extends DefectEvent> E dated(DefectCommand step, DefectFacts facts, E event) {
        Refusal.ifAny(Unmet.before(step.act(), facts.lastOn(), "defect.dated-before"));
        return event;
    }

    private static Refusal unknown(DefectCommand command) {
        return Refusal.of("defect.unknown", "defect", command.subject());
    }

    private static Refusal notReinspected(DefectCommand command) {
        return Refusal.of("defect.not-reinspected", "defect", command.subject());
    }

    private static Refusal passed(DefectCommand command) {
        return Refusal.of("defect.passed", "defect", command.subject());
    }

    private static Refusal closed(DefectCommand command) {
        return Refusal.of("defect.closed", "defect", command.subject());
    }
}
