package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
import residence.events.view.MaintenanceFundView.Account;
import residence.events.view.MaintenanceFundView.Kind;
import residence.events.view.MaintenanceFundView.Movement;
import residence.events.view.MaintenanceFundView.Spending;
import residence.events.view.MaintenanceFundView.Stage;

class MaintenanceFundViewTest {
    private static final Subject COMMUNITY = Subject.of("community", "JSW");
    private static final Subject SPENDING = COMMUNITY.child("spending", "S-1");
    private static final Subject B1 = Subject.of("building", "B1");
    private static final Subject FIRST = B1.dwelling("1", "101");
    private static final Subject SECOND = B1.dwelling("2", "101");

    private final Seen<MaintenanceFundView, MaintenanceFundEvent> seen =
            new Seen<>(MaintenanceFundView.VIEW, COMMUNITY);

    @Test
    void whatIsPaidInAndSpentMovesTheAccountAndTheTotals() {
        deposits();
        seen.on("2031-01-01", new FundReplenished(FIRST, 500, "R-3"));
        var fund = seen.on("2032-05-01", new FundSpent(SPENDING, 300, "lujian", shares()));
        assertThat(fund)
                .returns(1_200L, MaintenanceFundView::balanceFen)
                .returns(1_500L, MaintenanceFundView::paidInFen)
                .returns(300L, MaintenanceFundView::spentFen);
        assertThat(fund.accounts()).extracting(Account::balanceFen).containsExactly(900L, 300L);
        assertThat(fund.accounts().getFirst().movements())
                .extracting(Movement::kind, Movement::fen)
                .containsExactly(tuple(Kind.DEPOSITED, 600L), tuple(Kind.REPLENISHED, 500L), tuple(Kind.SPENT, 200L));
    }

    /** When it was paid and to whom, the spending itself says, once for all who bear it. */
    @Test
    void aShareNamesItsSpending() {
        deposits();
        var fund = seen.on("2032-05-01", new FundSpent(SPENDING, 300, "lujian", shares()));
        assertThat(fund.account(FIRST).orElseThrow().movements().getLast())
                .isEqualTo(new Movement(Kind.SPENT, 200, SPENDING, null));
        assertThat(fund.account(FIRST).orElseThrow().movements().getFirst().source())
                .isNotNull();
    }

    @Test
    void anAccountTellsItsLastTwelveMovementsAndAllThatIsLeft() {
        deposits();
        IntStream.rangeClosed(1, 11).forEach(i -> seen.on("2031-01-01", new FundReplenished(FIRST, i, "R-3")));
        var account = seen.on("2031-01-02", new FundReplenished(SECOND, 1, "R-4"))
                .account(FIRST)
                .orElseThrow();
        assertThat(account.movements()).hasSize(12).first().returns(600L, Movement::fen);
        account = seen.on("2032-05-01", new FundSpent(SPENDING, 300, "lujian", shares()))
                .account(FIRST)
                .orElseThrow();
        assertThat(account.movements()).hasSize(12).first().returns(1L, Movement::fen);
        assertThat(account)
                .returns(600L + 66 - 200, Account::balanceFen)
                .extracting(Account::deposited)
                .isNotNull();
    }

    @Test
    void anAccountKnowsItsFirstDeposit() {
        deposits();
        var fund = seen.on("2031-01-01", new FundReplenished(FIRST, 500, "R-3"));
        assertThat(fund.account(FIRST)).map(Account::deposited).map(Source::on).hasToString("Optional[2028-01-01]");
        assertThat(fund.account(B1.dwelling("9", "9"))).isEmpty();
        var replenished = new Seen<>(MaintenanceFundView.VIEW, COMMUNITY)
                .on("2031-01-01", new FundReplenished(FIRST, 500, "R-3"));
        assertThat(replenished.account(FIRST).orElseThrow().deposited()).isNull();
    }

    @Test
    void aSpendingIsProposedApprovedAndSpent() {
        var proposed =
                seen.on("2032-02-01", new SpendingProposed(SPENDING, Part.ROOF_WATERPROOFING, List.of(B1), "翻修", 400));
        assertThat(proposed.spendings()).extracting(Spending::stage).containsExactly(Stage.PROPOSED);
        var vote = COMMUNITY.child("vote", "2032-1");
        var approved = seen.on("2032-04-01", new SpendingApproved(SPENDING, vote));
        assertThat(approved.spendings())
                .singleElement()
                .returns(Stage.APPROVED, Spending::stage)
                .returns(vote, Spending::vote)
                .returns(null, Spending::spentFen);
        var spent = seen.on("2032-05-01", new FundSpent(SPENDING, 300, "lujian", shares()));
        assertThat(spent.spendings())
                .singleElement()
                .returns(Stage.SPENT, Spending::stage)
                .returns(400L, Spending::mostFen)
                .returns(300L, Spending::spentFen)
                .returns(vote, Spending::vote)
                .returns(COMMUNITY, Spending::community)
                .returns("翻修", Spending::purpose);
    }

    @Test
    void anEmergencyIsSpentAtOnce() {
        deposits();
        var event =
                new EmergencySpent(SPENDING, Part.COMMON_EQUIPMENT, List.of(), "电梯停梯", "12号", 300, "luxi", shares());
        var fund = seen.on("2033-07-19", event);
        assertThat(fund.spendings())
                .singleElement()
                .returns(Stage.SPENT_IN_EMERGENCY, Spending::stage)
                .returns("12号", Spending::reportNumber)
                .returns("电梯停梯", Spending::purpose)
                .returns(300L, Spending::spentFen);
        assertThat(fund.balanceFen()).isEqualTo(700);
        assertThat(fund.account(SECOND)).map(Account::balanceFen).contains(300L);
    }

    @Test
    void whatWasPaidStaysPaidWhereItsProposalWasVoided() {
        deposits();
        var fund = seen.on("2032-05-01", new FundSpent(SPENDING, 300, "lujian", shares()));
        assertThat(fund.spendings())
                .singleElement()
                .returns(Stage.SPENT, Spending::stage)
                .returns(null, Spending::part);
    }

    @Test
    void whoMaySeeNoAccountSeesTheTotals() {
        deposits();
        var fund = seen.on("2032-05-01", new FundSpent(SPENDING, 300, "lujian", shares()));
        assertThat(fund.withAccountsIn(List.of(FIRST)).accounts())
                .extracting(Account::dwelling)
                .containsExactly(FIRST);
        assertThat(fund.withAccountsIn(List.of()))
                .returns(List.of(), MaintenanceFundView::accounts)
                .returns(700L, MaintenanceFundView::balanceFen);
        assertThat(fund.withAccountsIn(List.of(B1))).isEqualTo(fund);
    }

    private void deposits() {
        seen.on("2028-01-01", new FundDeposited(FIRST, 600, "R-1"));
        seen.on("2028-01-01", new FundDeposited(SECOND, 400, "R-2"));
    }

    private static List<Share> shares() {
        return List.of(new Share(FIRST, 200), new Share(SECOND, 100));
    }
}
