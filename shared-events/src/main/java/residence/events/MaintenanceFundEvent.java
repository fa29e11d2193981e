package residence.events;

import java.util.List;

/**
 * A community's maintenance fund 住宅专项维修资金: an account per dwelling, for the upkeep of common parts once no warranty covers
 * them (R17; S4 三.5.3; 《住宅专项维修资金管理办法》, 建设部、财政部令第165号). Subject {@code community/...}; what is paid in concerns its dwelling, a
 * spending itself, {@code community/.../spending/...}, and the places that it serves. Amounts are in fen.
 */
public sealed interface MaintenanceFundEvent extends DomainEvent {
    /** Most fen of one payment: a thousand million yuan. */
    long MOST = 100_000_000_000L;

    /** @throws IllegalArgumentException outside of 1 to {@link #MOST} */
    static void amount(String field, long fen) {
        Require.check(fen >= 1 && fen <= MOST, field + " must be 1 to " + MOST);
    }

    /** What a dwelling's account bears of a spending; a share may be 0. */
    record Share(Subject dwelling, long fen) {}

    /**
     * The first deposit 首期, without which a dwelling is not handed over (arts. 12, 13; R10).
     *
     * @param receipt number of the bank's receipt
     */
    @Correctable("receipt")
    record FundDeposited(Subject dwelling, long amountFen, String receipt) implements MaintenanceFundEvent {}

    /** What is paid in after the first deposit 续交 (art. 17). @param receipt number of the bank's receipt */
    @Correctable("receipt")
    record FundReplenished(Subject dwelling, long amountFen, String receipt) implements MaintenanceFundEvent {}

    /**
     * A proposal to spend 使用方案 (arts. 22, 23), which the owners vote on.
     *
     * @param part common part that it is for
     * @param scope buildings and entrances whose owners it serves, and who bear it; empty for the whole community
     * @param purpose 1 to 2000 characters
     * @param amountFen what it may cost at most
     */
    record SpendingProposed(Subject spending, Part part, List<Subject> scope, String purpose, long amountFen)
            implements MaintenanceFundEvent {}

    /** @param vote that passed on it (R18) */
    record SpendingApproved(Subject spending, Subject vote) implements MaintenanceFundEvent {}

    /**
     * Paid, and borne by the dwellings that it serves, by their areas (art. 20).
     *
     * @param payee organisation that was paid
     * @param shares of every dwelling served; they sum to the amount
     */
    record FundSpent(Subject spending, long amountFen, String payee, List<Share> shares)
            implements MaintenanceFundEvent {}

    /**
     * Paid without a vote, because it could not wait 应急使用 (art. 24; 民法典 art. 281).
     *
     * @param reason what endangered the building, 1 to 2000 characters
     * @param reportNumber of the report that was made of it
     */
    @Correctable("reason")
    record EmergencySpent(
            Subject spending,
            Part part,
            List<Subject> scope,
            String reason,
            String reportNumber,
            long amountFen,
            String payee,
            List<Share> shares)
            implements MaintenanceFundEvent {}
}
