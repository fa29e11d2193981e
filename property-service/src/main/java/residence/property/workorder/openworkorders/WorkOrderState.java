package residence.property.workorder.openworkorders;

/** Where an open case stands. */
enum WorkOrderState {
    REQUESTED,
    FORWARDED,
    ASSIGNED,
    COMPLETED,
    REOPENED
}
