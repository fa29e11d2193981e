package residence.quality.workitem;

import java.util.List;
import java.util.function.Function;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.WorkItemEvent;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.SignboardPresented;
import residence.events.WorkItemEvent.SignboardRefused;
import residence.events.WorkItemEvent.StructureTested;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.events.WorkItemEvent.WorkItemReworked;
import residence.quality.workitem.WorkItemCommand.AcceptSignboard;
import residence.quality.workitem.WorkItemCommand.PlanWorkItem;
import residence.quality.workitem.WorkItemCommand.PresentSignboard;
import residence.quality.workitem.WorkItemCommand.RefuseSignboard;
import residence.quality.workitem.WorkItemCommand.ReworkWorkItem;
import residence.quality.workitem.WorkItemCommand.TestStructure;

/**
 * A work item from its plan to its acceptance by the board (R4). What was refused is worked on again before its board is
 * presented again; what is accepted stays so, unless an authority voids it. The building's completion acceptance waits for
 * every one of them (R8).
 */
final class WorkItem {

    sealed interface State {}

    /** Nothing planned, or nothing that still stands. */
    record None() implements State {}

    sealed interface Known extends State {
        WorkItemPlanned plan();
    }

    /** To be done, or refused and worked on again: its board may be presented. */
    record Due(WorkItemPlanned plan) implements Known {}

    /** The contractor has signed; the supervisor has to. */
    record Presented(WorkItemPlanned plan) implements Known {}

    /** To be worked on before its board is presented again. */
    record Refused(WorkItemPlanned plan) implements Known {}

    record Accepted(WorkItemPlanned plan) implements Known {}

    private WorkItem() {}

    static List<WorkItemEvent> decide(WorkItemCommand command, State state, WorkItemFacts facts) {
        return List.of(
                switch (command) {
                    case PlanWorkItem plan -> plan(plan, state, facts);
                    case PresentSignboard board -> present(board, state, facts);
                    case AcceptSignboard board -> accept(board, state, facts);
                    case RefuseSignboard refusal -> refuse(refusal, state, facts);
                    case ReworkWorkItem rework -> rework(rework, state, facts);
                    case TestStructure test -> test(test, state, facts);
                });
    }

    static State evolve(State state, WorkItemEvent event) {
        return switch (event) {
            case WorkItemPlanned planned -> new Due(planned);
            case SignboardPresented presented -> of(state, Presented::new);
            case SignboardAccepted accepted -> of(state, Accepted::new);
            case SignboardRefused refused -> of(state, Refused::new);
            case WorkItemReworked reworked -> of(state, Due::new);
            case StructureTested tested -> state;
        };
    }

    /** The next state of a work item; where its plan was voided there is none, and nothing makes it one. */
    private static State of(State state, Function<WorkItemPlanned, State> next) {
        return switch (state) {
            case None none -> none;
            case Known known -> next.apply(known.plan());
        };
    }

    static List<Subject> concerns(State state) {
        return switch (state) {
            case None none -> List.of();
            case Known known -> List.of(known.plan().place());
        };
    }

    /** The stop points that it waits for. */
    static List<Subject> after(State state) {
        return switch (state) {
            case None none -> List.of();
            case Known known -> known.plan().after();
        };
    }

    private static WorkItemPlanned plan(PlanWorkItem plan, State state, WorkItemFacts facts) {
        if (!(state instanceof None)) {
            throw Refusal.of("work-item.exists", "workItem", plan.subject());
        }
        Refusal.ifAny(StopPoints.unfit(plan, facts));
        return new WorkItemPlanned(plan.place(), plan.kind(), plan.structural(), plan.name(), plan.after());
    }

    private static SignboardPresented present(PresentSignboard board, State state, WorkItemFacts facts) {
        return switch (state) {
            case Due due -> Board.presented(board, due.plan(), facts);
            case None none -> throw unknown(board);
            case Presented presented -> throw Refusal.of("work-item.presented", "workItem", board.subject());
            case Refused refused -> throw Refusal.of("R4.rework-first", "workItem", board.subject());
            case Accepted accepted -> throw accepted(board);
        };
    }

    private static SignboardAccepted accept(AcceptSignboard board, State state, WorkItemFacts facts) {
        return switch (state) {
            case Presented presented -> Board.accepted(board, facts);
            case None none -> throw unknown(board);
            case Due due -> throw noBoard(board);
            case Refused refused -> throw noBoard(board);
            case Accepted accepted -> throw accepted(board);
        };
    }

    private static SignboardRefused refuse(RefuseSignboard refusal, State state, WorkItemFacts facts) {
        return switch (state) {
            case Presented presented -> Board.refused(refusal, facts);
            case None none -> throw unknown(refusal);
            case Due due -> throw noBoard(refusal);
            case Refused refused -> throw noBoard(refusal);
            case Accepted accepted -> throw accepted(refusal);
        };
    }

    private static WorkItemReworked rework(ReworkWorkItem rework, State state, WorkItemFacts facts) {
        return switch (state) {
            case Refused refused -> Board.reworked(rework, facts);
            case None none -> throw unknown(rework);
            case Due due -> throw notRefused(rework);
            case Presented presented -> throw notRefused(rework);
            case Accepted accepted -> throw accepted(rework);
        };
    }

    private static StructureTested test(TestStructure test, State state, WorkItemFacts facts) {
        if (state instanceof None) {
            throw unknown(test);
        }
        Refusal.ifAny(Board.dated(test, facts));
        return new StructureTested(test.tested(), test.passed(), test.value());
    }

    private static Refusal unknown(WorkItemCommand command) {
        return Refusal.of("work-item.unknown", "workItem", command.subject());
    }

    private static Refusal noBoard(WorkItemCommand command) {
        return Refusal.of("R4.no-board", "workItem", command.subject());
    }

    private static Refusal notRefused(WorkItemCommand command) {
        return Refusal.of("work-item.not-refused", "workItem", command.subject());
    }

    private static Refusal accepted(WorkItemCommand command) {
        return Refusal.of("work-item.accepted", "workItem", command.subject());
    }
}
