package residence.record.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.view.RepairView;
import residence.record.document.Chapters;
import residence.record.dossier.Dossier;

/**
 * A repair as of a day.
 *
 * @param daysLeft to what has to happen next; 0 on the last day; null where nothing is due, or it is overdue
 * @param daysOverdue since the day it was due; null where it is not
 */
public record RepairOnDay(
        boolean open,
        @Nullable Long daysLeft,
        @Nullable Long daysOverdue,
        @JsonUnwrapped RepairView details) {

    /** Of the dwelling and of the building's common parts, open ones in front. */
    public static List<RepairOnDay> of(Dossier dossier, LocalDate day) {
        var all =
                dossier.things(Chapters.REPAIRS).map(repair -> of(repair, day)).toList();
        return Stream.concat(
                        all.stream().filter(RepairOnDay::open), all.stream().filter(repair -> !repair.open()))
                .toList();
    }

    private static RepairOnDay of(RepairView repair, LocalDate day) {
        if (!repair.open() || repair.dueOn() == null) {
            return new RepairOnDay(repair.open(), null, null, repair);
        }
        long left = ChronoUnit.DAYS.between(day, repair.dueOn());
        return new RepairOnDay(true, left < 0 ? null : left, left < 0 ? -left : null, repair);
    }
}
