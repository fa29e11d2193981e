package residence.kit.stream;

import residence.kit.command.Caller;
import residence.kit.command.Commands;

/** Calls that only the platform's operators may make. */
public final class Operators {
    private Operators() {}

    /** @throws Commands.Denied for everybody else */
    public static void only(Caller caller, String call) {
        if (!caller.is("operator")) {
            throw new Commands.Denied(caller.role(), call);
        }
    }
}
