package residence.events;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
        return lookup.entries(dwelling, OwnershipTransferred.class).stream()
                .map(Entry::body)
                .filter(transfer -> !transfer.transferredOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(OwnershipTransferred::owners)
                .or(() -> handedTo(lookup, dwelling, day))
                .orElse(List.of());
    }

    private static Optional<List<String>> handedTo(Lookup lookup, Subject dwelling, LocalDate day) {
        return lookup.entries(dwelling, UnitHandedOver.class).stream()
                .map(Entry::body)
                .filter(handOver -> !handOver.handedOverOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(UnitHandedOver::buyers);
    }

    /** The owners of all dwellings of {@code building}. */
    public static List<String> ownersIn(Lookup lookup, Subject building) {
        return ownersIn(lookup, building, LocalDate.MAX);
    }

    /** Those who were on the day. */
    public static List<String> ownersIn(Lookup lookup, Subject building, LocalDate day) {
        var latest = new HashMap<Subject, List<String>>();
        lookup.entries(building, UnitHandedOver.class).stream()
                .filter(entry -> !entry.body().handedOverOn().isAfter(day))
                .forEach(entry -> latest.put(entry.subject(), entry.body().buyers()));
        lookup.entries(building, OwnershipTransferred.class).stream()
                .filter(entry -> !entry.body().transferredOn().isAfter(day))
                .forEach(entry -> latest.put(entry.subject(), entry.body().owners()));
        return latest.values().stream().flatMap(List::stream).distinct().toList();
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
                .filter(filed -> span(lookup, filed).covers(day))
                .flatMap(filed -> filed.body().tenants().stream())
                .toList();
    }

    private static Span span(Lookup lookup, Entry<TenancyFiled> filed) {
        var span = new Span(filed.body().from(), filed.body().until());
        return span.endingOn(lookup.entries(filed.subject(), TenancyEnded.class).stream()
                .filter(end -> !end.recordedAt().isBefore(filed.recordedAt()))
                .map(Entry::body)
                .filter(end -> end.from().equals(span.from()))
                .map(TenancyEnded::endedOn)
                .findFirst()
                .orElse(null));
    }
}
