package residence.events;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;

/** Who bought and who owns a dwelling, as far as the asking service has heard; references of persons, never names. */
public final class Holders {
    private Holders() {}

    /** @param on the day of the contract */
    public record InForce(List<String> buyers, LocalDate on) {}

    /** The sale in force, or empty. */
    public static Optional<InForce> sale(Lookup lookup, Subject dwelling) {
        Optional<InForce> inForce = Optional.empty();
        for (var entry : lookup.entries(dwelling, SaleEvent.class)) {
            inForce = switch (entry.body()) {
                case UnitSold sold -> Optional.of(new InForce(sold.buyers(), entry.occurredOn()));
                case SaleCancelled cancelled -> Optional.empty();
            };
        }
        return inForce;
    }

    /** Those it was handed to last; empty before hand-over, and for a dwelling of an admitted building. */
    public static List<String> owners(Lookup lookup, Subject dwelling) {
        return lookup.last(dwelling, UnitHandedOver.class)
                .map(Entry::body)
                .map(UnitHandedOver::buyers)
                .orElse(List.of());
    }

    /** The owners of all dwellings of {@code building}. */
    public static List<String> ownersIn(Lookup lookup, Subject building) {
        var latest = new HashMap<Subject, List<String>>();
        lookup.entries(building, UnitHandedOver.class)
                .forEach(entry -> latest.put(entry.subject(), entry.body().buyers()));
        return latest.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** Its owners, or its buyers before hand-over. */
    public static List<String> of(Lookup lookup, Subject dwelling) {
        var owners = owners(lookup, dwelling);
        return owners.isEmpty() ? sale(lookup, dwelling).map(InForce::buyers).orElse(List.of()) : owners;
    }
}
