package residence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import residence.events.Refusal;
import residence.events.Unmet;

/** What a refusal lists. */
public final class Refusals {
    private Refusals() {}

    /** Refused with exactly these codes, in this order. */
    public static List<Unmet> refused(ThrowingCallable command, String... codes) {
        var refusal = catchThrowableOfType(Refusal.class, command);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.unmet()).extracting(Unmet::code).containsExactly(codes);
        return refusal.unmet();
    }
}
