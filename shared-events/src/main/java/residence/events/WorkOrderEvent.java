package residence.events;

import org.jspecify.annotations.Nullable;

/** A maintenance case of the property company. Subject {@code workorder/...}; concerns the dwelling, building or community. */
public sealed interface WorkOrderEvent extends DomainEvent {
    /**
     * @param place the dwelling, the building for a common part, or the community for what a device of its own reports
     * @param device whose alarm opened the case (R19); null where somebody requested it
     */
    @Correctable({"kind", "description"})
    record MaintenanceRequested(
            Subject place,
            Part part,
            DefectKind kind,
            String description,
            @Nullable Subject device) implements WorkOrderEvent {
        /** As somebody requested it. */
        public MaintenanceRequested(Subject place, Part part, DefectKind kind, String description) {
            this(place, part, kind, description, null);
        }
    }

    /**
     * The part is under warranty: the case stays one for the owner, the work is the warranty's (R15). It says again
     * what was requested, so that whoever hears it needs nothing else to open the repair.
     *
     * @param repair the repair that answers it, {@code repair/WO-} and the work order's id; the warranty keeps such ids
     *     for what is forwarded
     */
    record MaintenanceForwarded(Subject repair, Subject place, Part part, DefectKind kind, String description)
            implements WorkOrderEvent {}

    /** @param worker person reference */
    record MaintenanceAssigned(String worker) implements WorkOrderEvent {}

    @Correctable({"workDone", Correctable.DAY})
    record MaintenanceCompleted(String workDone) implements WorkOrderEvent {}

    /** @param deemed nobody confirmed it: the owner's silence did, on the warranty's repair that it was forwarded to */
    record MaintenanceConfirmed(boolean deemed) implements WorkOrderEvent {}

    /** The work was not accepted by who had requested it, or the warranty refused the repair (R15). */
    @Correctable("reason")
    record MaintenanceReopened(String reason) implements WorkOrderEvent {}
}
