package residence.property.occupancy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Holders;
import residence.events.Holders.InForce;
import residence.events.KnownBuilding;
import residence.events.KnownBuilding.Admitted;
import residence.events.Lookup;
import residence.events.OccupancyEvent;
import residence.events.OccupancyEvent.Begun;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.Subject;
import residence.property.occupancy.OccupancyCommand.DesignateUse;
import residence.property.occupancy.OccupancyCommand.EndTenancy;
import residence.property.occupancy.OccupancyCommand.EndUseDesignation;
import residence.property.occupancy.OccupancyCommand.FileTenancy;
import residence.property.occupancy.OccupancyCommand.TransferOwnership;
import residence.property.occupancy.OccupancyCommand.TransferToBuyers;

/**
 * What the rules must know beside what was said of the dwelling here.
 *
 * @param owners whose it is, also where it was only handed to them so far; empty where nobody knows
 * @param admitted whether the building was admitted as it stood, so that nobody handed it over on this record
 * @param followed the last day of what the command follows; null where it follows nothing
 * @param soldOn of the sale in force and the last one on the market the later day; null where it was never sold
 */
record OccupancyFacts(
        List<String> owners,
        boolean admitted,
        @Nullable LocalDate followed,
        @Nullable LocalDate soldOn) {

    /** @throws residence.events.Refusal as {@link KnownBuilding#standing} for what begins, {@link KnownBuilding#of} for the rest */
    static OccupancyFacts lookUp(OccupancyCommand command, Occupancy.State state, Lookup lookup) {
        var building = building(command, lookup);
        return new OccupancyFacts(
                command instanceof TransferOwnership ? Holders.owners(lookup, command.subject()) : List.of(),
                building instanceof Admitted,
                followed(command, command.subject(), lookup),
                command instanceof DesignateUse ? soldOn(command.subject(), lookup) : null);
    }

    private static KnownBuilding building(OccupancyCommand command, Lookup lookup) {
        return switch (command) {
            case TransferOwnership _, FileTenancy _, DesignateUse _ ->
                KnownBuilding.standing(lookup, command.subject(), command.act().occurredOn());
            case TransferToBuyers _, EndTenancy _, EndUseDesignation _ -> KnownBuilding.of(lookup, command.subject());
        };
    }

    private static @Nullable LocalDate followed(OccupancyCommand command, Subject dwelling, Lookup lookup) {
        return switch (command) {
            case TransferOwnership _ -> lookup.lastDay(dwelling, OwnershipTransferred.class, UnitHandedOver.class);
            case EndTenancy it -> madeOn(TenancyFiled.class, it.from(), dwelling, lookup);
            case EndUseDesignation it -> madeOn(UseDesignated.class, it.from(), dwelling, lookup);
            case TransferToBuyers _, FileTenancy _, DesignateUse _ -> null;
        };
    }

    /** What begins on another day has nothing to do with it. */
    private static <E extends OccupancyEvent & Begun> @Nullable LocalDate madeOn(
            Class<E> type, LocalDate from, Subject dwelling, Lookup lookup) {
        return Entry.lastDay(lookup.entries(dwelling, type).stream()
                .filter(made -> made.body().from().equals(from)));
    }

    private static @Nullable LocalDate soldOn(Subject dwelling, Lookup lookup) {
        var onTheMarket = lookup.entries(dwelling, OwnershipTransferred.class).stream()
                .map(Entry::body)
                .filter(transfer -> transfer.ground().onTheMarket())
                .map(OwnershipTransferred::transferredOn);
        var byDeveloper = Holders.sale(lookup, dwelling).map(InForce::on).stream();
        return Stream.concat(onTheMarket, byDeveloper).max(LocalDate::compareTo).orElse(null);
    }
}
