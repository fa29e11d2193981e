package residence.warranty.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import residence.events.Entry;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Lookup;
import residence.events.SaleEvent;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Subject;

/** Who bought and who owns a dwelling, as person references. */
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

    /** Those it was handed to; empty before hand-over. */
    public static List<String> owners(Lookup lookup, Subject dwelling) {
        return lookup.entries(dwelling, UnitHandedOver.class).stream()
                .reduce((earlier, later) -> later)
                .map(Entry::body)
                .map(UnitHandedOver::buyers)
                .orElse(List.of());
    }

    /** Its owners, or its buyers before hand-over. */
    public static List<String> of(Lookup lookup, Subject dwelling) {
        var owners = owners(lookup, dwelling);
        return owners.isEmpty() ? sale(lookup, dwelling).map(InForce::buyers).orElse(List.of()) : owners;
    }
}
