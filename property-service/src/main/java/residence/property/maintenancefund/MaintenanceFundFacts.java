package residence.property.maintenancefund;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.Households;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.MaintenanceFundEvent.FundReplenished;
import residence.events.MaintenanceFundEvent.SpendingApproved;
import residence.events.MaintenanceFundEvent.SpendingProposed;
import residence.events.Membership;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.OwnersWarranty;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Votes;
import residence.events.Votes.Resolution;
import residence.property.maintenancefund.Fund.Spending;
import residence.property.maintenancefund.MaintenanceFundCommand.ApproveSpending;
import residence.property.maintenancefund.MaintenanceFundCommand.DepositFund;
import residence.property.maintenancefund.MaintenanceFundCommand.ProposeSpending;
import residence.property.maintenancefund.MaintenanceFundCommand.ReplenishFund;
import residence.property.maintenancefund.MaintenanceFundCommand.SpendFund;
import residence.property.maintenancefund.MaintenanceFundCommand.SpendInEmergency;

/**
 * What the rules of the fund must know.
 *
 * @param served whom a spending serves; of what is paid in, only whether its dwelling lies outside of the community
 * @param warranted buildings whose owners' warranty covers the part on the day
 * @param resolution the owners' vote on the spending, of those whom it serves and opened after it was proposed; null where
 *     none passed
 * @param lastOn last day of what the command follows; null where it follows nothing
 */
record MaintenanceFundFacts(
        Households served,
        List<Subject> warranted,
        @Nullable Resolution resolution,
        @Nullable LocalDate lastOn) {
    private static final MaintenanceFundFacts NONE = new MaintenanceFundFacts(Households.NONE, List.of(), null, null);

    /** @throws Refusal as {@link Households#of}, {@link KnownBuilding#standing} and {@link OwnersWarranty#covers} */
    static MaintenanceFundFacts lookUp(MaintenanceFundCommand command, Fund fund, Lookup lookup) {
        return switch (command) {
            case DepositFund it -> paidIn(it, it.dwelling(), null, lookup);
            case ReplenishFund it ->
                paidIn(it, it.dwelling(), lookup.lastDay(it.dwelling(), FundDeposited.class), lookup);
            case ProposeSpending it -> proposed(it, it.part(), it.scope(), null, lookup);
            case ApproveSpending it ->
                fund.spending(it.subject(), it.spending())
                        .map(spending -> approved(it, spending, lookup))
                        .orElse(NONE);
            case SpendFund it ->
                fund.spending(it.subject(), it.spending())
                        .map(spending -> spent(it, spending, lookup))
                        .orElse(NONE);
            case SpendInEmergency it -> proposed(it, it.part(), it.scope(), lastPaidIn(it, it.scope(), lookup), lookup);
        };
    }

    private static MaintenanceFundFacts paidIn(
            MaintenanceFundCommand command, Subject dwelling, @Nullable LocalDate lastOn, Lookup lookup) {
        var day = command.act().occurredOn();
        KnownBuilding.standing(lookup, dwelling, day);
        boolean inside = Membership.buildings(lookup, command.subject(), day).contains(dwelling.root());
        var served = new Households(inside ? List.of() : List.of(dwelling), List.of(), List.of());
        return new MaintenanceFundFacts(served, List.of(), null, lastOn);
    }

    private static MaintenanceFundFacts proposed(
            MaintenanceFundCommand command, Part part, List<Subject> scope, @Nullable LocalDate lastOn, Lookup lookup) {
        var served = served(command, scope, lookup);
        return new MaintenanceFundFacts(served, warranted(command, part, served, lookup), null, lastOn);
    }

    private static MaintenanceFundFacts approved(ApproveSpending command, Spending spending, Lookup lookup) {
        var proposal = lookup.last(spending.subject(), SpendingProposed.class);
        var served = served(command, spending.scope(), lookup);
        return new MaintenanceFundFacts(
                served,
                warranted(command, spending.part(), served, lookup),
                proposal.flatMap(it -> resolution(it, lookup)).orElse(null),
                proposal.map(Entry::occurredOn).orElse(null));
    }

    private static MaintenanceFundFacts spent(SpendFund command, Spending spending, Lookup lookup) {
        var approvedOn = lookup.lastDay(spending.subject(), SpendingApproved.class);
        var lastOn = Stream.of(approvedOn, lastPaidIn(command, spending.scope(), lookup))
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder());
        return new MaintenanceFundFacts(
                served(command, spending.scope(), lookup), List.of(), null, lastOn.orElse(null));
    }

    private static Households served(MaintenanceFundCommand command, List<Subject> scope, Lookup lookup) {
        return Households.of(lookup, command.subject(), scope, command.act().occurredOn());
    }

    private static List<Subject> warranted(
            MaintenanceFundCommand command, Part part, Households served, Lookup lookup) {
        var day = command.act().occurredOn();
        return served.all().stream()
                .map(household -> household.dwelling().root())
                .distinct()
                .filter(building -> OwnersWarranty.covers(lookup, building, part, day))
                .toList();
    }

    /** What was resolved of it before it was on the record, or by others than those whom it serves, is about something else. */
    private static Optional<Resolution> resolution(Entry<SpendingProposed> proposal, Lookup lookup) {
        return Votes.passed(lookup, proposal.subject(), Matter.FUND_SPENDING).stream()
                .filter(resolution -> resolution.isAbout(proposal.body().spending()))
                .filter(resolution -> resolution.openedAt().isAfter(proposal.recordedAt()))
                .filter(resolution -> Set.copyOf(resolution.opened().scope())
                        .equals(Set.copyOf(proposal.body().scope())))
                .reduce((earlier, later) -> later);
    }

    /** The last day on which anything was paid in for these places: nothing is spent of it before. */
    private static @Nullable LocalDate lastPaidIn(MaintenanceFundCommand command, List<Subject> scope, Lookup lookup) {
        var places = scope.isEmpty()
                ? Membership.buildings(lookup, command.subject(), command.act().occurredOn())
                : scope;
        return places.stream()
                .flatMap(place -> Stream.ofNullable(lookup.lastDay(place, FundDeposited.class, FundReplenished.class)))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
