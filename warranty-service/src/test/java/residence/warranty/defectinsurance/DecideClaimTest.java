package residence.warranty.defectinsurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static residence.warranty.Refusals.refused;
import static residence.warranty.defectinsurance.Insuring.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.ClaimEvent.ClaimFiled;
import residence.events.ClaimEvent.ClaimRejected;
import residence.events.ClaimEvent.ClaimSettled;
import residence.events.PolicyEvent.PolicyIssued;
import residence.warranty.Pilot;
import residence.warranty.defectinsurance.ClaimCommand.RejectClaim;
import residence.warranty.defectinsurance.ClaimCommand.SettleClaim;

class DecideClaimTest {
    private static final ClaimFiled FILED =
            (ClaimFiled) decided(file("2029-07-20"), insured()).getFirst();
    private static final ClaimSettled SETTLED = new ClaimSettled(1_260_000);
    private static final ClaimRejected REJECTED = new ClaimRejected("住户改动防水层");

    @Test
    void r22_theInsurerPays() {
        assertThat(decided(settle("2029-08-02"), insured(), FILED)).containsExactly(SETTLED);
    }

    @Test
    void r22_orRejectsAndSaysWhy() {
        assertThat(decided(reject("2029-08-02"), insured(), FILED)).containsExactly(REJECTED);
    }

    @Test
    void r22_nobodyDecidesBeforeTheClaimWasFiled() {
        assertThat(refused(() -> decided(settle("2029-07-19"), insured(), FILED)))
                .containsExactly("R22.before-filed");
        assertThat(refused(() -> decided(reject("2029-07-19"), insured(), FILED)))
                .containsExactly("R22.before-filed");
        assertThat(decided(settle("2029-07-20"), insured(), FILED)).hasSize(1);
    }

    @Test
    void r22_aClaimIsDecidedOnce() {
        assertThat(refused(() -> decided(settle("2029-08-03"), insured(), FILED, SETTLED)))
                .containsExactly("R22.settled");
        assertThat(refused(() -> decided(reject("2029-08-03"), insured(), FILED, SETTLED)))
                .containsExactly("R22.settled");
        assertThat(refused(() -> decided(settle("2029-08-03"), insured(), FILED, REJECTED)))
                .containsExactly("R22.rejected");
    }

    @Test
    void r22_whatNobodyClaimedIsNotDecided() {
        assertThat(refused(() -> decided(settle("2029-08-02"), insured()))).containsExactly("R22.not-filed");
        // its filing was voided since
        assertThat(refused(() -> decided(settle("2029-08-02"), insured(), SETTLED)))
                .containsExactly("R22.not-filed");
    }

    @Test
    void r22_nothingIsPaidUnderAPolicyThatWasVoided() {
        var voided = insured().without(POLICY.path(), PolicyIssued.class);
        assertThat(refused(() -> decided(settle("2029-08-02"), voided, FILED))).containsExactly("R22.not-issued");
    }

    @Test
    void aClaimStaysWithItsPlace() {
        var open = Claim.evolve(new Claim.NotFiled(), FILED);
        assertThat(Claim.concerns(open)).containsExactly(Pilot.DWELLING);
        assertThat(List.of(SETTLED, REJECTED))
                .allSatisfy(decision ->
                        assertThat(Claim.concerns(Claim.evolve(open, decision))).containsExactly(Pilot.DWELLING));
    }

    @Test
    void anAmountIsMoreThanNothingAndAtMostABillionYuan() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SettleClaim(insurer("2029-08-02"), CLAIM, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SettleClaim(insurer("2029-08-02"), CLAIM, 100_000_000_001L));
        assertThatCode(() -> new SettleClaim(insurer("2029-08-02"), CLAIM, 1)).doesNotThrowAnyException();
        assertThatCode(() -> new SettleClaim(insurer("2029-08-02"), CLAIM, 100_000_000_000L))
                .doesNotThrowAnyException();
    }

    private static SettleClaim settle(String day) {
        return new SettleClaim(insurer(day), CLAIM, 1_260_000);
    }

    private static RejectClaim reject(String day) {
        return new RejectClaim(insurer(day), CLAIM, "住户改动防水层");
    }
}
