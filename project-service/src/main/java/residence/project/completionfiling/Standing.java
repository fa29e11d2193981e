package residence.project.completionfiling;

import residence.events.Refusal;
import residence.project.completionfiling.CompletionFiling.Filed;
import residence.project.completionfiling.CompletionFiling.Granted;
import residence.project.completionfiling.CompletionFiling.Open;
import residence.project.completionfiling.CompletionFiling.Registered;
import residence.project.completionfiling.CompletionFiling.State;
import residence.project.completionfiling.CompletionFiling.Unapplied;

/** Where a filing must stand for what is asked of it, one step after the other (R9); each refusal says what is in the way. */
final class Standing {
    private Standing() {}

    static Open open(State state) {
        return switch (state) {
            case Unapplied nothing -> throw Refusal.of("R9.not-applied");
            case Open open -> open;
            case Granted later -> throw Refusal.of("R9.already-granted");
            case Filed later -> throw Refusal.of("R9.already-granted");
            case Registered later -> throw Refusal.of("R9.already-granted");
        };
    }

    static void granted(State state) {
        switch (state) {
            case Unapplied nothing -> throw Refusal.of("R9.not-granted");
            case Open open -> throw Refusal.of("R9.not-granted");
            case Granted granted -> {}
            case Filed later -> throw Refusal.of("R9.already-filed");
            case Registered later -> throw Refusal.of("R9.already-filed");
        }
    }

    static void filed(State state) {
        switch (state) {
            case Unapplied nothing -> throw Refusal.of("R9.not-filed");
            case Open open -> throw Refusal.of("R9.not-filed");
            case Granted granted -> throw Refusal.of("R9.not-filed");
            case Filed filed -> {}
            case Registered later -> throw Refusal.of("R9.already-registered");
        }
    }
}
