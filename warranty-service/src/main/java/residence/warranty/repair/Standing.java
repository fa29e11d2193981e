package residence.warranty.repair;

import residence.events.Refusal;
import residence.events.RepairLoop;
import residence.events.Unmet;
import residence.warranty.repair.RepairCommand.RequestRepair;

/** Where a repair must stand for what is asked of it; each refusal says what is in the way. */
final class Standing {
    /** How the ids of repairs begin that a work order was forwarded to; the rest is the work order's own id (R15). */
    private static final String FORWARDED = "WO-";

    private Standing() {}

    static void requestable(RequestRepair request, RepairLoop state) {
        var id = request.subject().id();
        // whoever took such an id first would keep the work order's request out, and its case open, for ever
        boolean reserved = request.workOrder() == null && id.startsWith(FORWARDED);
        Refusal.ifAny(
                Unmet.when(!(state instanceof RepairLoop.None), "R14.already-requested", "repair", id),
                Unmet.when(reserved, "R15.id-of-a-work-order", "repair", id));
    }

    /** Misuse often shows only on the spot, so an assigned repair may still be refused; a completed one may not. */
    static void openToRefusal(RepairLoop state) {
        switch (state) {
            case RepairLoop.None none -> throw notRequested();
            case RepairLoop.Requested open -> {}
            case RepairLoop.Assigned open -> {}
            case RepairLoop.Filed done -> throw Refusal.of("R14.not-refusable");
        }
    }

    static void assigned(RepairLoop state) {
        switch (state) {
            case RepairLoop.None none -> throw notRequested();
            case RepairLoop.Assigned assigned -> {}
            case RepairLoop.Filed other -> throw Refusal.of("R14.not-assigned");
        }
    }

    static void completed(RepairLoop state) {
        switch (state) {
            case RepairLoop.None none -> throw notRequested();
            case RepairLoop.Completed completed -> {}
            case RepairLoop.Filed other -> throw Refusal.of("R14.not-completed");
        }
    }

    static Refusal notRequested() {
        return Refusal.of("R14.not-requested");
    }
}
