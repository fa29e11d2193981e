package residence.events;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;

/**
 * Since when a building is accepted: by an acceptance of the whole, or by those of structure and decoration together
 * (S1 三(九)), from the later of the two on. R10 hands over only in an accepted building, and the builder's clock
 * starts that day (R11).
 */
public final class Acceptances {
    private Acceptances() {}

    /** The day on which {@code building} was accepted whole, as far as the asking service has heard. */
    public static Optional<LocalDate> of(Lookup lookup, Subject building) {
        return acceptedOn(lookup.entries(building, CompletionAccepted.class).stream()
                .map(Entry::body)
                .toList());
    }

    /** The day from which these acceptances together accept a whole building. */
    public static Optional<LocalDate> acceptedOn(List<CompletionAccepted> acceptances) {
        var apart = first(acceptances, Scope.STRUCTURE)
                .flatMap(structure -> first(acceptances, Scope.DECORATION)
                        .map(decoration -> structure.isAfter(decoration) ? structure : decoration));
        return earlier(first(acceptances, Scope.WHOLE), apart);
    }

    private static Optional<LocalDate> first(List<CompletionAccepted> acceptances, Scope scope) {
        return acceptances.stream()
                .filter(acceptance -> acceptance.scope() == scope)
                .map(CompletionAccepted::acceptedOn)
                .min(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isBefore(other.get())) ? one : other;
    }
}
