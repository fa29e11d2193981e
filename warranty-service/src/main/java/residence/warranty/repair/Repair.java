package residence.warranty.repair;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairEvent.Stage;
import residence.events.Subject;
import residence.warranty.repair.RepairCommand.AcceptRepair;
import residence.warranty.repair.RepairCommand.AssignRepair;
import residence.warranty.repair.RepairCommand.CompleteRepair;
import residence.warranty.repair.RepairCommand.DeemRepairAccepted;
import residence.warranty.repair.RepairCommand.RefuseRepair;
import residence.warranty.repair.RepairCommand.RejectRepair;
import residence.warranty.repair.RepairCommand.ReportRepairOverdue;
import residence.warranty.repair.RepairCommand.RequestRepair;

/**
 * R14: a repair is a closed loop, 快速闭环处置 (S0 二(四)3). A defect may be reported whenever it shows; whether its part
 * was under warranty then the developer says (L2 办法 art. 17), but never OUT_OF_TERM against the owner's clock.
 */
final class Repair {

    /** What was asked for; it stays with the repair through the loop. */
    record Request(
            Subject place,
            Part part,
            @Nullable LocalDate assignBy,
            @Nullable Subject workOrder) {}

    sealed interface State {}

    record None() implements State {}

    /** Somebody asked for it, and the request still stands. */
    sealed interface Filed extends State {
        Request request();

        /** Who repairs it; null where nobody was assigned, or the assignment was voided since. */
        default @Nullable String contractor() {
            return null;
        }
    }

    record Requested(Request request, boolean overdue) implements Filed {}

    record Assigned(
            Request request, String contractor, @Nullable LocalDate completeBy, boolean overdue) implements Filed {}

    record Completed(
            Request request,
            @Nullable String contractor,
            @Nullable LocalDate acceptBy) implements Filed {}

    /** @param deemed by the owner's silence */
    record Accepted(Request request, @Nullable String contractor, boolean deemed) implements Filed {}

    record Refused(Request request, RefusalReason reason) implements Filed {}

    private Repair() {}

    static List<RepairEvent> decide(RepairCommand command, State state, RepairFacts facts) {
        return switch (command) {
            case RequestRepair request -> request(request, state, facts);
            case AssignRepair assign -> assign(assign, state, facts);
            case RefuseRepair refuse -> refuse(refuse, state, facts);
            case CompleteRepair complete -> complete(complete, state, facts);
            case AcceptRepair accept -> accept(state);
            case RejectRepair reject -> reject(reject, state, facts);
            case DeemRepairAccepted deem -> RepairDue.silent(deem, state);
            case ReportRepairOverdue report -> RepairDue.late(report, state);
        };
    }

    private static List<RepairEvent> request(RequestRepair request, State state, RepairFacts facts) {
        Standing.requestable(request, state);
        var assignBy = facts.lastDay(request.act().occurredOn());
        return List.of(new RepairRequested(
                request.place(), request.part(), request.kind(), request.description(), assignBy, request.workOrder()));
    }

    /** Another contractor may take over, in the time that is left: the loop's deadline does not move with it. */
    private static List<RepairEvent> assign(AssignRepair assign, State state, RepairFacts facts) {
        var completeBy = switch (state) {
            case Requested requested -> facts.lastDay(assign.act().occurredOn());
            case Assigned assigned -> assigned.completeBy();
            case None none -> throw Standing.notRequested();
            case Filed done -> throw Refusal.of("R14.not-assignable");
        };
        return List.of(new RepairAssigned(assign.contractor(), completeBy));
    }

    private static List<RepairEvent> refuse(RefuseRepair refuse, State state, RepairFacts facts) {
        Standing.openToRefusal(state);
        if (refuse.reason() == RefusalReason.OUT_OF_TERM && facts.warrantedUntil() != null) {
            throw Refusal.of("R14.in-term", "until", facts.warrantedUntil());
        }
        return List.of(new RepairRefused(refuse.reason(), refuse.explanation()));
    }

    /** What is recorded late is heard of late: silence begins today, on whichever day the work was done. */
    private static List<RepairEvent> complete(CompleteRepair complete, State state, RepairFacts facts) {
        Standing.assigned(state);
        return List.of(new RepairCompleted(
                complete.workDone(), facts.lastDay(complete.act().today())));
    }

    private static List<RepairEvent> accept(State state) {
        Standing.completed(state);
        return List.of(new RepairAccepted());
    }

    private static List<RepairEvent> reject(RejectRepair reject, State state, RepairFacts facts) {
        Standing.completed(state);
        return List.of(
                new RepairRejected(reject.reason(), facts.lastDay(reject.act().occurredOn())));
    }

    /** Without its request (it was voided) a repair is no repair, whatever else stands about it. */
    static State evolve(State state, RepairEvent event) {
        if (event instanceof RepairRequested it) {
            return new Requested(new Request(it.place(), it.part(), it.assignBy(), it.workOrder()), false);
        }
        return state instanceof Filed filed ? evolve(filed, event) : state;
    }

    private static State evolve(Filed state, RepairEvent event) {
        var request = state.request();
        return switch (event) {
            case RepairRequested it -> state;
            case RepairAssigned it -> new Assigned(request, it.contractor(), it.completeBy(), late(state));
            case RepairRefused it -> new Refused(request, it.reason());
            case RepairCompleted it -> new Completed(request, state.contractor(), it.acceptBy());
            case RepairAccepted it -> new Accepted(request, state.contractor(), false);
            case RepairDeemedAccepted it -> new Accepted(request, state.contractor(), true);
            case RepairRejected it -> again(state, it);
            case RepairOverdue it -> overdue(state, it.stage());
        };
    }

    /** A repair that was late stays so under another contractor: overdue is recorded once a loop. */
    private static boolean late(State state) {
        return state instanceof Assigned assigned && assigned.overdue();
    }

    private static State again(Filed state, RepairRejected rejected) {
        var contractor = state.contractor();
        return contractor == null
                ? new Requested(state.request(), false)
                : new Assigned(state.request(), contractor, rejected.completeBy(), false);
    }

    private static State overdue(Filed state, Stage stage) {
        return switch (state) {
            case Requested open when stage == Stage.ASSIGNMENT -> new Requested(open.request(), true);
            case Assigned open
            when stage == Stage.COMPLETION -> new Assigned(open.request(), open.contractor(), open.completeBy(), true);
            case Filed same -> same;
        };
    }

    static List<Subject> concerns(State state) {
        return state instanceof Filed filed
                ? Stream.of(filed.request().place(), filed.request().workOrder())
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }
}
