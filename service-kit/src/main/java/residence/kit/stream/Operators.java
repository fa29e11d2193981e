package residence.kit.stream;

import residence.kit.command.Caller;
import residence.kit.command.Commands;

/** Calls that only the platform's operators may make. */
final class Operators {
    private Operators() {}

    /** @throws Commands.Denied for everybody else */
    static void only(Caller caller, String call) {
        if (!caller.is("operator")) {
            throw new Commands.Denied(caller.role(), call);
        }
    }
}
