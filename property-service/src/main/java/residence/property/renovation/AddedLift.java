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
 * @param addedBy another renovation that was accepted with it; null where none was
 */
record AddedLift(
        Subject device,
        @Nullable LocalDate installedOn,
        @Nullable Subject addedBy) {

    /** It is there when it is accepted, was not before it was approved, and no other renovation added it. */
    Stream<Unmet> unmet(Act act, @Nullable LocalDate approvedOn) {
        if (installedOn == null) {
            return Stream.of(Unmet.of("R16.no-such-lift", "device", device));
        }
        boolean there = approvedOn != null && installedOn.isBefore(approvedOn);
        return Stream.of(
                        Unmet.before(act, installedOn, "R16.lift-installed-later", "device", device),
                        Unmet.when(there, "R16.lift-was-there", "device", device, "installedOn", installedOn),
                        Unmet.when(
                                addedBy != null,
                                "R16.lift-of-another-renovation",
                                "device",
                                device,
                                "renovation",
                                addedBy))
                .flatMap(part -> part);
    }
}
