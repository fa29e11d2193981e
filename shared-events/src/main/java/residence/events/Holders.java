package residence.events;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;

/**
 * Who bought, owns or rents a dwelling, as far as the asking service has heard; references of persons, never names.
 * Without a day it is told as it stands.
 */
public final class Holders {
    private Holders() {}

    /** @param on the day of the contract */
    public record InForce(List<String> buyers, LocalDate on) {}

    /** The sale in force, or empty. */
    public static Optional<InForce> sale(Lookup lookup, Subject dwelling) {
        return sale(lookup, dwelling, LocalDate.MAX);
    }

    private static Optional<InForce> sale(Lookup lookup, Subject dwelling, LocalDate day) {
        Optional<InForce> inForce = Optional.empty();
        for (var entry : lookup.entries(dwelling, SaleEvent.class)) {
            if (!entry.occurredOn().isAfter(day)) {
                inForce = switch (entry.body()) {
                    case UnitSold sold -> Optional.of(new InForce(sold.buyers(), entry.occurredOn()));
                    case SaleCancelled cancelled -> Optional.empty();
                };
            }
        }
        return inForce;
    }

    /**
     * Those to whom it was transferred last; where nothing was heard of a transfer, those it was handed to last. Empty before
     * hand-over, and for a dwelling of an admitted building until the registry says whose it is.
     */
    public static List<String> owners(Lookup lookup, Subject dwelling) {
        return owners(lookup, dwelling, LocalDate.MAX);
    }

    /** Those who were its owners on the day. */
    public static List<String> owners(Lookup lookup, Subject dwelling, LocalDate day) {
        return byDwelling(lookup, dwelling, day).getOrDefault(dwelling, List.of());
    }

    /** The owners of all dwellings of {@code building}. */
    public static List<String> ownersIn(Lookup lookup, Subject building) {
        return ownersIn(lookup, building, LocalDate.MAX);
    }

    /** Those who were on the day. */
    public static List<String> ownersIn(Lookup lookup, Subject building, LocalDate day) {
        return byDwelling(lookup, building, day).values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The dwellings in {@code place} that were their owners' on the day, with these; without those still to be handed over. */
    static Map<Subject, List<String>> byDwelling(Lookup lookup, Subject place, LocalDate day) {
        var latest = new HashMap<Subject, List<String>>();
        lookup.entries(place, UnitHandedOver.class).stream()
                .filter(entry -> !entry.body().handedOverOn().isAfter(day))
                .forEach(entry -> latest.put(entry.subject(), entry.body().buyers()));
        lookup.entries(place, OwnershipTransferred.class).stream()
                .filter(entry -> !entry.body().transferredOn().isAfter(day))
                .forEach(entry -> latest.put(entry.subject(), entry.body().owners()));
        return latest;
    }

    /** Its owners, or its buyers before hand-over. */
    public static List<String> of(Lookup lookup, Subject dwelling) {
        return of(lookup, dwelling, LocalDate.MAX);
    }

    /** Those who were on the day. */
    public static List<String> of(Lookup lookup, Subject dwelling, LocalDate day) {
        var owners = owners(lookup, dwelling, day);
        return owners.isEmpty()
                ? sale(lookup, dwelling, day).map(InForce::buyers).orElse(List.of())
                : owners;
    }

    /** Those whose tenancy lasts on the day; no two of a dwelling overlap. */
    public static List<String> tenants(Lookup lookup, Subject dwelling, LocalDate day) {
        return lookup.entries(dwelling, TenancyFiled.class).stream()
                .filter(filed ->
                        Span.of(lookup, filed, filed.body(), TenancyEnded.class).covers(day))
                .flatMap(filed -> filed.body().tenants().stream())
                .toList();
    }
}
