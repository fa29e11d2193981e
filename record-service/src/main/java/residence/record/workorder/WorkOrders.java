package residence.record.workorder;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.DefectKind;
import residence.events.Entry;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WorkOrderEvent;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceCompleted;
import residence.events.WorkOrderEvent.MaintenanceConfirmed;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceReopened;
import residence.events.WorkOrderEvent.MaintenanceRequested;
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * The property company's maintenance cases (R15).
 *
 * @param cases in the order they were requested
 */
public record WorkOrders(List<Case> cases) {
    public static final WorkOrders BLANK = new WorkOrders(List.of());
    public static final Chapter<WorkOrderEvent, WorkOrders> CHAPTER = Chapter.of(
                    "workOrders", WorkOrderEvent.class, WorkOrders.class, BLANK, WorkOrders::fold, Disclosure.USED)
            .merging((one, other) -> new WorkOrders(Lists.both(one.cases, other.cases)));

    /** Where a case stands. */
    public enum Stage {
        REQUESTED,
        FORWARDED,
        ASSIGNED,
        COMPLETED,
        CONFIRMED,
        DEEMED_CONFIRMED,
        REOPENED
    }

    /**
     * One case, the owner's from the first call to the confirmation.
     *
     * @param repair the warranty repair it was forwarded to; the case stays one
     * @param worker person reference of who was sent
     */
    public record Case(
            Subject workOrder,
            Stage stage,
            @Nullable Subject place,
            @Nullable Part part,
            @Nullable DefectKind kind,
            @Nullable String description,
            @Nullable Subject repair,
            @Nullable String worker,
            List<Step> steps) {
        static Case of(Subject workOrder) {
            return new Case(workOrder, Stage.REQUESTED, null, null, null, null, null, null, List.of());
        }

        private Case at(Stage next, @Nullable String text, Source source) {
            var more = Lists.plus(steps, new Step(next, text, source));
            return new Case(workOrder, next, place, part, kind, description, repair, worker, more);
        }

        private Case requested(MaintenanceRequested event) {
            return new Case(
                    workOrder,
                    stage,
                    event.place(),
                    event.part(),
                    event.kind(),
                    event.description(),
                    repair,
                    worker,
                    steps);
        }

        private Case with(@Nullable Subject forwardedTo, @Nullable String sent) {
            return new Case(workOrder, stage, place, part, kind, description, forwardedTo, sent, steps);
        }

        public boolean open() {
            return stage != Stage.CONFIRMED && stage != Stage.DEEMED_CONFIRMED;
        }
    }

    public record Step(Stage stage, @Nullable String text, Source source) {}

    static WorkOrders fold(WorkOrders orders, WorkOrderEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        return orders.change(entry.subject(), order -> switch (event) {
            case MaintenanceRequested requested -> order.requested(requested).at(Stage.REQUESTED, null, source);
            case MaintenanceForwarded forwarded ->
                order.with(forwarded.repair(), order.worker).at(Stage.FORWARDED, null, source);
            case MaintenanceAssigned assigned ->
                order.with(order.repair, assigned.worker()).at(Stage.ASSIGNED, null, source);
            case MaintenanceCompleted completed -> order.at(Stage.COMPLETED, completed.workDone(), source);
            case MaintenanceConfirmed confirmed ->
                order.at(confirmed.deemed() ? Stage.DEEMED_CONFIRMED : Stage.CONFIRMED, null, source);
            case MaintenanceReopened reopened -> order.at(Stage.REOPENED, reopened.reason(), source);
        });
    }

    private WorkOrders change(Subject subject, UnaryOperator<Case> how) {
        var order = cases.stream()
                .filter(one -> one.workOrder.equals(subject))
                .findFirst()
                .orElse(Case.of(subject));
        return new WorkOrders(Lists.replace(cases, one -> one.workOrder.equals(subject), how.apply(order)));
    }
}
