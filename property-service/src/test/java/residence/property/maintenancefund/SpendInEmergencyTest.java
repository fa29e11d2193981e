package residence.property.maintenancefund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.Clocks;
import residence.events.MaintenanceFundEvent.EmergencySpent;
import residence.events.MaintenanceFundEvent.Share;
import residence.events.Part;
import residence.events.Subject;
import residence.events.WarrantyEvent.Clock;
import residence.property.Estate;
import residence.property.maintenancefund.MaintenanceFundCommand.SpendInEmergency;

/** R17: what can't wait for a vote has its reason and its report (《住宅专项维修资金管理办法》 art. 24). */
class SpendInEmergencyTest extends Funding {
    private static final Subject ENTRANCE = BUILDING.child("entrance", "1");

    @BeforeEach
    void aCommunityThatHasSaved() {
        community();
        deposited(100);
    }

    @Test
    void r17_itIsPaidWithoutAVoteAndBorneByArea() {
        assertThat(inEmergency("2033-07-19", "E-1", 8_001, ENTRANCE))
                .isEqualTo(new EmergencySpent(
                        COMMUNITY.child("spending", "E-1"),
                        Part.COMMON_EQUIPMENT,
                        List.of(ENTRANCE),
                        "电梯制动器失效",
                        "聊维资应急〔2033〕12号",
                        8_001,
                        PAYEE,
                        List.of(new Share(dwelling(1), 4_001), new Share(dwelling(2), 4_000))));
        assertThat(balance(1)).isEqualTo(5_999);
        assertThat(fund.touched()).containsExactly(COMMUNITY.child("spending", "E-1"), ENTRANCE);
    }

    @ParameterizedTest
    @CsvSource({"20000, true", "20001, false"})
    void r17_noAccountFallsBelowZeroInAnEmergencyEither(long fen, boolean spent) {
        if (spent) {
            assertThat(inEmergency("2033-07-19", "E-1", fen, ENTRANCE)).isNotNull();
        } else {
            thenRefused(() -> inEmergency("2033-07-19", "E-1", fen, ENTRANCE), "R17.overdrawn");
        }
    }

    @ParameterizedTest
    @CsvSource({"2033-04-30, false", "2033-05-01, true"})
    void r17_whatAWarrantyCoversIsNoEmergencyOfTheFund(String day, boolean spent) {
        known.knows(
                Clocks.of(BUILDING, Clock.OWNER).path(),
                "2030-05-01",
                Estate.started(Part.COMMON_EQUIPMENT, "2033-04-30"));
        if (spent) {
            assertThat(inEmergency(day, "E-1", 100)).isNotNull();
        } else {
            thenRefused(() -> inEmergency(day, "E-1", 100), "R17.under-warranty");
        }
    }

    @Test
    void r17_anIdIsUsedOnceWhateverItWasFor() {
        propose("2032-02-01", 10_000);
        thenRefused(() -> inEmergency("2033-07-19", "S-1", 100), "R17.spending-exists");
        inEmergency("2033-07-19", "E-1", 100);
        thenRefused(() -> inEmergency("2033-07-20", "E-1", 100), "R17.spending-exists");
    }

    /** Flats pay in every day; the lift did not stop on one of those days. */
    @ParameterizedTest
    @CsvSource({"2033-07-18, 20000, true", "2033-07-18, 20001, false", "2033-07-19, 20001, true"})
    void r17_nothingIsSpentOfWhatWasNotPaidInYet(String day, long fen, boolean spent) {
        replenish("2033-07-19", 1, 100);
        if (spent) {
            assertThat(inEmergency(day, "E-1", fen, ENTRANCE)).isNotNull();
        } else {
            thenRefused(() -> inEmergency(day, "E-1", fen, ENTRANCE), "R17.overdrawn");
        }
    }

    @Test
    void r17_whomItServesIsInTheCommunity() {
        thenRefused(() -> inEmergency("2033-07-19", "E-1", 100, Estate.BUILDING), "scope.not-in-community");
    }

    @Test
    void r17_itHasAReasonAndAReport() {
        thenMisshapen("reason", "", "聊维资应急〔2033〕12号", PAYEE, Part.COMMON_EQUIPMENT);
        thenMisshapen("reportNumber", "电梯停梯", " ", PAYEE, Part.COMMON_EQUIPMENT);
        thenMisshapen("payee", "电梯停梯", "12号", "鲁西电梯", Part.COMMON_EQUIPMENT);
        thenMisshapen("part", "电梯停梯", "12号", PAYEE, Part.ELECTRICS);
    }

    private static void thenMisshapen(String field, String reason, String report, String payee, Part part) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpendInEmergency(
                        act("2033-07-19"), COMMUNITY, "E-1", part, List.of(), reason, report, 100, payee))
                .withMessageContaining(field);
    }
}
