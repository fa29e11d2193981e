package residence.property.workorder;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import residence.events.DeviceEvent.DeviceAlarmRaised;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.WorkOrderEvent;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceCompleted;
import residence.events.WorkOrderEvent.MaintenanceConfirmed;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceReopened;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.property.workorder.WorkOrderCommand.AssignMaintenance;
import residence.property.workorder.WorkOrderCommand.CloseForwarded;
import residence.property.workorder.WorkOrderCommand.CompleteMaintenance;
import residence.property.workorder.WorkOrderCommand.ConfirmMaintenance;
import residence.property.workorder.WorkOrderCommand.OpenOnAlarm;
import residence.property.workorder.WorkOrderCommand.ReopenMaintenance;
import residence.property.workorder.WorkOrderCommand.RequestMaintenance;
import residence.property.workorder.WorkOrderCommand.TakeBackForwarded;

/**
 * A maintenance case of the property company. What a warranty covers is forwarded and follows the warranty's repair,
 * and stays one case for the owner all the same; a repair that the warranty refuses comes back as the company's own
 * work (R15; S0 二(五)2). A case is the community's: the company that manages it next goes on with what is open, and gives
 * it to its own people.
 */
final class WorkOrder {

    sealed interface State {}

    /** Nothing requested, or nothing that still stands. */
    record None() implements State {}

    sealed interface Case extends State {
        /** The dwelling, the building for a common part, or the community for what its own device reports. */
        Subject place();
    }

    /** Requested or come back: the company has to assign it. */
    record Requested(Subject place) implements Case {}

    /** With the warranty: it follows the repair. */
    record Forwarded(Subject place, Subject repair) implements Case {}

    record Assigned(Subject place) implements Case {}

    /** Done, as the company says; the requester has to confirm. */
    record Completed(Subject place) implements Case {}

    record Confirmed(Subject place) implements Case {}

    private WorkOrder() {}

    static List<WorkOrderEvent> decide(WorkOrderCommand command, State state, WorkOrderFacts facts) {
        return switch (command) {
            case RequestMaintenance request -> request(request, state, facts);
            case OpenOnAlarm alarm -> open(alarm, state, facts);
            case AssignMaintenance assignment -> assign(assignment, state);
            case CompleteMaintenance completion -> complete(completion, state, facts);
            case ConfirmMaintenance confirmation -> answer(confirmation, state, new MaintenanceConfirmed(false));
            case ReopenMaintenance reopening -> answer(reopening, state, new MaintenanceReopened(reopening.reason()));
            case CloseForwarded close -> follow(close, state, new MaintenanceConfirmed(close.deemed()));
            case TakeBackForwarded back -> follow(back, state, new MaintenanceReopened(back.reason()));
        };
    }

    static State evolve(State state, WorkOrderEvent event) {
        return switch (event) {
            case MaintenanceRequested requested -> new Requested(requested.place());
            case MaintenanceForwarded forwarded -> new Forwarded(forwarded.place(), forwarded.repair());
            case MaintenanceAssigned assigned -> of(state, Assigned::new);
            case MaintenanceCompleted completed -> of(state, Completed::new);
            case MaintenanceConfirmed confirmed -> of(state, Confirmed::new);
            case MaintenanceReopened reopened -> of(state, Requested::new);
        };
    }

    /** The next state of a case; where its request was voided there is none, and nothing makes it one. */
    private static State of(State state, Function<Subject, State> next) {
        return switch (state) {
            case None none -> none;
            case Case open -> next.apply(open.place());
        };
    }

    /** The place, and the repair while the case follows it. */
    static List<Subject> concerns(State state) {
        return switch (state) {
            case None none -> List.of();
            case Forwarded forwarded -> List.of(forwarded.place(), forwarded.repair());
            case Case open -> List.of(open.place());
        };
    }

    /** The repair that a case is forwarded to: its id follows from the case's, so a repeat names the same. */
    static Subject repairOf(Subject workOrder) {
        return Subject.of("repair", "WO-" + workOrder.id());
    }

    private static List<WorkOrderEvent> request(RequestMaintenance it, State state, WorkOrderFacts facts) {
        // whoever took such an id first would keep the alarm's order out
        boolean reserved = it.subject().id().startsWith(DeviceAlarmRaised.OPENED);
        Refusal.ifAny(exists(it, state), Unmet.when(reserved, "R19.id-of-an-alarm", "workOrder", it.subject()));
        return requested(
                it.subject(), new MaintenanceRequested(it.place(), it.part(), it.kind(), it.description()), facts);
    }

    private static List<WorkOrderEvent> open(OpenOnAlarm it, State state, WorkOrderFacts facts) {
        Refusal.ifAny(exists(it, state));
        return requested(
                it.subject(),
                new MaintenanceRequested(it.place(), it.part(), it.kind(), it.description(), it.device()),
                facts);
    }

    private static Stream<Unmet> exists(WorkOrderCommand it, State state) {
        return Unmet.when(!(state instanceof None), "work-order.exists", "workOrder", it.subject());
    }

    private static List<WorkOrderEvent> requested(Subject workOrder, MaintenanceRequested it, WorkOrderFacts facts) {
        return facts.underWarranty()
                ? List.of(
                        it,
                        new MaintenanceForwarded(
                                repairOf(workOrder), it.place(), it.part(), it.kind(), it.description()))
                : List.of(it);
    }

    private static List<WorkOrderEvent> assign(AssignMaintenance command, State state) {
        return switch (state) {
            case Requested requested -> List.of(new MaintenanceAssigned(command.worker()));
            case Assigned assigned -> List.of(new MaintenanceAssigned(command.worker()));
            case None none -> throw unknown(command);
            case Forwarded forwarded -> throw followsRepair(command, forwarded);
            case Completed completed -> throw Refusal.of("work-order.completed", "workOrder", command.subject());
            case Confirmed confirmed -> throw closed(command);
        };
    }

    private static List<WorkOrderEvent> complete(CompleteMaintenance command, State state, WorkOrderFacts facts) {
        return switch (state) {
            case Assigned assigned -> completed(command, facts);
            case Requested requested -> throw Refusal.of("work-order.not-assigned", "workOrder", command.subject());
            case None none -> throw unknown(command);
            case Forwarded forwarded -> throw followsRepair(command, forwarded);
            case Completed completed -> throw Refusal.of("work-order.completed", "workOrder", command.subject());
            case Confirmed confirmed -> throw closed(command);
        };
    }

    /** By the company whose people were sent: what another had assigned is assigned again. */
    private static List<WorkOrderEvent> completed(CompleteMaintenance command, WorkOrderFacts facts) {
        boolean another = !command.act().actor().organisation().equals(facts.assignedBy());
        Refusal.ifAny(Unmet.when(
                another,
                "work-order.assigned-by-another",
                "workOrder",
                command.subject(),
                "company",
                facts.assignedBy()));
        return List.of(new MaintenanceCompleted(command.workDone()));
    }

    /** What the requester says to completed work. */
    private static List<WorkOrderEvent> answer(WorkOrderCommand command, State state, WorkOrderEvent answer) {
        return switch (state) {
            case Completed completed -> List.of(answer);
            case None none -> throw unknown(command);
            case Forwarded forwarded -> throw followsRepair(command, forwarded);
            case Requested requested -> throw notCompleted(command);
            case Assigned assigned -> throw notCompleted(command);
            case Confirmed confirmed -> throw closed(command);
        };
    }

    /** What the end of the repair means for the case that was forwarded to it. */
    private static List<WorkOrderEvent> follow(WorkOrderCommand command, State state, WorkOrderEvent end) {
        return switch (state) {
            case Forwarded forwarded -> List.of(end);
            case None none -> throw unknown(command);
            case Requested requested -> throw notForwarded(command);
            case Assigned assigned -> throw notForwarded(command);
            case Completed completed -> throw notForwarded(command);
            case Confirmed confirmed -> throw closed(command);
        };
    }

    private static Refusal unknown(WorkOrderCommand command) {
        return Refusal.of("work-order.unknown", "workOrder", command.subject());
    }

    private static Refusal followsRepair(WorkOrderCommand command, Forwarded forwarded) {
        return Refusal.of("R15.follows-its-repair", "workOrder", command.subject(), "repair", forwarded.repair());
    }

    private static Refusal notForwarded(WorkOrderCommand command) {
        return Refusal.of("R15.not-forwarded", "workOrder", command.subject());
    }

    private static Refusal notCompleted(WorkOrderCommand command) {
        return Refusal.of("work-order.not-completed", "workOrder", command.subject());
    }

    private static Refusal closed(WorkOrderCommand command) {
        return Refusal.of("work-order.closed", "workOrder", command.subject());
    }
}
