package residence.warranty;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import residence.events.Refusal;
import residence.events.Unmet;

/** What a refused command was refused for. */
public final class Refusals {
    private Refusals() {}

    /** The codes of all that was unmet, in order; fails where nothing was refused. */
    public static List<String> refused(ThrowingCallable deciding) {
        var refusal = catchThrowableOfType(Refusal.class, deciding);
        if (refusal == null) {
            throw new AssertionError("nothing was refused");
        }
        return refusal.unmet().stream().map(Unmet::code).toList();
    }
}
