package residence.project.completionfiling;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;
import residence.events.Unmet;

/**
 * A building that is to be accepted jointly.
 *
 * @param place where it stands to the project
 * @param acceptedOn the day since which it is accepted whole, by structure and decoration apart, too; null before
 * @param filing another that it is in; null where it is in none
 */
record Candidate(
        Subject building,
        Place place,
        @Nullable LocalDate acceptedOn,
        @Nullable Subject filing) {

    enum Place {
        OF_THE_PHASE,
        ELSEWHERE,
        UNKNOWN,
        /** It stood before the record began: nothing is demanded of it after the fact (domain, section 1). */
        ADMITTED
    }

    /** All that keeps it from being applied for; each building is filed once (R9). */
    Stream<Unmet> unmet(String phase) {
        return switch (place) {
            case UNKNOWN -> Stream.of(Unmet.of("not-heard.building", "building", building));
            case ELSEWHERE -> Stream.of(Unmet.of("R9.not-of-the-phase", "building", building, "phase", phase));
            case ADMITTED -> Stream.of(Unmet.of("building.admitted", "building", building));
            case OF_THE_PHASE ->
                Stream.concat(
                        Unmet.when(filing != null, "R9.in-another-filing", "building", building, "filing", filing),
                        unaccepted());
        };
    }

    Stream<Unmet> unaccepted() {
        return Unmet.when(acceptedOn == null, "R9.not-accepted", "building", building);
    }
}
