package residence.property.renovation;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Subject;
import residence.events.Unmet;

/**
 * A device that is named as an added lift.
 *
 * @param installedOn null where it is no lift in use in a building that was renovated
 */
record AddedLift(Subject device, @Nullable LocalDate installedOn) {

    /** It is there when it is accepted, and was not before it was approved. */
    Stream<Unmet> unmet(Act act, @Nullable LocalDate approvedOn) {
        if (installedOn == null) {
            return Stream.of(Unmet.of("R16.no-such-lift", "device", device));
        }
        boolean there = approvedOn != null && installedOn.isBefore(approvedOn);
        return Stream.concat(
                Unmet.before(act, installedOn, "R16.lift-installed-later", "device", device),
                Unmet.when(there, "R16.lift-was-there", "device", device, "installedOn", installedOn));
    }
}
