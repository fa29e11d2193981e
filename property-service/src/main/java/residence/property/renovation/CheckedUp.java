package residence.property.renovation;

import java.time.LocalDate;
import java.time.Period;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;
import residence.events.Unmet;

/**
 * What is known of a building's last check-up. A community is checked up building by building.
 *
 * @param checkUp null where none was performed by the day of the approval, as is {@code performedOn}
 * @param counts how long a check-up counts; null where no profile says
 */
record CheckedUp(
        Subject building,
        @Nullable Subject checkUp,
        @Nullable LocalDate performedOn,
        @Nullable Period counts) {

    /** 先体检后更新，无体检不更新 (S3). A period's last day is the one that corresponds to the day it runs from (民法典 arts. 201, 202). */
    Stream<Unmet> unmet(LocalDate approvedOn) {
        if (performedOn == null) {
            return Stream.of(Unmet.of("R16.no-check-up", "building", building));
        }
        var lastDay = counts == null ? approvedOn : performedOn.plus(counts);
        return Unmet.when(
                lastDay.isBefore(approvedOn),
                "R16.check-up-too-old",
                "building",
                building,
                "performedOn",
                performedOn,
                "lastDay",
                lastDay);
    }
}
