package residence.quality.materialbatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.MaterialBatchChecked;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.MaterialBatchEvent.MaterialBatchRejected;
import residence.events.Subject;
import residence.events.Unmet;
import residence.quality.Pilot;
import residence.quality.materialbatch.MaterialBatchCommand.CheckMaterialBatch;
import residence.quality.materialbatch.MaterialBatchCommand.RejectMaterialBatch;

/** What arrives on the site, and whether its three papers verify (R3). */
class CheckMaterialBatchTest extends OnTheSite {

    @Test
    void r3_aBatchIsReceivedOnceUnderItsId() {
        assertThat(decide(receive(Pilot.BUILDING)))
                .containsExactly(new MaterialBatchReceived(
                        PROJECT,
                        Kind.STRUCTURAL,
                        REBAR,
                        new BigDecimal("58.2"),
                        "t",
                        List.of(Pilot.BUILDING),
                        LocalDate.parse(DAY)));
        received(Kind.STRUCTURAL);
        thenRefused(() -> decide(receive()), "R3.received");
    }

    @Test
    void r3_aBatchIsOrderedForBuildingsOfItsOwnProject() {
        var elsewhere = new Subject("building/X1");
        thenRefused(() -> decide(receive(elsewhere)), "R3.unknown-place");
        known.knows(elsewhere.path(), "2024-11-01", Pilot.building());
        assertThat(decide(receive(elsewhere))).hasSize(1);
    }

    @Test
    void r3_aBatchPassesWhenAllThreePapersVerify() {
        received(Kind.OTHER);
        assertThat(decide(check(true, true, true)))
                .containsExactly(new MaterialBatchChecked(true, true, true, null, LocalDate.parse(DAY)));
    }

    @ParameterizedTest
    @CsvSource({
        "false, true, true, R3.factory-certificate",
        "true, false, true, R3.test-report",
        "true, true, false, R3.label"
    })
    void r3_aBatchWithoutOneOfItsPapersIsRefused(boolean certificate, boolean report, boolean label, String missing) {
        received(Kind.OTHER);
        assertThat(decide(check(certificate, report, label)))
                .containsExactly(
                        new MaterialBatchChecked(certificate, report, label, null, LocalDate.parse(DAY)),
                        new MaterialBatchRejected(List.of(Unmet.of(missing))));
    }

    @Test
    void r3_aRefusalNamesAllPapersThatDidNotVerify() {
        received(Kind.OTHER);
        assertThat(decide(check(false, false, false)).getLast())
                .isEqualTo(new MaterialBatchRejected(
                        List.of(Unmet.of("R3.factory-certificate"), Unmet.of("R3.test-report"), Unmet.of("R3.label"))));
    }

    @Test
    void r3_aCheckIsMadeOnceAndNotBeforeTheBatchArrived() {
        thenRefused(() -> decide(check(true, true, true)), "R3.not-received");
        received(Kind.OTHER);
        var early = new CheckMaterialBatch(act("2025-02-09"), BATCH, true, true, true, null);
        thenRefused(() -> decide(early), "R3.before-received");
        assertThat(decide(new CheckMaterialBatch(act(RECEIVED), BATCH, true, true, true, null)))
                .hasSize(1);
        checked("2025-02-11");
        thenRefused(() -> decide(check(true, true, true)), "R3.checked");
    }

    @Test
    void r3_theSupervisorMayTurnABatchAwayWhosePapersVerified() {
        received(Kind.OTHER);
        checked("2025-02-11");
        var damp = new RejectMaterialBatch(act(), BATCH, "受潮结块");
        var rejected = decide(damp).getFirst();
        assertThat(rejected)
                .isEqualTo(new MaterialBatchRejected(List.of(Unmet.of("R3.turned-away", "reason", "受潮结块"))));
        tells(DAY, rejected);
        thenRefused(() -> decide(damp), "R3.rejected");
        thenRefused(() -> decide(check(true, true, true)), "R3.rejected");
        thenRefused(() -> decide(receive()), "R3.received");
    }

    /** Its receipt was voided: what else stands about it, stands about nothing. */
    @Test
    void aBatchWhoseReceiptWasVoidedMayBeReceivedAnew() {
        checked("2025-02-11");
        assertThat(state()).isEqualTo(new MaterialBatch.None());
        assertThat(decide(receive())).hasSize(1);
    }
}
