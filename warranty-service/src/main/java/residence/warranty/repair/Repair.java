package residence.warranty.repair;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import residence.events.Refusal;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairLoop;
import residence.events.RepairLoop.Assigned;
import residence.events.RepairLoop.Filed;
import residence.events.RepairLoop.None;
import residence.events.RepairLoop.Requested;
import residence.events.Subject;
import residence.events.Unmet;
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

    private Repair() {}

    static List<RepairEvent> decide(RepairCommand command, RepairLoop state, RepairFacts facts) {
        return switch (command) {
            case RequestRepair request -> request(request, state, facts);
            case AssignRepair assign -> assign(assign, state, facts);
            case RefuseRepair refuse -> refuse(refuse, state, facts);
            case CompleteRepair complete -> complete(complete, state, facts);
            case AcceptRepair accept -> accept(accept, state, facts);
            case RejectRepair reject -> reject(reject, state, facts);
            case DeemRepairAccepted deem -> RepairDue.silent(deem, state);
            case ReportRepairOverdue report -> RepairDue.late(report, state);
        };
    }

    private static List<RepairEvent> request(RequestRepair request, RepairLoop state, RepairFacts facts) {
        Standing.requestable(request, state);
        var assignBy = facts.lastDay(request.act().occurredOn());
        return List.of(new RepairRequested(
                request.place(), request.part(), request.kind(), request.description(), assignBy, request.workOrder()));
    }

    /** Another contractor may take over, in the time that is left: the loop's deadline does not move with it. */
    private static List<RepairEvent> assign(AssignRepair assign, RepairLoop state, RepairFacts facts) {
        var completeBy = switch (state) {
            case Requested requested -> facts.lastDay(assign.act().occurredOn());
            case Assigned assigned -> assigned.completeBy();
            case None none -> throw Standing.notRequested();
            case Filed done -> throw Refusal.of("R14.not-assignable");
        };
        Refusal.ifAny(inOrder(assign, facts));
        return List.of(new RepairAssigned(assign.contractor(), completeBy));
    }

    private static List<RepairEvent> refuse(RefuseRepair refuse, RepairLoop state, RepairFacts facts) {
        Standing.openToRefusal(state);
        boolean inTerm = refuse.reason() == RefusalReason.OUT_OF_TERM && facts.warrantedUntil() != null;
        Refusal.ifAny(Unmet.when(inTerm, "R14.in-term", "until", facts.warrantedUntil()), inOrder(refuse, facts));
        return List.of(new RepairRefused(refuse.reason(), refuse.explanation()));
    }

    /** What is recorded late is heard of late: silence begins today, on whichever day the work was done. */
    private static List<RepairEvent> complete(CompleteRepair complete, RepairLoop state, RepairFacts facts) {
        Standing.assigned(state);
        Refusal.ifAny(inOrder(complete, facts));
        return List.of(new RepairCompleted(
                complete.workDone(), facts.lastDay(complete.act().today())));
    }

    private static List<RepairEvent> accept(AcceptRepair accept, RepairLoop state, RepairFacts facts) {
        Standing.completed(state);
        Refusal.ifAny(inOrder(accept, facts));
        return List.of(new RepairAccepted());
    }

    private static List<RepairEvent> reject(RejectRepair reject, RepairLoop state, RepairFacts facts) {
        Standing.completed(state);
        Refusal.ifAny(inOrder(reject, facts));
        return List.of(
                new RepairRejected(reject.reason(), facts.lastDay(reject.act().occurredOn())));
    }

    /** Each step on the day of the one before it at the earliest. */
    private static Stream<Unmet> inOrder(RepairCommand step, RepairFacts facts) {
        return Unmet.before(step.act(), facts.lastOn(), "R14.before-last");
    }

    static List<Subject> concerns(RepairLoop state) {
        return state instanceof Filed filed
                ? Stream.of(filed.request().place(), filed.request().workOrder())
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }
}
