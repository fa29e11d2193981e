package residence.events.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.OccupancyEvent;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.OccupancyEvent.Use;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.OccupancyEvent.UseDesignationEnded;
import residence.events.Span;
import residence.events.Subject;

/** Who owned and rented a dwelling, and what it was set aside for, each in the order it was recorded. */
public record OccupancyView(
        Subject dwelling, List<Transfer> transfers, List<Tenancy> tenancies, List<Designation> designations) {
    public static final View<OccupancyView, OccupancyEvent> VIEW =
            new View<>(OccupancyView.class, OccupancyEvent.class, OccupancyView::of, OccupancyView::after);

    /** @param owners person references, from that day on; a reader sees itself alone */
    public record Transfer(
            List<String> owners,
            Ground ground,
            LocalDate transferredOn,
            @Nullable String certificate,
            Source source) {}

    /**
     * @param tenants person references; a reader sees itself alone
     * @param until the last day, also where it ended before its time
     * @param ended what ended it before; null where nothing did
     */
    public record Tenancy(
            Subject dwelling,
            List<String> tenants,
            LocalDate from,
            LocalDate until,
            String filingNumber,
            Source filed,
            @Nullable Source ended) {
        private Tenancy endedOn(LocalDate day, Source end) {
            var until = new Span(from, this.until).endingOn(day).until();
            return new Tenancy(dwelling, tenants, from, until == null ? day : until, filingNumber, filed, end);
        }

        /** For readers who may not know who rents it. */
        public Tenancy withoutTenants() {
            return new Tenancy(dwelling, List.of(), from, until, filingNumber, filed, ended);
        }
    }

    /**
     * @param until the last day, also where it ended before its time; null where it lasts until it is ended
     * @param ended what ended it; null where nothing did
     */
    public record Designation(
            Subject dwelling,
            Use use,
            LocalDate from,
            @Nullable LocalDate until,
            String reference,
            Source designated,
            @Nullable Ending ended) {
        private Designation endedOn(LocalDate day, Ending end) {
            var until = new Span(from, this.until).endingOn(day).until();
            return new Designation(dwelling, use, from, until, reference, designated, end);
        }
    }

    public record Ending(String reason, Source source) {}

    /** Who rents it on the day; no two tenancies overlap. */
    public List<String> tenants(LocalDate day) {
        return tenancies.stream()
                .filter(tenancy -> new Span(tenancy.from, tenancy.until).covers(day))
                .flatMap(tenancy -> tenancy.tenants.stream())
                .toList();
    }

    private static OccupancyView of(Subject dwelling) {
        return new OccupancyView(dwelling, List.of(), List.of(), List.of());
    }

    private OccupancyView after(OccupancyEvent event, Source source) {
        return switch (event) {
            case OwnershipTransferred it -> with(Lists.plus(transfers, transfer(it, source)), tenancies, designations);
            case TenancyFiled it -> with(transfers, Lists.plus(tenancies, tenancy(it, source)), designations);
            case TenancyEnded it -> with(transfers, ended(it, source), designations);
            case UseDesignated it -> with(transfers, tenancies, Lists.plus(designations, designation(it, source)));
            case UseDesignationEnded it -> with(transfers, tenancies, ended(it, new Ending(it.reason(), source)));
        };
    }

    private static Transfer transfer(OwnershipTransferred it, Source source) {
        return new Transfer(it.owners(), it.ground(), it.transferredOn(), it.certificate(), source);
    }

    private Tenancy tenancy(TenancyFiled it, Source source) {
        return new Tenancy(dwelling, it.tenants(), it.from(), it.until(), it.filingNumber(), source, null);
    }

    private Designation designation(UseDesignated it, Source source) {
        return new Designation(dwelling, it.use(), it.from(), it.until(), it.reference(), source, null);
    }

    private List<Tenancy> ended(TenancyEnded it, Source end) {
        return Lists.change(
                tenancies,
                tenancy -> tenancy.ended == null && tenancy.from.equals(it.from()),
                tenancy -> tenancy.endedOn(it.endedOn(), end));
    }

    private List<Designation> ended(UseDesignationEnded it, Ending end) {
        return Lists.change(
                designations,
                designation -> designation.ended == null && designation.from.equals(it.from()),
                designation -> designation.endedOn(it.endedOn(), end));
    }

    private OccupancyView with(List<Transfer> transferred, List<Tenancy> let, List<Designation> designated) {
        return new OccupancyView(dwelling, transferred, let, designated);
    }
}
