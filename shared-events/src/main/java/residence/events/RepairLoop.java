package residence.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

/**
 * Where a repair stands in its closed loop (R14), as the rules that decide on it and whoever tells of it fold it alike.
 * Without its request (it was voided) a repair is no repair, whatever else stands about it.
 */
public sealed interface RepairLoop {

    /** What was asked for; it stays with the repair through the loop. */
    record Request(
            Subject place,
            Part part,
            @Nullable LocalDate assignBy,
            @Nullable Subject workOrder) {}

    record None() implements RepairLoop {}

    /** Somebody asked for it, and the request still stands. */
    sealed interface Filed extends RepairLoop {
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

    /** Where it stands after one more of its events. */
    static RepairLoop after(RepairLoop loop, RepairEvent event) {
        if (event instanceof RepairRequested it) {
            return new Requested(new Request(it.place(), it.part(), it.assignBy(), it.workOrder()), false);
        }
        return loop instanceof Filed filed ? after(filed, event) : loop;
    }

    /** The last day of what comes next: assignment, completion, the owner's answer; null where no profile sets one. */
    default @Nullable LocalDate dueOn() {
        return switch (this) {
            case Requested open -> open.request().assignBy();
            case Assigned open -> open.completeBy();
            case Completed open -> open.acceptBy();
            case None _, Accepted _, Refused _ -> null;
        };
    }

    /** Whether what comes next is recorded as late. */
    default boolean late() {
        return switch (this) {
            case Requested open -> open.overdue();
            case Assigned open -> open.overdue();
            case None _, Completed _, Accepted _, Refused _ -> false;
        };
    }

    private static RepairLoop after(Filed loop, RepairEvent event) {
        var request = loop.request();
        return switch (event) {
            case RepairRequested it -> loop;
            // late work stays late under another contractor: overdue is recorded once a loop
            case RepairAssigned it ->
                new Assigned(request, it.contractor(), it.completeBy(), loop instanceof Assigned && loop.late());
            case RepairRefused it -> new Refused(request, it.reason());
            case RepairCompleted it -> new Completed(request, loop.contractor(), it.acceptBy());
            case RepairAccepted it -> new Accepted(request, loop.contractor(), false);
            case RepairDeemedAccepted it -> new Accepted(request, loop.contractor(), true);
            case RepairRejected it -> again(loop, it);
            case RepairOverdue it -> overdue(loop, it.stage());
        };
    }

    /** Back to its contractor; where the assignment was voided since, somebody has to be assigned first. */
    private static RepairLoop again(Filed loop, RepairRejected rejected) {
        var contractor = loop.contractor();
        return contractor == null
                ? new Requested(loop.request(), false)
                : new Assigned(loop.request(), contractor, rejected.completeBy(), false);
    }

    private static RepairLoop overdue(Filed loop, Stage stage) {
        return switch (loop) {
            case Requested open when stage == Stage.ASSIGNMENT -> new Requested(open.request(), true);
            case Assigned open
            when stage == Stage.COMPLETION -> new Assigned(open.request(), open.contractor(), open.completeBy(), true);
            case Filed same -> same;
        };
    }
}
