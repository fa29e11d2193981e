package residence.warranty.repair.openrepairs;

import java.util.List;

/** Where a repair stands in its loop, as lists say it. */
enum RepairState {
    REQUESTED,
    ASSIGNED,
    COMPLETED,
    ACCEPTED,
    REFUSED;

    static final List<RepairState> OPEN = List.of(REQUESTED, ASSIGNED, COMPLETED);
}
