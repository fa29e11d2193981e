package residence.standalone.clock;

import java.time.LocalDate;
import java.util.Optional;

/** A service as the clock sees it. */
public interface Station {
    /** Whether nothing is in flight: all that was recorded is published, and all that was published has its effect. */
    boolean quiet();

    /** The first day on which something falls due. */
    Optional<LocalDate> nextDue();

    /** Does what is due by now; returns when it is done. */
    void runDue();
}
