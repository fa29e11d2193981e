package residence.warranty.warranty.terms;

/** How the revisit of a term stands (R12); made in time but recorded after the term's end is a third thing. */
enum RevisitState {
    NOT_YET,
    DUE,
    MADE,
    MISSED,
    MADE_RECORDED_LATE
}
