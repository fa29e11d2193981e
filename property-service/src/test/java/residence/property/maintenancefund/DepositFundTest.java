package residence.property.maintenancefund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.MaintenanceFundEvent.FundDeposited;
import residence.events.MaintenanceFundEvent.FundReplenished;
import residence.events.Subject;
import residence.property.Estate;
import residence.property.maintenancefund.MaintenanceFundCommand.DepositFund;

/** R17: an account per dwelling, which begins with its first deposit. */
class DepositFundTest extends Funding {

    @BeforeEach
    void aCommunity() {
        community();
    }

    @Test
    void r17_aDwellingHasAnAccountOfItsOwn() {
        assertThat(deposit("2028-01-01", 1, 1_285_000)).isEqualTo(new FundDeposited(dwelling(1), 1_285_000, "R-1"));
        deposit("2028-01-01", 3, 640_000);
        assertThat(balance(1)).isEqualTo(1_285_000);
        assertThat(balance(2)).isZero();
        assertThat(balance(3)).isEqualTo(640_000);
    }

    @Test
    void r17_thereIsOneFirstDepositAndWhatFollowsReplenishesIt() {
        thenRefused(() -> replenish("2028-01-01", 1, 100), "R17.no-first-deposit");
        deposit("2028-01-01", 1, 1_000);
        thenRefused(() -> deposit("2028-01-02", 1, 1_000), "R17.deposited");
        assertThat(replenish("2031-06-30", 1, 500)).isEqualTo(new FundReplenished(dwelling(1), 500, "R-2"));
        assertThat(balance(1)).isEqualTo(1_500);
    }

    @Test
    void r17_nothingReplenishesAnAccountBeforeItsFirstDeposit() {
        deposit("2028-01-02", 1, 1_000);
        thenRefused(() -> replenish("2028-01-01", 1, 500), "R17.dated-before");
        assertThat(replenish("2028-01-02", 1, 500)).isNotNull();
    }

    @Test
    void r17_onlyDwellingsOfTheCommunityPayIn() {
        thenRefused(() -> decide(depositOf(Estate.DWELLING), Estate.DWELLING), "scope.not-in-community");
        var nobody = BUILDING.dwelling("1", "99");
        thenRefused(() -> decide(depositOf(nobody), nobody), "building.unknown-dwelling");
        var unheard = new Subject("building/B9/entrance/1/unit/101");
        thenRefused(() -> decide(depositOf(unheard), unheard), "not-heard.building");
        thenRefused(() -> deposit("2026-12-31", 1, 100), "scope.not-in-community");
        assertThat(deposit("2027-01-01", 1, 100)).isNotNull();
    }

    /** An admitted building whose source lists no dwellings may have any, and its area is not asked for. */
    @Test
    void r17_anOldBuildingSavesToo() {
        var unlisted = new Subject("building/OLD2");
        known.knows(unlisted.path(), "2024-03-01", Estate.oldBuilding(List.of()));
        known.knows(
                "community/OLD", "2027-01-01", new CommunityRegistered("铁塔", "371502", List.of(unlisted)), unlisted);
        var command = new DepositFund(
                act("2028-01-01"), new Subject("community/OLD"), unlisted.dwelling("3", "502"), 5_000, "R-1");
        assertThat(MaintenanceFund.decide(command, fund, MaintenanceFundFacts.lookUp(command, fund, known)))
                .hasSize(1);
    }

    /** The first deposit was voided; what was paid in after it stands. */
    @Test
    void r17_aVoidedFirstDepositIsMadeAnew() {
        fund = MaintenanceFund.evolve(fund, new FundReplenished(dwelling(1), 500, "R-2"));
        assertThat(deposit("2028-01-01", 1, 1_000)).isNotNull();
        assertThat(balance(1)).isEqualTo(1_500);
    }

    @Test
    void itConcernsTheDwelling() {
        deposit("2028-01-01", 1, 1_000);
        assertThat(fund.touched()).containsExactly(dwelling(1));
        replenish("2028-01-02", 1, 1_000);
        assertThat(fund.touched()).containsExactly(dwelling(1));
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "100000000000, true", "100000000001, false", "-5, false"})
    void anAmountIsAFenOrMore(long fen, boolean right) {
        if (right) {
            assertThat(new DepositFund(act("2028-01-01"), COMMUNITY, dwelling(1), fen, "R-1").amountFen())
                    .isEqualTo(fen);
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new DepositFund(act("2028-01-01"), COMMUNITY, dwelling(1), fen, "R-1"))
                    .withMessageContaining("amountFen");
        }
    }

    @Test
    void onlyADwellingHasAnAccount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> depositOf(BUILDING))
                .withMessageContaining("dwelling");
    }

    private static DepositFund depositOf(Subject dwelling) {
        return new DepositFund(act("2028-01-01"), COMMUNITY, dwelling, 1_000, "R-1");
    }
}
