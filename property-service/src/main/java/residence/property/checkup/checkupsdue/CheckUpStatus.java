package residence.property.checkup.checkupsdue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a check-up stands to its day; what was met in time but recorded late is a third thing beside met and missed. */
enum CheckUpStatus {
    /** Still in time. */
    DUE,
    /** The day passed without it. */
    OVERDUE,
    PERFORMED,
    /** Performed in time, recorded after it had counted as missed. */
    PERFORMED_RECORDED_LATE,
    PERFORMED_LATE;

    static CheckUpStatus of(LocalDate dueOn, @Nullable LocalDate performedOn, boolean missed, LocalDate today) {
        if (performedOn == null) {
            return today.isAfter(dueOn) ? OVERDUE : DUE;
        }
        if (performedOn.isAfter(dueOn)) {
            return PERFORMED_LATE;
        }
        return missed ? PERFORMED_RECORDED_LATE : PERFORMED;
    }
}
