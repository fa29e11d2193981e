package residence.events;

/** A maintenance case of the property company. Subject {@code workorder/...}; concerns the dwelling or building. */
public sealed interface WorkOrderEvent extends DomainEvent {
    /** @param place the dwelling, or the building for a common part */
    record MaintenanceRequested(Subject place, Part part, DefectKind kind, String description)
            implements WorkOrderEvent {}

    /** The part is under warranty: the case stays one for the owner, the work is the warranty's (R15). */
    record MaintenanceForwarded(Subject repair) implements WorkOrderEvent {}

    /** @param worker person reference */
    record MaintenanceAssigned(String worker) implements WorkOrderEvent {}

    record MaintenanceCompleted(String workDone) implements WorkOrderEvent {}

    record MaintenanceConfirmed() implements WorkOrderEvent {}

    record MaintenanceReopened(String reason) implements WorkOrderEvent {}
}
