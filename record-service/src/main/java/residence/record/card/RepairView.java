package residence.record.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.record.dossier.Dossier;
import residence.record.repair.RepairCase;
import residence.record.repair.Repairs;

/**
 * A repair as of a day.
 *
 * @param daysLeft to what has to happen next; 0 on the last day; null where nothing is due, or it is overdue
 * @param daysOverdue since the day it was due; null where it is not
 */
public record RepairView(
        boolean open,
        @Nullable Long daysLeft,
        @Nullable Long daysOverdue,
        @JsonUnwrapped RepairCase details) {

    /** Of the dwelling and of the building's common parts, open ones in front. */
    public static List<RepairView> of(Dossier dossier, LocalDate day) {
        var all = Stream.concat(
                        dossier.own(Repairs.CHAPTER).cases().stream(), dossier.common(Repairs.CHAPTER).cases().stream())
                .map(repair -> of(repair, day))
                .toList();
        return Stream.concat(all.stream().filter(RepairView::open), all.stream().filter(repair -> !repair.open()))
                .toList();
    }

    private static RepairView of(RepairCase repair, LocalDate day) {
        if (!repair.open() || repair.dueOn() == null) {
            return new RepairView(repair.open(), null, null, repair);
        }
        long left = ChronoUnit.DAYS.between(day, repair.dueOn());
        return new RepairView(true, left < 0 ? null : left, left < 0 ? -left : null, repair);
    }
}
