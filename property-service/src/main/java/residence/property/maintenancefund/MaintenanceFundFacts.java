package residence.property.maintenancefund;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.EntryEvent.EntryVoided;
import residence.events.EventCatalogue;
import residence.events.Households;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.MaintenanceFundEvent.EmergencySpent;
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
import residence.events.Unmet;
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
 * @param paidInLater fen that those who are served have paid in after the day of a payment, by dwelling
 */
record MaintenanceFundFacts(
        Households served,
        List<Subject> warranted,
        @Nullable Resolution resolution,
        @Nullable LocalDate lastOn,
        Map<Subject, Long> paidInLater) {
    private static final MaintenanceFundFacts NONE =
            new MaintenanceFundFacts(Households.NONE, List.of(), null, null, Map.of());

    private record PaidIn(LocalDate on, Subject dwelling, long fen) {}

    /** @throws Refusal {@code id.used}; as {@link Households#of}, {@link KnownBuilding#standing} and {@link OwnersWarranty#covers} */
    static MaintenanceFundFacts lookUp(MaintenanceFundCommand command, Fund fund, Lookup lookup) {
        return switch (command) {
            case DepositFund it -> paidIn(it, it.dwelling(), null, lookup);
            case ReplenishFund it ->
                paidIn(it, it.dwelling(), lookup.lastDay(it.dwelling(), FundDeposited.class), lookup);
            case ProposeSpending it -> proposed(it, it.spending(), it.part(), it.scope(), Map.of(), lookup);
            case ApproveSpending it ->
                fund.spending(it.subject(), it.spending())
                        .map(spending -> approved(it, spending, lookup))
                        .orElse(NONE);
            case SpendFund it ->
                fund.spending(it.subject(), it.spending())
                        .map(spending -> spent(it, spending, lookup))
                        .orElse(NONE);
            case SpendInEmergency it ->
                proposed(it, it.spending(), it.part(), it.scope(), paidInLater(it, it.scope(), lookup), lookup);
        };
    }

    private static MaintenanceFundFacts paidIn(
            MaintenanceFundCommand command, Subject dwelling, @Nullable LocalDate lastOn, Lookup lookup) {
        var day = command.act().occurredOn();
        KnownBuilding.standing(lookup, dwelling, day);
        boolean inside = Membership.buildings(lookup, command.subject(), day).contains(dwelling.root());
        var served = new Households(inside ? List.of() : List.of(dwelling), List.of(), List.of());
        return new MaintenanceFundFacts(served, List.of(), null, lastOn, Map.of());
    }

    private static MaintenanceFundFacts proposed(
            MaintenanceFundCommand command,
            String spending,
            Part part,
            List<Subject> scope,
            Map<Subject, Long> paidInLater,
            Lookup lookup) {
        requireUnused(Fund.subject(command.subject(), spending), lookup);
        var served = served(command, scope, lookup);
        return new MaintenanceFundFacts(served, warranted(command, part, served, lookup), null, null, paidInLater);
    }

    /** A spending is named once, as whatever else somebody names (ADR 15): what was struck out under an id stays there. */
    private static void requireUnused(Subject spending, Lookup lookup) {
        boolean struckOut = lookup.entries(spending, EntryVoided.class).stream()
                .map(voided -> EventCatalogue.classOf(voided.body().entryType()))
                .anyMatch(type -> type == SpendingProposed.class || type == EmergencySpent.class);
        Refusal.ifAny(Unmet.when(struckOut, "id.used", "subject", spending));
    }

    private static MaintenanceFundFacts approved(ApproveSpending command, Spending spending, Lookup lookup) {
        var proposal = lookup.last(spending.subject(), SpendingProposed.class);
        var served = served(command, spending.scope(), lookup);
        return new MaintenanceFundFacts(
                served,
                warranted(command, spending.part(), served, lookup),
                proposal.flatMap(it -> resolution(it, lookup)).orElse(null),
                proposal.map(Entry::occurredOn).orElse(null),
                Map.of());
    }

    private static MaintenanceFundFacts spent(SpendFund command, Spending spending, Lookup lookup) {
        return new MaintenanceFundFacts(
                served(command, spending.scope(), lookup),
                List.of(),
                null,
                lookup.lastDay(spending.subject(), SpendingApproved.class),
                paidInLater(command, spending.scope(), lookup));
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

    private static Optional<Resolution> resolution(Entry<SpendingProposed> proposal, Lookup lookup) {
        return Votes.onProposal(
                lookup,
                proposal.subject(),
                Matter.FUND_SPENDING,
                proposal.body().spending(),
                proposal.recordedAt(),
                proposal.body().scope());
    }

    /** Nothing is spent of it before. */
    private static Map<Subject, Long> paidInLater(MaintenanceFundCommand command, List<Subject> scope, Lookup lookup) {
        var day = command.act().occurredOn();
        var places = scope.isEmpty() ? Membership.buildings(lookup, command.subject(), day) : scope;
        return places.stream()
                .flatMap(place -> paidIn(command.subject(), place, lookup))
                .filter(paid -> paid.on().isAfter(day))
                .collect(Collectors.groupingBy(PaidIn::dwelling, Collectors.summingLong(PaidIn::fen)));
    }

    /** Into this community's fund: a building may have come from another. */
    private static Stream<PaidIn> paidIn(Subject community, Subject place, Lookup lookup) {
        var deposited = lookup.entries(place, FundDeposited.class).stream()
                .filter(entry -> entry.subject().equals(community))
                .map(entry -> new PaidIn(
                        entry.occurredOn(),
                        entry.body().dwelling(),
                        entry.body().amountFen()));
        var replenished = lookup.entries(place, FundReplenished.class).stream()
                .filter(entry -> entry.subject().equals(community))
                .map(entry -> new PaidIn(
                        entry.occurredOn(),
                        entry.body().dwelling(),
                        entry.body().amountFen()));
        return Stream.concat(deposited, replenished);
    }
}
