package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.DefectEvent;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectRectified;
import residence.events.DefectEvent.DefectReinspected;
import residence.events.DefectEvent.DefectReported;
import residence.events.DefectEvent.Grade;
import residence.events.DefectKind;
import residence.events.Subject;

/**
 * A defect as it stands. What was reported is null where the report was voided.
 *
 * @param open until it is closed
 * @param place the dwelling, or the building for its common parts
 * @param source who or what brought it to light
 * @param steps everything that happened, in its order
 */
public record DefectView(
        Subject defect,
        Stage stage,
        boolean open,
        @Nullable LocalDate reportedOn,
        @Nullable Subject place,
        @Nullable String room,
        @Nullable DefectKind kind,
        @Nullable Grade grade,
        DefectEvent.@Nullable Source source,
        @Nullable String description,
        List<Step> steps) {

    public static final View<DefectView, DefectEvent> VIEW =
            new View<>(DefectView.class, DefectEvent.class, DefectView::blank, DefectView::after);

    /** Where a defect stands. */
    public enum Stage {
        REPORTED,
        RECTIFIED,
        PASSED,
        REOPENED,
        CLOSED
    }

    /** @param text what was said with it: the work done, the remark; null where nothing was */
    public record Step(Stage stage, @Nullable String text, Source source) {}

    private static DefectView blank(Subject defect) {
        return new DefectView(defect, Stage.REPORTED, true, null, null, null, null, null, null, null, List.of());
    }

    private DefectView after(DefectEvent event, Source source) {
        return switch (event) {
            case DefectReported it -> reported(it, source).at(Stage.REPORTED, null, source);
            case DefectRectified it -> at(Stage.RECTIFIED, it.workDone(), source);
            case DefectReinspected it -> at(it.passed() ? Stage.PASSED : Stage.REOPENED, it.remark(), source);
            case DefectClosed it -> at(Stage.CLOSED, null, source);
        };
    }

    /** A report begins anew: what is left of one of that id that was voided is not this one's. */
    private DefectView reported(DefectReported event, Source source) {
        return new DefectView(
                defect,
                stage,
                open,
                source.on(),
                event.place(),
                event.room(),
                event.kind(),
                event.grade(),
                event.source(),
                event.description(),
                List.of());
    }

    private DefectView at(Stage next, @Nullable String text, Source by) {
        var more = Lists.plus(steps, new Step(next, text, by));
        return new DefectView(
                defect, next, next != Stage.CLOSED, reportedOn, place, room, kind, grade, source, description, more);
    }
}
