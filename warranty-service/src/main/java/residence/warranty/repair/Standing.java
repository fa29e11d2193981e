package residence.warranty.repair;

import java.util.ArrayList;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.warranty.repair.RepairCommand.RequestRepair;

/** Where a repair must stand for what is asked of it; each refusal says what is in the way. */
final class Standing {
    /** How the ids of repairs begin that a work order was forwarded to; the rest is the work order's own id (R15). */
    private static final String FORWARDED = "WO-";

    private Standing() {}

    static void requestable(RequestRepair request, Repair.State state) {
        var unmet = new ArrayList<Unmet>();
        if (!(state instanceof Repair.None)) {
            unmet.add(Unmet.of(
                    "R14.already-requested", "repair", request.subject().id()));
        }
        if (request.part().common() != request.place().kind().equals("building")) {
            unmet.add(partNotOfPlace(request));
        }
        // whoever took such an id first would keep the work order's request out, and its case open, for ever
        if (request.workOrder() == null && request.subject().id().startsWith(FORWARDED)) {
            unmet.add(Unmet.of(
                    "R15.id-of-a-work-order", "repair", request.subject().id()));
        }
        Refusal.ifAny(unmet);
    }

    private static Unmet partNotOfPlace(RequestRepair request) {
        return Unmet.of(
                "R14.part-not-of-place",
                "part",
                request.part().english(),
                "zh",
                request.part().chinese(),
                "place",
                request.place());
    }

    /** Misuse often shows only on the spot, so an assigned repair may still be refused; a completed one may not. */
    static void openToRefusal(Repair.State state) {
        switch (state) {
            case Repair.None none -> throw notRequested();
            case Repair.Requested open -> {}
            case Repair.Assigned open -> {}
            case Repair.Filed done -> throw Refusal.of("R14.not-refusable");
        }
    }

    static void assigned(Repair.State state) {
        switch (state) {
            case Repair.None none -> throw notRequested();
            case Repair.Assigned assigned -> {}
            case Repair.Filed other -> throw Refusal.of("R14.not-assigned");
        }
    }

    static void completed(Repair.State state) {
        switch (state) {
            case Repair.None none -> throw notRequested();
            case Repair.Completed completed -> {}
            case Repair.Filed other -> throw Refusal.of("R14.not-completed");
        }
    }

    static Refusal notRequested() {
        return Refusal.of("R14.not-requested");
    }
}
