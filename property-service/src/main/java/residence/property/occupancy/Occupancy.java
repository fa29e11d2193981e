package residence.property.occupancy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.OccupancyEvent;
import residence.events.OccupancyEvent.Ground;
import residence.events.OccupancyEvent.OwnershipTransferred;
import residence.events.OccupancyEvent.TenancyEnded;
import residence.events.OccupancyEvent.TenancyFiled;
import residence.events.OccupancyEvent.UseDesignated;
import residence.events.OccupancyEvent.UseDesignationEnded;
import residence.events.Refusal;
import residence.events.Span;
import residence.events.Unmet;
import residence.property.occupancy.OccupancyCommand.DesignateUse;
import residence.property.occupancy.OccupancyCommand.EndTenancy;
import residence.property.occupancy.OccupancyCommand.EndUseDesignation;
import residence.property.occupancy.OccupancyCommand.FileTenancy;
import residence.property.occupancy.OccupancyCommand.TransferOwnership;
import residence.property.occupancy.OccupancyCommand.TransferToBuyers;

/**
 * Who owns and rents a dwelling, and what it is set aside for (S4 三.2-3). Owners follow one another in the order of the
 * land register; tenancies, and so designations, never overlap. R20: while a dwelling is set aside as affordable rental it
 * is not sold 不得上市销售 (S4 三.2.1); it may be inherited, given, or taken by a court, and stays set aside.
 */
final class Occupancy {

    /**
     * @param title what was said last of who owns it
     * @param tenancies in the order they were filed
     * @param designations in the order they were made
     */
    record State(Title title, List<Kept> tenancies, List<Kept> designations) {}

    sealed interface Title {}

    /** Nobody has said whose it is, be it that it was handed over. */
    record Unsaid() implements Title {}

    record Owned(List<String> owners, Ground ground) implements Title {}

    /** A tenancy or designation. @param ended whether somebody ended it, and it is over for good */
    record Kept(Span span, boolean ended) {
        private boolean overOn(LocalDate day) {
            return ended || !span.lasts(day);
        }

        private Kept endedOn(LocalDate day) {
            return new Kept(span.endingOn(day), true);
        }
    }

    static final State INITIAL = new State(new Unsaid(), List.of(), List.of());

    private Occupancy() {}

    static List<OccupancyEvent> decide(OccupancyCommand command, State state, OccupancyFacts facts) {
        return List.of(
                switch (command) {
                    case TransferToBuyers first -> toBuyers(first, state.title());
                    case TransferOwnership transfer -> transfer(transfer, state, facts);
                    case FileTenancy filing -> file(filing, state);
                    case EndTenancy end -> end(end, state, facts);
                    case DesignateUse designation -> designate(designation, state, facts);
                    case EndUseDesignation end -> end(end, state, facts);
                });
    }

    /** A hand-over that was voided is made anew and transfers anew; who came after it by the register stays the owner. */
    private static OccupancyEvent toBuyers(TransferToBuyers first, Title title) {
        Refusal.ifAny(
                switch (title) {
                    case Unsaid unsaid -> Stream.of();
                    case Owned owned
                    when owned.ground() != Ground.FIRST_SALE ->
                        Stream.of(Unmet.of("occupancy.transferred-since", "ground", owned.ground()));
                    case Owned owned -> theirs(owned.owners(), first.buyers());
                });
        return new OwnershipTransferred(
                first.buyers(), Ground.FIRST_SALE, first.act().occurredOn(), null);
    }

    private static OccupancyEvent transfer(TransferOwnership transfer, State state, OccupancyFacts facts) {
        var on = transfer.act().occurredOn();
        Refusal.ifAny(
                transfer.ground() == Ground.FIRST_RECORD ? firstRecord(facts) : fromOwners(facts),
                theirs(facts.owners(), transfer.owners()),
                Unmet.before(transfer.act(), facts.followed(), "occupancy.before-last-transfer"),
                transfer.ground().onTheMarket() ? setAside(state, on) : Stream.empty());
        return new OwnershipTransferred(transfer.owners(), transfer.ground(), on, transfer.certificate());
    }

    private static Stream<Unmet> firstRecord(OccupancyFacts facts) {
        return Stream.concat(
                Unmet.when(!facts.admitted(), "occupancy.follows-hand-over"),
                Unmet.when(!facts.owners().isEmpty(), "occupancy.owners-known"));
    }

    private static Stream<Unmet> fromOwners(OccupancyFacts facts) {
        return Unmet.when(facts.owners().isEmpty(), "occupancy.no-owner");
    }

    private static Stream<Unmet> theirs(List<String> owners, List<String> next) {
        return Unmet.when(Set.copyOf(owners).equals(Set.copyOf(next)), "occupancy.theirs-already");
    }

    /** R20 */
    private static Stream<Unmet> setAside(State state, LocalDate day) {
        return state.designations().stream()
                .map(Kept::span)
                .filter(span -> span.covers(day))
                .map(span -> Unmet.of("R20.set-aside", "from", span.from()));
    }

    private static OccupancyEvent file(FileTenancy filing, State state) {
        var span = new Span(filing.from(), filing.until());
        boolean past = filing.until().isBefore(filing.act().occurredOn());
        Refusal.ifAny(
                overlapping(state.tenancies(), span, "tenancy.overlaps"),
                Unmet.when(past, "tenancy.over-when-filed", "until", filing.until()));
        return new TenancyFiled(filing.tenants(), filing.from(), filing.until(), filing.filingNumber());
    }

    private static Stream<Unmet> overlapping(List<Kept> all, Span span, String code) {
        return all.stream().map(Kept::span).filter(span::overlaps).map(other -> Unmet.of(code, "from", other.from()));
    }

    private static OccupancyEvent end(EndTenancy end, State state, OccupancyFacts facts) {
        var on = end.act().occurredOn();
        var tenancy = last(state.tenancies(), end.from())
                .orElseThrow(() -> Refusal.of("tenancy.unknown", "from", end.from()));
        Refusal.ifAny(
                Unmet.when(
                        tenancy.overOn(on),
                        "tenancy.over",
                        "until",
                        tenancy.span().until()),
                Unmet.before(end.act(), facts.followed(), "tenancy.before-filing"));
        return new TenancyEnded(end.from(), on);
    }

    private static OccupancyEvent designate(DesignateUse designation, State state, OccupancyFacts facts) {
        var from = designation.from();
        boolean back = from.isBefore(designation.act().occurredOn());
        boolean sold = facts.soldOn() != null && !facts.soldOn().isBefore(from);
        Refusal.ifAny(
                Unmet.when(back, "designation.reaches-back", "from", from),
                overlapping(state.designations(), new Span(from, designation.until()), "designation.overlaps"),
                Unmet.when(sold, "R20.sold-since", "on", facts.soldOn()));
        return new UseDesignated(designation.use(), from, designation.until(), designation.reference());
    }

    private static OccupancyEvent end(EndUseDesignation end, State state, OccupancyFacts facts) {
        var on = end.act().occurredOn();
        var designation = last(state.designations(), end.from())
                .orElseThrow(() -> Refusal.of("designation.unknown", "from", end.from()));
        Refusal.ifAny(
                Unmet.when(
                        designation.overOn(on),
                        "designation.over",
                        "until",
                        designation.span().until()),
                Unmet.before(end.act(), facts.followed(), "designation.before-it-was-made"));
        return new UseDesignationEnded(end.from(), on, end.reason());
    }

    private static Optional<Kept> last(List<Kept> all, LocalDate from) {
        return all.stream().filter(one -> one.span().from().equals(from)).reduce((earlier, later) -> later);
    }

    static State evolve(State state, OccupancyEvent event) {
        return switch (event) {
            case OwnershipTransferred it ->
                new State(new Owned(it.owners(), it.ground()), state.tenancies(), state.designations());
            case TenancyFiled it -> letting(state, kept(state.tenancies(), it.from(), it.until()));
            case TenancyEnded it -> letting(state, ended(state.tenancies(), it.from(), it.endedOn()));
            case UseDesignated it -> designating(state, kept(state.designations(), it.from(), it.until()));
            case UseDesignationEnded it -> designating(state, ended(state.designations(), it.from(), it.endedOn()));
        };
    }

    private static State letting(State state, List<Kept> tenancies) {
        return new State(state.title(), tenancies, state.designations());
    }

    private static State designating(State state, List<Kept> designations) {
        return new State(state.title(), state.tenancies(), designations);
    }

    private static List<Kept> kept(List<Kept> all, LocalDate from, @Nullable LocalDate until) {
        return Stream.concat(all.stream(), Stream.of(new Kept(new Span(from, until), false)))
                .toList();
    }

    /** The one that began on that day and was not called off before; where it was voided, none. */
    private static List<Kept> ended(List<Kept> all, LocalDate from, LocalDate day) {
        return all.stream()
                .map(one -> !one.ended() && one.span().from().equals(from) ? one.endedOn(day) : one)
                .toList();
    }
}
