package residence.events;

import java.util.Locale;
import residence.events.WarrantyEvent.Clock;

/** Where the clocks stand: {@code .../clock/builder} and {@code .../clock/owner} below a dwelling or a building. */
public final class Clocks {
    private Clocks() {}

    /** @param place a dwelling, or a building for its common parts */
    public static Subject of(Subject place, Clock clock) {
        return place.child("clock", clock.name().toLowerCase(Locale.ROOT));
    }

    /** The dwelling, or the building for its common parts, that {@code clock} runs for. */
    public static Subject place(Subject clock) {
        return clock.lineage().get(1);
    }

    /** Which of the two {@code clock} is. */
    public static Clock side(Subject clock) {
        return Clock.valueOf(clock.id().toUpperCase(Locale.ROOT));
    }

    /** Whether {@code place} stands for a building's common parts. */
    public static boolean common(Subject place) {
        return place.kind().equals("building");
    }
}
