package residence.kit.reading;

import java.util.ArrayList;
import java.util.List;
import residence.kit.problem.Fault;
import residence.kit.problem.Invalid;

/** Gathers what is wrong with a request, so that all of it is told at once. */
public final class Faults {
    /** More are counted and no longer told: one broken list must not make a large answer. */
    private static final int TOLD = 100;

    private final List<Fault> told = new ArrayList<>();
    private int count;

    /** @param pairs name, value, name, value ... */
    public void add(String field, String code, Object... pairs) {
        if (count++ < TOLD) {
            told.add(Fault.of(field, code, pairs));
        }
    }

    public int count() {
        return count;
    }

    /** @throws Invalid where anything was found */
    public void throwIfAny() {
        if (count > TOLD) {
            told.add(Fault.of("", "more", "count", count - TOLD));
        }
        if (count > 0) {
            throw new Invalid(told);
        }
    }
}
