package residence.warranty.warranty;

import java.time.LocalDate;
import residence.events.Part;

/**
 * Something on a clock that falls due unless it becomes needless by then.
 *
 * @param on the first day on which it is to be recorded
 */
record Due(What what, Part part, LocalDate on) {
    enum What {
        REVISIT_DUE,
        REVISIT_MISSED,
        EXPIRED
    }
}
