package residence.quality.unitinspection;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.quality.unitinspection.Inspecting.CONTRACTOR;
import static residence.quality.unitinspection.Inspecting.DEVELOPER;
import static residence.quality.unitinspection.Inspecting.SUPERVISOR;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.PartyRole;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;

/** R7: each item is passed <em>and signed</em>: a signature covers what stood on the record when it was given. */
class SignedResultsTest {
    private final Inspecting inspecting = new Inspecting();

    @Test
    void r7_whoSignedBeforeTheResultsSignsAgain() {
        inspecting.signedBy(DEVELOPER).allFound();
        inspecting.signedBy(CONTRACTOR).thenRecorded().hasSize(1);
        inspecting.signedBy(SUPERVISOR).thenRecorded().hasSize(1);
        inspecting.signedBy(DEVELOPER).thenRecorded().contains(new UnitInspectionPassed());
    }

    @ParameterizedTest
    @MethodSource("results")
    void r7_everyNewResultTakesTheSignaturesAway(Consumer<Inspecting> result) {
        inspecting.allFound().signedBy(DEVELOPER, CONTRACTOR);
        assertThat(UnitInspection.signed(inspecting.state()))
                .containsExactly(PartyRole.DEVELOPER, PartyRole.CONTRACTOR);
        result.accept(inspecting);
        assertThat(UnitInspection.signed(inspecting.state())).isEmpty();
        inspecting.signedBy(SUPERVISOR, CONTRACTOR).thenRecorded().hasSize(1);
        inspecting.signedBy(DEVELOPER).thenRecorded().contains(new UnitInspectionPassed());
    }

    static Stream<Consumer<Inspecting>> results() {
        return Stream.of(
                dwelling ->
                        dwelling.ponding("bath", Layer.SURFACE, "2026-05-24T00:00:00Z", "2026-05-25T00:00:00Z", false),
                dwelling -> dwelling.loadTested("living", LoadTest.LOAD, true),
                dwelling -> dwelling.item(SheetItem.GUARDRAILS, true));
    }

    @Test
    void r7_aResultBetweenTheSecondAndTheThirdSignatureKeepsItOpen() {
        inspecting.allFound().signedBy(DEVELOPER, CONTRACTOR).item(SheetItem.ENERGY, true);
        inspecting.signedBy(SUPERVISOR).thenRecorded().hasSize(1);
        assertThat(UnitInspection.signed(inspecting.state())).containsExactly(PartyRole.SUPERVISOR);
    }

    @Test
    void r7_aPassedInspectionWaitsForNobodysSignature() {
        inspecting.allFound().signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR);
        assertThat(UnitInspection.signed(inspecting.state())).isEmpty();
    }
}
