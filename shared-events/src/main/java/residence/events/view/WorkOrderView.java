package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WorkOrderEvent;
import residence.events.WorkOrderEvent.MaintenanceAssigned;
import residence.events.WorkOrderEvent.MaintenanceCompleted;
import residence.events.WorkOrderEvent.MaintenanceConfirmed;
import residence.events.WorkOrderEvent.MaintenanceForwarded;
import residence.events.WorkOrderEvent.MaintenanceReopened;
import residence.events.WorkOrderEvent.MaintenanceRequested;

/**
 * One maintenance case, the owner's from the first call to the confirmation (R15). What was asked for is null where its
 * request was voided.
 *
 * @param state null where its request was voided
 * @param device whose alarm opened it (R19); null where somebody requested it
 * @param repair the warranty repair that it was forwarded to, also after it came back; the case stays one
 * @param worker person reference of who was sent; null where nobody was, or it is not shown
 * @param requestedOn business date of the request
 * @param since business date on which it came into this state
 * @param steps everything that happened, in its order
 */
public record WorkOrderView(
        Subject workOrder,
        @Nullable State state,
        @Nullable Subject place,
        @Nullable Part part,
        @Nullable DefectKind kind,
        @Nullable String description,
        @Nullable Subject device,
        @Nullable Subject repair,
        @Nullable String worker,
        @Nullable LocalDate requestedOn,
        @Nullable LocalDate since,
        List<Step> steps) {
    public static final View<WorkOrderView, WorkOrderEvent> VIEW =
            new View<>(WorkOrderView.class, WorkOrderEvent.class, WorkOrderView::of, WorkOrderView::after);

    /** Where a case stands. */
    public enum State {
        REQUESTED,
        FORWARDED,
        ASSIGNED,
        COMPLETED,
        REOPENED,
        CONFIRMED,
        DEEMED_CONFIRMED;

        public static final List<State> OPEN = List.of(REQUESTED, FORWARDED, ASSIGNED, COMPLETED, REOPENED);
    }

    /** @param text what was said with it: the work done, the reason; null where nothing was */
    public record Step(State state, @Nullable String text, Source source) {}

    public boolean open() {
        return state != null && State.OPEN.contains(state);
    }

    /** As readers see it who may not know who was sent. */
    public WorkOrderView withoutWorker() {
        return with(state, repair, null, since, steps);
    }

    private static WorkOrderView of(Subject workOrder) {
        return new WorkOrderView(workOrder, null, null, null, null, null, null, null, null, null, null, List.of());
    }

    private WorkOrderView after(WorkOrderEvent event, Source source) {
        return switch (event) {
            case MaintenanceRequested it ->
                about(it.place(), it.part(), it.kind(), it.description(), it.device(), source.on())
                        .to(State.REQUESTED, null, source);
            case MaintenanceForwarded it -> forwarded(it, source).to(State.FORWARDED, null, source);
            case MaintenanceAssigned it ->
                with(state, repair, it.worker(), since, steps).next(State.ASSIGNED, null, source);
            case MaintenanceCompleted it -> next(State.COMPLETED, it.workDone(), source);
            case MaintenanceConfirmed it -> next(it.deemed() ? State.DEEMED_CONFIRMED : State.CONFIRMED, null, source);
            case MaintenanceReopened it -> next(State.REOPENED, it.reason(), source);
        };
    }

    /** It says again what was requested, so it stands without the request. */
    private WorkOrderView forwarded(MaintenanceForwarded it, Source source) {
        var on = requestedOn == null ? source.on() : requestedOn;
        return about(it.place(), it.part(), it.kind(), it.description(), device, on)
                .with(state, it.repair(), worker, since, steps);
    }

    private WorkOrderView about(
            Subject where, Part what, DefectKind why, String words, @Nullable Subject told, LocalDate on) {
        return new WorkOrderView(workOrder, state, where, what, why, words, told, repair, worker, on, since, steps);
    }

    /** Where nothing was requested there is no case, and nothing makes it one. */
    private WorkOrderView next(State next, @Nullable String text, Source source) {
        return state == null ? this : to(next, text, source);
    }

    private WorkOrderView to(State next, @Nullable String text, Source source) {
        return with(next, repair, worker, source.on(), Lists.plus(steps, new Step(next, text, source)));
    }

    private WorkOrderView with(
            @Nullable State now,
            @Nullable Subject followed,
            @Nullable String sent,
            @Nullable LocalDate day,
            List<Step> told) {
        return new WorkOrderView(
                workOrder, now, place, part, kind, description, device, followed, sent, requestedOn, day, told);
    }
}
