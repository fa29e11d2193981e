package residence.record.repair;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.Subject;
import residence.events.view.Lists;
import residence.events.view.Source;

/**
 * One repair from request to sign-off.
 *
 * @param stage where it stands
 * @param dueOn last day of what has to happen next (assignment, completion, the owner's answer); null where no
 *     profile sets one, and once it is closed
 * @param overdue every deadline that passed, recorded once each
 * @param steps everything that happened, in its order
 */
public record RepairCase(
        Subject repair,
        Stage stage,
        @Nullable Subject place,
        @Nullable Part part,
        @Nullable DefectKind kind,
        @Nullable String description,
        @Nullable Subject workOrder,
        @Nullable String contractor,
        @Nullable RefusalReason refusal,
        @Nullable LocalDate dueOn,
        List<Overdue> overdue,
        List<Step> steps) {

    /** Where a repair stands. */
    public enum Stage {
        REQUESTED(true),
        ASSIGNED(true),
        COMPLETED(true),
        REJECTED(true),
        REFUSED(false),
        ACCEPTED(false),
        DEEMED_ACCEPTED(false);

        private final boolean open;

        Stage(boolean open) {
            this.open = open;
        }
    }

    /** @param text what was said with it: the work done, the reason; null where nothing was */
    public record Step(Stage stage, @Nullable String text, Source source) {}

    public record Overdue(RepairEvent.Stage of, LocalDate dueOn, Source source) {}

    static RepairCase of(Subject repair) {
        return new RepairCase(
                repair, Stage.REQUESTED, null, null, null, null, null, null, null, null, List.of(), List.of());
    }

    RepairCase requested(RepairRequested event, Source source) {
        return new RepairCase(
                        repair,
                        stage,
                        event.place(),
                        event.part(),
                        event.kind(),
                        event.description(),
                        event.workOrder(),
                        contractor,
                        refusal,
                        dueOn,
                        overdue,
                        steps)
                .at(Stage.REQUESTED, null, event.assignBy(), source);
    }

    RepairCase assigned(RepairAssigned event, Source source) {
        return by(event.contractor(), refusal).at(Stage.ASSIGNED, null, event.completeBy(), source);
    }

    RepairCase refused(RepairRefused event, Source source) {
        return by(contractor, event.reason()).at(Stage.REFUSED, event.explanation(), null, source);
    }

    RepairCase completed(RepairCompleted event, Source source) {
        return at(Stage.COMPLETED, event.workDone(), event.acceptBy(), source);
    }

    /** The loop starts again with a new day to complete. */
    RepairCase rejected(RepairRejected event, Source source) {
        return at(Stage.REJECTED, event.reason(), event.completeBy(), source);
    }

    RepairCase step(Stage next, @Nullable String text, Source source) {
        return at(next, text, null, source);
    }

    RepairCase overdue(RepairOverdue event, Source source) {
        var more = Lists.plus(overdue, new Overdue(event.stage(), event.dueOn(), source));
        return new RepairCase(
                repair, stage, place, part, kind, description, workOrder, contractor, refusal, dueOn, more, steps);
    }

    private RepairCase by(@Nullable String whom, @Nullable RefusalReason why) {
        return new RepairCase(
                repair, stage, place, part, kind, description, workOrder, whom, why, dueOn, overdue, steps);
    }

    private RepairCase at(Stage next, @Nullable String text, @Nullable LocalDate due, Source source) {
        var more = Lists.plus(steps, new Step(next, text, source));
        return new RepairCase(
                repair, next, place, part, kind, description, workOrder, contractor, refusal, due, overdue, more);
    }

    public boolean open() {
        return stage.open;
    }
}
