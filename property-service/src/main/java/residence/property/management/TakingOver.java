package residence.property.management;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;
import residence.events.Unmet;

/**
 * A building whose common parts are taken over.
 *
 * @param ofCommunity whether it belongs to the community on that day
 * @param built whether it was accepted by that day, or stood when it was admitted
 * @param takenOver whether this company has taken it over already
 * @param handedOverBy the company that took it over last, else its developer; null where nobody knows who built it
 */
record TakingOver(
        Subject building,
        boolean ofCommunity,
        boolean built,
        boolean takenOver,
        @Nullable String handedOverBy) {

    /** What keeps it from being taken over. */
    Stream<Unmet> unmet(Subject community) {
        return Stream.of(
                        Unmet.when(
                                !ofCommunity,
                                "management.not-in-community",
                                "building",
                                building,
                                "community",
                                community),
                        Unmet.when(!built, "management.not-accepted", "building", building),
                        Unmet.when(takenOver, "management.taken-over-already", "building", building))
                .flatMap(unmet -> unmet);
    }
}
