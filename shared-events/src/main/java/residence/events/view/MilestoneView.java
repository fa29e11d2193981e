package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.Milestone;

/**
 * A milestone as planned, as reached, and every planned day that passed without it.
 *
 * @param slipped the planned days that passed, in their order
 */
public record MilestoneView(
        Milestone milestone,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate reachedOn,
        List<LocalDate> slipped,
        Standing standing,
        Source source) {

    /** Met, missed, and the third: met in time, but told after the record had noted the slip (domain, section 3). */
    public enum Standing {
        PLANNED,
        SLIPPED,
        REACHED,
        REACHED_LATE,
        REACHED_IN_TIME_RECORDED_LATE
    }

    static MilestoneView of(
            Milestone milestone,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate reachedOn,
            List<LocalDate> slipped,
            Source source) {
        boolean passed = plannedOn != null && slipped.contains(plannedOn);
        boolean late = plannedOn != null && reachedOn != null && reachedOn.isAfter(plannedOn);
        var standing = reachedOn == null ? (passed ? Standing.SLIPPED : Standing.PLANNED) : reached(late, passed);
        return new MilestoneView(milestone, plannedOn, reachedOn, slipped, standing, source);
    }

    private static Standing reached(boolean late, boolean passed) {
        if (late) {
            return Standing.REACHED_LATE;
        }
        return passed ? Standing.REACHED_IN_TIME_RECORDED_LATE : Standing.REACHED;
    }

    /** That it was reached, not what had been planned. */
    MilestoneView published() {
        return of(milestone, null, reachedOn, List.of(), source);
    }
}
