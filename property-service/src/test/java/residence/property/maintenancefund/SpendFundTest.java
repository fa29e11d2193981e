package residence.property.maintenancefund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.Clocks;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.MaintenanceFundEvent.FundSpent;
import residence.events.MaintenanceFundEvent.Share;
import residence.events.MaintenanceFundEvent.SpendingApproved;
import residence.events.MaintenanceFundEvent.SpendingProposed;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.property.Estate;
import residence.property.maintenancefund.MaintenanceFundCommand.ProposeSpending;

/** R17: proposed, resolved by those whom it serves, approved, and borne by them by area. */
class SpendFundTest extends Funding {
    private static final Subject ENTRANCE = BUILDING.child("entrance", "1");

    @BeforeEach
    void aCommunityThatHasSaved() {
        community();
        deposited(100);
    }

    @Test
    void r17_aSpendingIsBorneByAreaByThoseWhomItServes() {
        assertThat(propose("2032-02-01", 10_001))
                .isEqualTo(new SpendingProposed(SPENDING, Part.ROOF_WATERPROOFING, List.of(), "翻修屋面防水", 10_001));
        resolved("2032-03-01", "2032-03-21");
        assertThat(approve("2032-03-21")).isEqualTo(new SpendingApproved(SPENDING, VOTE));
        assertThat(spend("2032-05-01", 10_001))
                .isEqualTo(new FundSpent(
                        SPENDING,
                        10_001,
                        PAYEE,
                        List.of(
                                new Share(dwelling(1), 4_001),
                                new Share(dwelling(2), 4_000),
                                new Share(dwelling(3), 2_000))));
        assertThat(List.of(balance(1), balance(2), balance(3))).containsExactly(5_999L, 6_000L, 3_000L);
    }

    @Test
    void r17_anEntranceBearsItsOwn() {
        approved(10_000, ENTRANCE);
        spend("2032-04-01", 10_000);
        assertThat(List.of(balance(1), balance(2), balance(3))).containsExactly(5_000L, 5_000L, 5_000L);
    }

    /** Deposits are 10000, 10000 and 5000 fen: all of it, or a fen more. */
    @ParameterizedTest
    @CsvSource({"25000, true", "25001, false"})
    void r17_noAccountFallsBelowZero(long fen, boolean spent) {
        approved(30_000);
        if (spent) {
            spend("2032-04-01", fen);
            assertThat(List.of(balance(1), balance(2), balance(3))).containsOnly(0L);
        } else {
            thenRefused(() -> spend("2032-04-01", fen), "R17.overdrawn");
        }
    }

    @Test
    void r17_everyAccountThatWouldFallBelowZeroIsNamed() {
        approved(30_000);
        thenRefused(() -> spend("2032-04-01", 30_000), "R17.overdrawn", "R17.overdrawn", "R17.overdrawn");
        replenish("2032-04-01", 1, 5_000);
        replenish("2032-04-01", 3, 1_000);
        thenRefused(() -> spend("2032-04-01", 30_000), "R17.overdrawn");
    }

    /** What was not sold bears its share like the others (art. 21): without a deposit nothing of it is spent. */
    @Test
    void r17_aDwellingThatNeverPaidInHasNothingToSpend() {
        fund = Fund.EMPTY;
        deposit("2028-01-01", 1, 10_000);
        approved(100, ENTRANCE);
        thenRefused(() -> spend("2032-04-01", 100), "R17.overdrawn");
    }

    @Test
    void r17_noMoreIsPaidThanWasResolved() {
        approved(10_000);
        thenRefused(() -> spend("2032-04-01", 10_001), "R17.more-than-approved");
        assertThat(spend("2032-04-01", 10_000)).isNotNull();
    }

    @Test
    void r17_aSpendingIsPaidOnceAndAfterItsApproval() {
        thenRefused(() -> spend("2032-04-01", 100), "R17.spending-unknown");
        propose("2032-02-01", 10_000);
        thenRefused(() -> spend("2032-04-01", 100), "R17.not-approved");
        resolved("2032-03-01", "2032-03-21");
        approve("2032-04-01");
        thenRefused(() -> spend("2032-03-31", 100), "R17.dated-before");
        spend("2032-04-01", 100);
        thenRefused(() -> spend("2032-04-02", 100), "R17.spent");
    }

    /** All 25000 fen were paid in before, 4000 more on the first of June. */
    @ParameterizedTest
    @CsvSource({"2032-05-31, 25000, true", "2032-05-31, 25001, false", "2032-06-01, 25001, true"})
    void r17_nothingIsSpentOfWhatWasNotPaidInYet(String day, long fen, boolean spent) {
        approved(30_000);
        replenish("2032-06-01", 1, 2_000);
        replenish("2032-06-01", 2, 1_000);
        replenish("2032-06-01", 3, 1_000);
        if (spent) {
            assertThat(spend(day, fen)).isNotNull();
        } else {
            thenRefused(() -> spend(day, fen), "R17.overdrawn");
        }
    }

    /** 15000 of entrance 1's 20000 fen were spent on the tenth. */
    @ParameterizedTest
    @CsvSource({"5000, true", "5001, false"})
    void r17_whatWasSpentLaterIsNotSpentBefore(long fen, boolean spent) {
        approved(30_000, ENTRANCE);
        inEmergency("2032-05-10", "E-1", 15_000, ENTRANCE);
        replenish("2032-05-11", 1, 9_000);
        replenish("2032-05-11", 2, 9_000);
        if (spent) {
            assertThat(spend("2032-05-01", fen)).isNotNull();
        } else {
            thenRefused(() -> spend("2032-05-01", fen), "R17.overdrawn");
        }
    }

    @Test
    void r17_withoutTheirVoteNothingIsApproved() {
        thenRefused(() -> approve("2032-04-01"), "R17.spending-unknown");
        propose("2032-02-01", 10_000);
        thenRefused(() -> approve("2032-04-01"), "R17.not-resolved");
        resolved("2032-03-01", "2032-03-21");
        thenRefused(() -> approve("2032-03-20"), "R17.resolved-later");
        approve("2032-03-21");
        thenRefused(() -> approve("2032-03-22"), "R17.already-approved");
        spend("2032-03-22", 100);
        thenRefused(() -> approve("2032-03-22"), "R17.spent");
    }

    @Test
    void r17_aVoteThatFailedResolvesNothing() {
        propose("2032-02-01", 10_000);
        voted("2032-03-01", "2032-03-21", false, Matter.FUND_SPENDING, SPENDING);
        thenRefused(() -> approve("2032-04-01"), "R17.not-resolved");
    }

    @Test
    void r17_aVoteOnAnotherSpendingOrMatterResolvesNothing() {
        propose("2032-02-01", 10_000);
        voted("2032-03-01", "2032-03-21", true, Matter.FUND_SPENDING, COMMUNITY.child("spending", "S-2"));
        voted("2032-03-01", "2032-03-21", true, Matter.OTHER, SPENDING);
        thenRefused(() -> approve("2032-04-01"), "R17.not-resolved");
    }

    @Test
    void r17_thoseVoteWhomItServes() {
        propose("2032-02-01", 10_000, ENTRANCE);
        resolved("2032-03-01", "2032-03-21");
        resolved("2032-03-01", "2032-03-21", BUILDING.child("entrance", "2"));
        thenRefused(() -> approve("2032-04-01"), "R17.not-resolved");
        resolved("2032-03-01", "2032-03-21", ENTRANCE);
        resolved("2032-03-01", "2032-03-21");
        assertThat(approve("2032-04-01")).isNotNull();
    }

    /** Whoever voted before it was proposed could not know what it would cost. */
    @Test
    void r17_theyVoteOnWhatIsOnTheRecord() {
        voted("2032-01-31", "2032-02-01", true, Matter.FUND_SPENDING, SPENDING);
        propose("2032-02-01", 10_000);
        thenRefused(() -> approve("2032-04-01"), "R17.not-resolved");
        resolved("2032-02-02", "2032-02-02");
        assertThat(approve("2032-04-01")).isNotNull();
    }

    @Test
    void r17_nothingIsApprovedBeforeItWasProposed() {
        propose("2032-02-02", 10_000);
        resolved("2032-02-03", "2032-02-03");
        thenRefused(() -> approve("2032-02-01"), "R17.dated-before", "R17.resolved-later");
    }

    /** Handed over on 2030-05-01; the roof is warranted until 2033-04-30. */
    @ParameterizedTest
    @CsvSource({"2033-04-30, false", "2033-05-01, true"})
    void r17_whatAWarrantyCoversTheFundDoesNotPay(String day, boolean proposed) {
        warranted(Part.ROOF_WATERPROOFING, "2033-04-30");
        if (proposed) {
            assertThat(propose(day, 10_000)).isNotNull();
        } else {
            thenRefused(() -> propose(day, 10_000), "R17.under-warranty");
        }
    }

    @Test
    void r17_whatAWarrantyOfAnotherPartCoversIsNotAsked() {
        warranted(Part.EXTERNAL_WALL_WATERPROOFING, "2033-04-30");
        assertThat(propose("2032-02-01", 10_000)).isNotNull();
    }

    @Test
    void r17_aWarrantyThatWasAgreedAnewIsAskedAgainBeforeTheApproval() {
        propose("2032-02-01", 10_000);
        resolved("2032-03-01", "2032-03-21");
        warranted(Part.ROOF_WATERPROOFING, "2033-04-30");
        thenRefused(() -> approve("2032-04-01"), "R17.under-warranty");
    }

    @Test
    void r17_betweenHandOverAndItsClockNobodyCanSay() {
        handedOver();
        thenRefused(() -> propose("2032-02-01", 10_000), "not-heard.owner-clock");
    }

    @Test
    void r17_anIdIsUsedOnce() {
        propose("2032-02-01", 10_000);
        thenRefused(() -> propose("2032-02-02", 20_000), "R17.spending-exists");
    }

    @Test
    void r17_whomItServesIsInTheCommunity() {
        thenRefused(() -> propose("2032-02-01", 100, Estate.BUILDING), "scope.not-in-community");
        thenRefused(() -> propose("2032-02-01", 100, BUILDING.child("entrance", "9")), "scope.dwellings-not-listed");
    }

    @Test
    void r17_allThatIsUnmetIsSaidAtOnce() {
        approved(10_000);
        thenRefused(
                () -> spend("2032-03-31", 100_000),
                "R17.dated-before",
                "R17.more-than-approved",
                "R17.overdrawn",
                "R17.overdrawn",
                "R17.overdrawn");
    }

    /** Its proposal was voided: what was paid is paid, and its id is known no more. */
    @Test
    void r17_whatFollowsAVoidedProposalOpensNoSpending() {
        fund = MaintenanceFund.evolve(fund, new SpendingApproved(SPENDING, VOTE));
        assertThat(fund.spendings()).isEmpty();
        assertThat(fund.touched()).containsExactly(SPENDING);
        fund = MaintenanceFund.evolve(fund, new FundSpent(SPENDING, 300, PAYEE, List.of(new Share(dwelling(1), 300))));
        assertThat(fund.spendings()).isEmpty();
        assertThat(balance(1)).isEqualTo(9_700);
    }

    @Test
    void itConcernsItselfAndWhomItServes() {
        approved(10_000, ENTRANCE);
        assertThat(fund.touched()).containsExactly(SPENDING, ENTRANCE);
        spend("2032-04-01", 100);
        assertThat(fund.touched()).containsExactly(SPENDING, ENTRANCE);
    }

    @Test
    void theFundIsForCommonParts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new ProposeSpending(act("2032-02-01"), COMMUNITY, "S-1", Part.DRAINS, List.of(), "疏通", 100))
                .withMessageContaining("part must be a common one");
    }

    private void warranted(Part part, String endsOn) {
        handedOver();
        known.knows(Clocks.of(BUILDING, Clock.OWNER).path(), "2030-05-01", Estate.started(part, endsOn));
    }

    private void handedOver() {
        known.knows(
                dwelling(1).path(),
                "2030-05-01",
                new UnitHandedOver(
                        List.of("p-1"),
                        LocalDate.parse("2030-05-01"),
                        "sha256:" + "0".repeat(64),
                        "sha256:" + "1".repeat(64),
                        List.of()));
    }
}
