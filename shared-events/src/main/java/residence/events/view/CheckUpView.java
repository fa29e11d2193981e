package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.CheckUpEvent;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.CheckUpEvent.CheckUpPlanned;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
import residence.events.CheckUpEvent.PatrolMade;
import residence.events.Subject;

/**
 * One check-up 体检 of a building, or one patrol 巡检, which has no plan.
 *
 * @param building null where nothing that stands on the record says so (its plan was voided)
 * @param checkUpBody the commissioned organisation; null as {@code building}, and for a patrol
 * @param dueOn null as {@code checkUpBody}
 * @param performed null while it has not been
 * @param missed the day that passed without it; null where none did
 * @param patrol null where it is a check-up
 */
public record CheckUpView(
        Subject checkUp,
        @Nullable Subject building,
        @Nullable String checkUpBody,
        @Nullable LocalDate dueOn,
        @Nullable Result performed,
        @Nullable Missed missed,
        @Nullable Patrol patrol) {
    public static final View<CheckUpView, CheckUpEvent> VIEW =
            new View<>(CheckUpView.class, CheckUpEvent.class, CheckUpView::of, CheckUpView::after);

    public record Result(Grade overall, List<Finding> findings, Source source) {}

    public record Missed(LocalDate dueOn, Source source) {}

    public record Patrol(List<Finding> findings, Source source) {}

    /** How a check-up stands to its day; what was met in time but recorded late is a third thing beside met and missed. */
    public enum Status {
        /** Still in time. */
        DUE,
        /** The day passed without it. */
        OVERDUE,
        PERFORMED,
        /** Performed in time, recorded after it had counted as missed. */
        PERFORMED_RECORDED_LATE,
        PERFORMED_LATE
    }

    /** As of {@code today}; null for a patrol, and where the plan was voided. */
    public @Nullable Status status(LocalDate today) {
        if (dueOn == null) {
            return null;
        }
        if (performed == null) {
            return today.isAfter(dueOn) ? Status.OVERDUE : Status.DUE;
        }
        if (performed.source.on().isAfter(dueOn)) {
            return Status.PERFORMED_LATE;
        }
        return missed == null ? Status.PERFORMED : Status.PERFORMED_RECORDED_LATE;
    }

    private static CheckUpView of(Subject checkUp) {
        return new CheckUpView(checkUp, null, null, null, null, null, null);
    }

    private CheckUpView after(CheckUpEvent event, Source source) {
        return switch (event) {
            case CheckUpPlanned it ->
                new CheckUpView(checkUp, it.building(), it.checkUpBody(), it.dueOn(), performed, missed, patrol);
            case CheckUpPerformed it -> with(new Result(it.overall(), it.findings(), source), missed);
            case CheckUpMissed it -> with(performed, new Missed(it.dueOn(), source));
            case PatrolMade it ->
                new CheckUpView(checkUp, it.building(), null, null, null, null, new Patrol(it.findings(), source));
        };
    }

    private CheckUpView with(@Nullable Result result, @Nullable Missed passed) {
        return new CheckUpView(checkUp, building, checkUpBody, dueOn, result, passed, patrol);
    }
}
