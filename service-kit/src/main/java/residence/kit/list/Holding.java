package residence.kit.list;

import java.time.LocalDate;
import java.util.List;
import residence.events.HandoverEvent.OwnerInspectionRecorded;
import residence.events.HandoverEvent.TitleCertificateIssued;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.HoldingEvent;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.OccupancyEvent.UseDesignationEnded;
import residence.events.SaleEvent.SaleCancelled;
import residence.events.SaleEvent.UnitSold;
import residence.events.Span;
import residence.events.view.Lists;
import residence.events.view.View;

/**
 * Who holds a dwelling: its owners, or its buyers before hand-over; and who rents it; as {@link residence.events.Holders} tells
 * it of a single one. What each service says stands by itself, so that the order in which they are heard changes nothing.
 *
 * @param handedTo those it was handed to last
 * @param owners those to whom it was transferred last
 */
record Holding(
        List<String> buyers,
        List<String> handedTo,
        List<String> owners,
        List<String> holders,
        List<Tenancy> tenancies) {
    static final View<Holding, HoldingEvent> VIEW = new View<>(
            Holding.class,
            HoldingEvent.class,
            _ -> of(List.of(), List.of(), List.of(), List.of()),
            (holding, event, _) -> holding.after(event));

    /**
     * @param until its last day
     * @param ended whether it was ended before its time, and is not ended again
     */
    record Tenancy(List<String> tenants, LocalDate from, LocalDate until, boolean ended) {
        private boolean endsBy(TenancyEnded end) {
            return !ended && from.equals(end.from());
        }

        private Tenancy endedOn(LocalDate day) {
            var until = new Span(from, this.until).endingOn(day).until();
            return new Tenancy(tenants, from, until == null ? day : until, true);
        }
    }

    private static Holding of(
            List<String> buyers, List<String> handedTo, List<String> owners, List<Tenancy> tenancies) {
        var holders = !owners.isEmpty() ? owners : !handedTo.isEmpty() ? handedTo : buyers;
        return new Holding(buyers, handedTo, owners, holders, tenancies);
    }

    private Holding after(HoldingEvent event) {
        return switch (event) {
            case UnitSold it -> of(it.buyers(), handedTo, owners, tenancies);
            case SaleCancelled _ -> of(List.of(), handedTo, owners, tenancies);
            case UnitHandedOver it -> of(buyers, it.buyers(), owners, tenancies);
            case OwnershipTransferred it -> of(buyers, handedTo, it.owners(), tenancies);
            case TenancyFiled it -> letTo(new Tenancy(it.tenants(), it.from(), it.until(), false));
            case TenancyEnded it -> ended(it);
            case OwnerInspectionRecorded _, TitleCertificateIssued _, UseDesignated _, UseDesignationEnded _ -> this;
        };
    }

    private Holding letTo(Tenancy tenancy) {
        return of(buyers, handedTo, owners, Lists.plus(tenancies, tenancy));
    }

    private Holding ended(TenancyEnded end) {
        var rest = Lists.change(tenancies, tenancy -> tenancy.endsBy(end), tenancy -> tenancy.endedOn(end.endedOn()));
        return of(buyers, handedTo, owners, rest);
    }
}
