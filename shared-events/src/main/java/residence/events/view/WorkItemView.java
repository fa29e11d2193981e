package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;
import residence.events.WorkItemEvent;
import residence.events.WorkItemEvent.Kind;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.SignboardPresented;
import residence.events.WorkItemEvent.SignboardRefused;
import residence.events.WorkItemEvent.StructureTested;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.events.WorkItemEvent.WorkItemReworked;

/**
 * A work item as it stands. What was planned is null where the plan was voided.
 *
 * @param plannedOn the business day; null where the plan was voided
 * @param presentedOn the day of its last board; null before there was one
 * @param place the dwelling, or the building for its common parts
 * @param structural whether it belongs to the main structure
 * @param after the stop points that it waits for
 * @param steps everything that happened to it, in its order
 * @param tests of the finished structure
 */
public record WorkItemView(
        Subject workItem,
        Stage stage,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate presentedOn,
        @Nullable Subject place,
        @Nullable Kind kind,
        @Nullable Boolean structural,
        @Nullable String name,
        List<Subject> after,
        List<Step> steps,
        List<Test> tests) {

    public static final View<WorkItemView, WorkItemEvent> VIEW =
            new View<>(WorkItemView.class, WorkItemEvent.class, WorkItemView::blank, WorkItemView::after);

    /** Where a work item stands. */
    public enum Stage {
        PLANNED,
        PRESENTED,
        REFUSED,
        REWORKED,
        ACCEPTED;

        public static final List<Stage> OPEN = List.of(PLANNED, PRESENTED, REFUSED, REWORKED);
    }

    /**
     * @param representative who stood at the board; null with any other step
     * @param text what was said with it: the board's, the reason, the work done; null where nothing was
     */
    public record Step(
            Stage stage,
            @Nullable String representative,
            @Nullable String text,
            Source source) {}

    public record Test(String tested, boolean passed, String value, Source source) {}

    private static WorkItemView blank(Subject workItem) {
        return new WorkItemView(
                workItem, Stage.PLANNED, null, null, null, null, null, null, List.of(), List.of(), List.of());
    }

    private WorkItemView after(WorkItemEvent event, Source source) {
        return switch (event) {
            case WorkItemPlanned it -> planned(it, source);
            case SignboardPresented it -> at(Stage.PRESENTED, source.on(), it.representative(), it.text(), source);
            case SignboardAccepted it -> at(Stage.ACCEPTED, presentedOn, it.representative(), null, source);
            case SignboardRefused it -> at(Stage.REFUSED, presentedOn, null, it.reason(), source);
            case WorkItemReworked it -> at(Stage.REWORKED, presentedOn, null, it.workDone(), source);
            case StructureTested it -> tested(new Test(it.tested(), it.passed(), it.value(), source));
        };
    }

    /** A plan begins anew: what is left of one of that id that was voided is not this one's. */
    private WorkItemView planned(WorkItemPlanned plan, Source source) {
        return new WorkItemView(
                workItem,
                Stage.PLANNED,
                source.on(),
                null,
                plan.place(),
                plan.kind(),
                plan.structural(),
                plan.name(),
                plan.after(),
                List.of(new Step(Stage.PLANNED, null, null, source)),
                List.of());
    }

    private WorkItemView at(
            Stage next,
            @Nullable LocalDate presented,
            @Nullable String representative,
            @Nullable String text,
            Source source) {
        var more = Lists.plus(steps, new Step(next, representative, text, source));
        return new WorkItemView(
                workItem, next, plannedOn, presented, place, kind, structural, name, after, more, tests);
    }

    private WorkItemView tested(Test test) {
        return new WorkItemView(
                workItem,
                stage,
                plannedOn,
                presentedOn,
                place,
                kind,
                structural,
                name,
                after,
                steps,
                Lists.plus(tests, test));
    }
}
