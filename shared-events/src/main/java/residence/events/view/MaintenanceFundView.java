package residence.events.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import residence.events.MaintenanceFundEvent;
import residence.events.MaintenanceFundEvent.EmergencySpent;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.MaintenanceFundEvent.FundReplenished;
import residence.events.MaintenanceFundEvent.FundSpent;
import residence.events.MaintenanceFundEvent.Share;
import residence.events.MaintenanceFundEvent.SpendingApproved;
import residence.events.MaintenanceFundEvent.SpendingProposed;
import residence.events.Part;
import residence.events.Subject;

/**
 * A community's maintenance fund (R17): its totals, its spendings, and the accounts of its dwellings. Amounts are in fen.
 *
 * @param balanceFen of all accounts
 * @param paidInFen first deposits, and what was paid in after them
 * @param accounts those that the reader may see: an owner its own
 */
public record MaintenanceFundView(
        Subject community,
        long balanceFen,
        long paidInFen,
        long spentFen,
        List<Spending> spendings,
        List<Account> accounts) {

    public static final View<MaintenanceFundView, MaintenanceFundEvent> VIEW = new View<>(
            MaintenanceFundView.class,
            MaintenanceFundEvent.class,
            community -> new MaintenanceFundView(community, 0, 0, 0, List.of(), List.of()),
            MaintenanceFundView::after);

    /** Where a spending stands. */
    public enum Stage {
        PROPOSED,
        APPROVED,
        SPENT,
        SPENT_IN_EMERGENCY
    }

    /**
     * A spending, or what was proposed as one.
     *
     * @param part null where its proposal was voided
     * @param scope whom it serves; empty for the whole community
     * @param purpose what it is for, or what made it an emergency; null as {@code part}
     * @param mostFen what it may cost at most; null as {@code part}, and in an emergency
     * @param spentFen null until it was paid, as is the payee
     * @param vote that resolved it; null until it was approved, and in an emergency
     * @param reportNumber of the report of an emergency; null for others
     * @param source of the last that happened to it
     */
    public record Spending(
            Subject spending,
            Subject community,
            Stage stage,
            @Nullable Part part,
            List<Subject> scope,
            @Nullable String purpose,
            @Nullable Long mostFen,
            @Nullable Long spentFen,
            @Nullable String payee,
            @Nullable Subject vote,
            @Nullable String reportNumber,
            Source source) {
        private Spending approved(Subject resolution, Source approval) {
            return new Spending(
                    spending,
                    community,
                    Stage.APPROVED,
                    part,
                    scope,
                    purpose,
                    mostFen,
                    spentFen,
                    payee,
                    resolution,
                    reportNumber,
                    approval);
        }

        private Spending spent(FundSpent it, Source payment) {
            return new Spending(
                    spending,
                    community,
                    Stage.SPENT,
                    part,
                    scope,
                    purpose,
                    mostFen,
                    it.amountFen(),
                    it.payee(),
                    vote,
                    reportNumber,
                    payment);
        }
    }

    /**
     * @param deposited the first deposit; null where there is none that stands
     * @param movements the last twelve; those before stand on the timelines of the dwelling and the community
     */
    public record Account(
            Subject dwelling, long balanceFen, @Nullable Source deposited, List<Movement> movements) {
        private static final int MOST_MOVEMENTS = 12;

        private static Account blank(Subject dwelling) {
            return new Account(dwelling, 0, null, List.of());
        }

        private Account paidIn(Movement movement, @Nullable Source deposit) {
            return with(balanceFen + movement.fen, deposit == null ? deposited : deposit, movement);
        }

        private Account bearing(Share share, Subject spending) {
            return with(balanceFen - share.fen(), deposited, new Movement(Kind.SPENT, share.fen(), spending, null));
        }

        private Account with(long balance, @Nullable Source deposit, Movement last) {
            var all = Lists.plus(movements, last);
            return new Account(
                    dwelling,
                    balance,
                    deposit,
                    List.copyOf(all.subList(Math.max(0, all.size() - MOST_MOVEMENTS), all.size())));
        }
    }

    /** What changed an account. */
    public enum Kind {
        DEPOSITED,
        REPLENISHED,
        SPENT
    }

    /**
     * @param spending that it is a share of; null for what was paid in
     * @param source of what was paid in; null for a share, whose spending has it
     */
    public record Movement(
            Kind kind,
            long fen,
            @Nullable Subject spending,
            @Nullable Source source) {}

    public Optional<Account> account(Subject dwelling) {
        return accounts.stream()
                .filter(account -> account.dwelling.equals(dwelling))
                .findFirst();
    }

    /** With the accounts that lie in one of these places alone. */
    public MaintenanceFundView withAccountsIn(List<Subject> places) {
        return with(
                spendings,
                accounts.stream()
                        .filter(account -> places.stream().anyMatch(account.dwelling::within))
                        .toList());
    }

    private MaintenanceFundView after(MaintenanceFundEvent event, Source source) {
        return switch (event) {
            case FundDeposited it ->
                paidIn(it.dwelling(), new Movement(Kind.DEPOSITED, it.amountFen(), null, source), source);
            case FundReplenished it ->
                paidIn(it.dwelling(), new Movement(Kind.REPLENISHED, it.amountFen(), null, source), null);
            case SpendingProposed it -> with(proposed(it, source));
            case SpendingApproved it -> with(known(it.spending(), source).approved(it.vote(), source));
            case FundSpent it ->
                with(known(it.spending(), source).spent(it, source)).paying(it.amountFen(), it.spending(), it.shares());
            case EmergencySpent it -> with(inEmergency(it, source)).paying(it.amountFen(), it.spending(), it.shares());
        };
    }

    private MaintenanceFundView paidIn(Subject dwelling, Movement movement, @Nullable Source deposit) {
        return new MaintenanceFundView(
                community,
                balanceFen + movement.fen,
                paidInFen + movement.fen,
                spentFen,
                spendings,
                changed(Map.of(dwelling, account -> account.paidIn(movement, deposit))));
    }

    private MaintenanceFundView paying(long fen, Subject spending, List<Share> shares) {
        var borne = new LinkedHashMap<Subject, UnaryOperator<Account>>();
        shares.forEach(share -> borne.put(share.dwelling(), account -> account.bearing(share, spending)));
        return new MaintenanceFundView(
                community, balanceFen - fen, paidInFen, spentFen + fen, spendings, changed(borne));
    }

    /** In the order in which the accounts were first heard of. */
    private List<Account> changed(Map<Subject, UnaryOperator<Account>> how) {
        var all = new LinkedHashMap<Subject, Account>();
        accounts.forEach(account -> all.put(account.dwelling, account));
        how.forEach((dwelling, change) ->
                all.put(dwelling, change.apply(all.getOrDefault(dwelling, Account.blank(dwelling)))));
        return List.copyOf(all.values());
    }

    private Spending proposed(SpendingProposed it, Source source) {
        return new Spending(
                it.spending(),
                community,
                Stage.PROPOSED,
                it.part(),
                it.scope(),
                it.purpose(),
                it.amountFen(),
                null,
                null,
                null,
                null,
                source);
    }

    private Spending inEmergency(EmergencySpent it, Source source) {
        return new Spending(
                it.spending(),
                community,
                Stage.SPENT_IN_EMERGENCY,
                it.part(),
                it.scope(),
                it.reason(),
                null,
                it.amountFen(),
                it.payee(),
                null,
                it.reportNumber(),
                source);
    }

    /** As far as anything is known of it: its proposal may have been voided. */
    private Spending known(Subject spending, Source source) {
        return spendings.stream()
                .filter(known -> known.spending.equals(spending))
                .findFirst()
                .orElse(new Spending(
                        spending,
                        community,
                        Stage.PROPOSED,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        source));
    }

    private MaintenanceFundView with(Spending spending) {
        return with(Lists.replace(spendings, known -> known.spending.equals(spending.spending), spending), accounts);
    }

    private MaintenanceFundView with(List<Spending> changed, List<Account> shown) {
        return new MaintenanceFundView(community, balanceFen, paidInFen, spentFen, changed, shown);
    }
}
