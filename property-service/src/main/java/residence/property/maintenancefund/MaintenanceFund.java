package residence.property.maintenancefund;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import residence.events.MaintenanceFundEvent;
import residence.events.MaintenanceFundEvent.EmergencySpent;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.MaintenanceFundEvent.FundReplenished;
import residence.events.MaintenanceFundEvent.FundSpent;
import residence.events.MaintenanceFundEvent.Share;
import residence.events.MaintenanceFundEvent.SpendingApproved;
import residence.events.MaintenanceFundEvent.SpendingProposed;
import residence.events.Part;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.property.maintenancefund.Fund.Account;
import residence.property.maintenancefund.Fund.Spending;
import residence.property.maintenancefund.Fund.Stage;
import residence.property.maintenancefund.MaintenanceFundCommand.ApproveSpending;
import residence.property.maintenancefund.MaintenanceFundCommand.DepositFund;
import residence.property.maintenancefund.MaintenanceFundCommand.ProposeSpending;
import residence.property.maintenancefund.MaintenanceFundCommand.ReplenishFund;
import residence.property.maintenancefund.MaintenanceFundCommand.SpendFund;
import residence.property.maintenancefund.MaintenanceFundCommand.SpendInEmergency;

/**
 * A community's maintenance fund (R17): an account per dwelling, never below zero; spent for common parts that no warranty
 * covers, on the vote of those whom it serves, or in an emergency, and borne by them by area.
 */
final class MaintenanceFund {
    private MaintenanceFund() {}

    static List<MaintenanceFundEvent> decide(MaintenanceFundCommand command, Fund fund, MaintenanceFundFacts facts) {
        return List.of(
                switch (command) {
                    case DepositFund it -> deposited(it, fund, facts);
                    case ReplenishFund it -> replenished(it, fund, facts);
                    case ProposeSpending it -> proposed(it, fund, facts);
                    case ApproveSpending it -> approved(it, fund, facts);
                    case SpendFund it -> spent(it, fund, facts);
                    case SpendInEmergency it -> spent(it, fund, facts);
                });
    }

    static Fund evolve(Fund fund, MaintenanceFundEvent event) {
        return switch (event) {
            case FundDeposited it ->
                fund.with(it.dwelling(), new Account(fund.account(it.dwelling()).fen() + it.amountFen(), true));
            case FundReplenished it ->
                fund.with(it.dwelling(), fund.account(it.dwelling()).with(it.amountFen()));
            case SpendingProposed it ->
                fund.with(new Spending(it.spending(), it.part(), it.scope(), it.amountFen(), Stage.PROPOSED));
            case SpendingApproved it -> fund.approved(it.spending());
            case FundSpent it -> fund.spent(it.spending(), it.amountFen()).paying(it.shares());
            case EmergencySpent it ->
                fund.with(new Spending(it.spending(), it.part(), it.scope(), it.amountFen(), Stage.SPENT))
                        .paying(it.shares());
        };
    }

    private static FundDeposited deposited(DepositFund command, Fund fund, MaintenanceFundFacts facts) {
        var dwelling = command.dwelling();
        Refusal.ifAny(
                outside(facts), Unmet.when(fund.account(dwelling).deposited(), "R17.deposited", "dwelling", dwelling));
        return new FundDeposited(dwelling, command.amountFen(), command.receipt());
    }

    private static FundReplenished replenished(ReplenishFund command, Fund fund, MaintenanceFundFacts facts) {
        var dwelling = command.dwelling();
        Refusal.ifAny(
                outside(facts),
                Unmet.when(!fund.account(dwelling).deposited(), "R17.no-first-deposit", "dwelling", dwelling),
                Unmet.before(command.act(), facts.lastOn(), "R17.dated-before"));
        return new FundReplenished(dwelling, command.amountFen(), command.receipt());
    }

    private static SpendingProposed proposed(ProposeSpending command, Fund fund, MaintenanceFundFacts facts) {
        var spending = Fund.subject(command.subject(), command.spending());
        Refusal.ifAny(idUsed(fund, spending), facts.served().unmet(), warranted(facts, command.part()));
        return new SpendingProposed(spending, command.part(), command.scope(), command.purpose(), command.amountFen());
    }

    private static SpendingApproved approved(ApproveSpending command, Fund fund, MaintenanceFundFacts facts) {
        var spending = proposed(command, fund);
        var resolution = facts.resolution();
        var closedOn = resolution == null ? null : resolution.closedOn();
        Refusal.ifAny(
                Unmet.before(command.act(), facts.lastOn(), "R17.dated-before"),
                Unmet.when(resolution == null, "R17.not-resolved", "spending", spending.subject()),
                Unmet.before(command.act(), closedOn, "R17.resolved-later"),
                warranted(facts, spending.part()));
        return new SpendingApproved(
                spending.subject(), Objects.requireNonNull(resolution).vote());
    }

    private static FundSpent spent(SpendFund command, Fund fund, MaintenanceFundFacts facts) {
        var spending = approved(command, fund);
        long most = spending.amountFen();
        var shares = shares(command.amountFen(), facts);
        Refusal.ifAny(
                Unmet.before(command.act(), facts.lastOn(), "R17.dated-before"),
                Unmet.when(command.amountFen() > most, "R17.more-than-approved", "mostFen", most),
                facts.served().unmet(),
                overdrawn(shares, fund, facts));
        return new FundSpent(spending.subject(), command.amountFen(), command.payee(), shares);
    }

    private static EmergencySpent spent(SpendInEmergency command, Fund fund, MaintenanceFundFacts facts) {
        var spending = Fund.subject(command.subject(), command.spending());
        var shares = shares(command.amountFen(), facts);
        Refusal.ifAny(
                idUsed(fund, spending),
                facts.served().unmet(),
                warranted(facts, command.part()),
                overdrawn(shares, fund, facts));
        return new EmergencySpent(
                spending,
                command.part(),
                command.scope(),
                command.reason(),
                command.reportNumber(),
                command.amountFen(),
                command.payee(),
                shares);
    }

    /** None where somebody served can't be counted: that is refused anyway. */
    private static List<Share> shares(long amountFen, MaintenanceFundFacts facts) {
        return facts.served().unmet().findAny().isPresent()
                ? List.of()
                : Apportionment.of(amountFen, facts.served().all());
    }

    /** Each account that would fall below zero, on the day of the payment or on any after it. */
    private static Stream<Unmet> overdrawn(List<Share> shares, Fund fund, MaintenanceFundFacts facts) {
        return shares.stream()
                .filter(share -> available(share.dwelling(), fund, facts) < share.fen())
                .map(share -> Unmet.of(
                        "R17.overdrawn",
                        "dwelling",
                        share.dwelling(),
                        "balanceFen",
                        available(share.dwelling(), fund, facts),
                        "shareFen",
                        share.fen()));
    }

    /**
     * What was paid in up to the day, less all that was spent, also later. It may be less than what the account held between two
     * payments, and is never more.
     */
    private static long available(Subject dwelling, Fund fund, MaintenanceFundFacts facts) {
        return Math.max(0, fund.account(dwelling).fen() - facts.paidInLater().getOrDefault(dwelling, 0L));
    }

    private static Stream<Unmet> outside(MaintenanceFundFacts facts) {
        return facts.served().outside().stream().map(place -> Unmet.of("scope.not-in-community", "place", place));
    }

    /** What a warranty covers is its developer's to pay (《住宅专项维修资金管理办法》 arts. 18, 25(一)). */
    private static Stream<Unmet> warranted(MaintenanceFundFacts facts, Part part) {
        return facts.warranted().stream()
                .map(building -> Unmet.of("R17.under-warranty", "building", building, "part", part));
    }

    private static Stream<Unmet> idUsed(Fund fund, Subject spending) {
        return Unmet.when(fund.spending(spending).isPresent(), "R17.spending-exists", "spending", spending);
    }

    private static Spending proposed(ApproveSpending command, Fund fund) {
        var spending = known(command, command.spending(), fund);
        return switch (spending.stage()) {
            case PROPOSED -> spending;
            case APPROVED -> throw Refusal.of("R17.already-approved", "spending", spending.subject());
            case SPENT -> throw Refusal.of("R17.spent", "spending", spending.subject());
        };
    }

    private static Spending approved(SpendFund command, Fund fund) {
        var spending = known(command, command.spending(), fund);
        return switch (spending.stage()) {
            case PROPOSED -> throw Refusal.of("R17.not-approved", "spending", spending.subject());
            case APPROVED -> spending;
            case SPENT -> throw Refusal.of("R17.spent", "spending", spending.subject());
        };
    }

    private static Spending known(MaintenanceFundCommand command, String id, Fund fund) {
        return fund.spending(command.subject(), id)
                .orElseThrow(() -> Refusal.of("R17.spending-unknown", "spending", Fund.subject(command.subject(), id)));
    }
}
