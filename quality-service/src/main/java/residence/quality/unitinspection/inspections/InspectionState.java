package residence.quality.unitinspection.inspections;

/** Where a dwelling's inspection stands, as the list tells it. */
enum InspectionState {
    NOT_STARTED,
    UNDER_WAY,
    FAILED,
    PASSED
}
