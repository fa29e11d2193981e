package residence.warranty.repair;

import residence.events.Refusal;

/** Where a repair must stand for what is asked of it; each refusal says what is in the way. */
final class Standing {
    private Standing() {}

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
