package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.RepairEvent;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.RepairAccepted;
import residence.events.RepairEvent.RepairAssigned;
import residence.events.RepairEvent.RepairCompleted;
import residence.events.RepairEvent.RepairDeemedAccepted;
import residence.events.RepairEvent.RepairOverdue;
import residence.events.RepairEvent.RepairRefused;
import residence.events.RepairEvent.RepairRejected;
import residence.events.RepairEvent.RepairRequested;
import residence.events.RepairLoop;
import residence.events.RepairLoop.Accepted;
import residence.events.RepairLoop.Assigned;
import residence.events.RepairLoop.Completed;
import residence.events.RepairLoop.Filed;
import residence.events.RepairLoop.None;
import residence.events.RepairLoop.Refused;
import residence.events.RepairLoop.Request;
import residence.events.RepairLoop.Requested;
import residence.events.Subject;

/**
 * One repair from request to sign-off (R14). What was asked for is null where its request was voided.
 *
 * @param state null where its request was voided
 * @param requestedOn business date of the request
 * @param requester organisation that requested it; never a person
 * @param assignBy last day to assign, from the profile; null where it sets none
 * @param contractor who repairs it, or was to; null where nobody was assigned
 * @param refusal null where it was not refused
 * @param dueOn last day of what has to happen next (assignment, completion, the owner's answer); null where no
 *     profile sets one, and once it is closed
 * @param overdueSince the day that passed without what was due; null where nothing is recorded as late. Late work stays
 *     late under another contractor
 * @param steps everything that happened, in its order
 */
public record RepairView(
        Subject repair,
        @Nullable State state,
        @Nullable Subject place,
        @Nullable Part part,
        @Nullable DefectKind kind,
        @Nullable String description,
        @Nullable Subject workOrder,
        @Nullable LocalDate requestedOn,
        @Nullable String requester,
        @Nullable LocalDate assignBy,
        @Nullable String contractor,
        @Nullable RefusalReason refusal,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate overdueSince,
        List<Step> steps) {
    public static final View<RepairView, RepairEvent> VIEW =
            new View<>(RepairView.class, RepairEvent.class, RepairView::of, RepairView::after);

    /** Where a repair stands. */
    public enum State {
        REQUESTED,
        ASSIGNED,
        COMPLETED,
        ACCEPTED,
        DEEMED_ACCEPTED,
        REFUSED;

        public static final List<State> OPEN = List.of(REQUESTED, ASSIGNED, COMPLETED);
    }

    /** What happened to it. */
    public enum What {
        REQUESTED,
        ASSIGNED,
        COMPLETED,
        REJECTED,
        ACCEPTED,
        DEEMED_ACCEPTED,
        REFUSED,
        OVERDUE
    }

    /** @param text what was said with it: the work done, the reason; null where nothing was */
    public record Step(What what, @Nullable String text, Source source) {}

    public boolean open() {
        return state != null && State.OPEN.contains(state);
    }

    private static RepairView of(Subject repair) {
        return new RepairView(
                repair, null, null, null, null, null, null, null, null, null, null, null, null, null, List.of());
    }

    private RepairView after(RepairEvent event, Source source) {
        var next = RepairLoop.after(loop(), event);
        return switch (event) {
            case RepairRequested it -> requested(it, source).step(next, What.REQUESTED, null, source);
            case RepairAssigned _ -> step(next, What.ASSIGNED, null, source);
            case RepairRefused it -> step(next, What.REFUSED, it.explanation(), source);
            case RepairCompleted it -> step(next, What.COMPLETED, it.workDone(), source);
            case RepairAccepted() -> step(next, What.ACCEPTED, null, source);
            case RepairDeemedAccepted _ -> step(next, What.DEEMED_ACCEPTED, null, source);
            case RepairRejected it -> step(next, What.REJECTED, it.reason(), source);
            case RepairOverdue it -> since(it.dueOn()).step(next, What.OVERDUE, null, source);
        };
    }

    /** As the rules see it. */
    private RepairLoop loop() {
        if (state == null || place == null || part == null) {
            return new None();
        }
        var request = new Request(place, part, assignBy, workOrder);
        return switch (state) {
            case REQUESTED -> new Requested(request, overdueSince != null);
            case ASSIGNED -> new Assigned(request, Objects.requireNonNull(contractor), dueOn, overdueSince != null);
            case COMPLETED -> new Completed(request, contractor, dueOn);
            case ACCEPTED -> new Accepted(request, contractor, false);
            case DEEMED_ACCEPTED -> new Accepted(request, contractor, true);
            case REFUSED -> new Refused(request, Objects.requireNonNull(refusal));
        };
    }

    private static @Nullable State state(RepairLoop loop) {
        return switch (loop) {
            case None _ -> null;
            case Requested _ -> State.REQUESTED;
            case Assigned _ -> State.ASSIGNED;
            case Completed _ -> State.COMPLETED;
            case Accepted it -> it.deemed() ? State.DEEMED_ACCEPTED : State.ACCEPTED;
            case Refused _ -> State.REFUSED;
        };
    }

    private RepairView requested(RepairRequested it, Source source) {
        return new RepairView(
                repair,
                state,
                it.place(),
                it.part(),
                it.kind(),
                it.description(),
                it.workOrder(),
                source.on(),
                source.by(),
                it.assignBy(),
                contractor,
                refusal,
                dueOn,
                overdueSince,
                steps);
    }

    private RepairView since(LocalDate day) {
        return with(state, contractor, refusal, dueOn, day, steps);
    }

    private RepairView step(RepairLoop next, What what, @Nullable String text, Source source) {
        var reason = next instanceof Refused refused ? refused.reason() : null;
        var since = next.late() ? overdueSince : null;
        var whom = next instanceof Filed filed && reason == null ? filed.contractor() : contractor;
        return with(state(next), whom, reason, next.dueOn(), since, Lists.plus(steps, new Step(what, text, source)));
    }

    private RepairView with(
            @Nullable State now,
            @Nullable String whom,
            @Nullable RefusalReason why,
            @Nullable LocalDate due,
            @Nullable LocalDate since,
            List<Step> told) {
        return new RepairView(
                repair,
                now,
                place,
                part,
                kind,
                description,
                workOrder,
                requestedOn,
                requester,
                assignBy,
                whom,
                why,
                due,
                since,
                told);
    }
}
