package residence.quality.materialbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.MaterialBatchEvent.MaterialBatchRejected;
import residence.events.Subject;
import residence.events.Unmet;
import residence.quality.Pilot;
import residence.quality.materialbatch.MaterialBatchCommand.ReceiveMaterialBatch;

/** Into which places a batch may go, and who has to hear when it is called back (R3). */
class InstallMaterialBatchTest extends OnTheSite {
    private static final Subject BUILDING = Pilot.BUILDING;

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"STRUCTURAL", "FUNCTIONAL"})
    void r3_structuralOrFunctionalMaterialNeedsAPassedWitnessedSample(Kind kind) {
        received(kind);
        checked("2025-02-11");
        witnessed("S1");
        thenRefused(() -> decide(install(BUILDING)), "R3.no-passed-sample");
        tested("S2", true, DAY);
        assertThat(decide(install(BUILDING)))
                .containsExactly(new MaterialBatchInstalled(kind, REBAR, List.of(BUILDING)));
    }

    @Test
    void r3_otherMaterialNeedsNoSample() {
        received(Kind.OTHER);
        thenRefused(() -> decide(install(BUILDING)), "R3.not-checked");
        checked(DAY);
        assertThat(decide(install(BUILDING))).hasSize(1);
    }

    @Test
    void r3_itCountsWhatWasThereOnTheDayItWasInstalled() {
        received(Kind.STRUCTURAL);
        checked("2025-02-11");
        tested("S1", true, "2025-02-18");
        assertThat(decide(installOn("2025-02-18", BUILDING))).hasSize(1);
        thenRefused(() -> decide(installOn("2025-02-17", BUILDING)), "R3.no-passed-sample");
        thenRefused(() -> decide(installOn("2025-02-10", BUILDING)), "R3.not-checked", "R3.no-passed-sample");
    }

    @Test
    void r3_everythingUnmetIsListedAtOnce() {
        received(Kind.STRUCTURAL);
        thenRefused(
                () -> decide(install(new Subject("building/X1"), Pilot.BUILDING.dwelling("1", "9999"))),
                "R3.not-checked",
                "R3.no-passed-sample",
                "R3.unknown-place",
                "R3.unknown-place");
    }

    @Test
    void r3_aPlaceOfAnotherProjectOrOfNoneIsUnknown() {
        received(Kind.OTHER);
        checked(DAY);
        known = known.knows(
                "building/OLD",
                "2024-03-01",
                Pilot.oldBuilding().all().getFirst().body());
        known.knows("building/B9", "2024-11-01", Pilot.buildingOf("project/P9"));
        thenRefused(() -> decide(install(new Subject("building/OLD"))), "R3.unknown-place");
        thenRefused(() -> decide(install(new Subject("building/B9"))), "R3.unknown-place");
        assertThat(decide(install(Pilot.DWELLING, Pilot.OTHER_DWELLING))).hasSize(1);
    }

    @Test
    void r3_nothingIsReceivedForABuildingOrInstalledInItFromTheDayOnWhichItWasDemolished() {
        received(Kind.OTHER);
        checked("2025-02-11");
        known.knows(BUILDING.path(), DAY, Pilot.demolished(DAY));
        thenRefused(() -> decide(install(Pilot.DWELLING, Pilot.OTHER_DWELLING)), "building.demolished");
        assertThat(decide(installOn("2025-02-19", Pilot.DWELLING))).hasSize(1);
        thenRefused(() -> decide(receive(BUILDING)), "building.demolished");
    }

    @Test
    void r3_noPlaceLiesInOneThatHasTheBatch() {
        received(Kind.OTHER);
        checked("2025-02-11");
        installed(Pilot.DWELLING);
        thenRefused(() -> decide(install(Pilot.DWELLING)), "R3.installed");
        thenRefused(() -> decide(install(BUILDING)), "R3.installed");
        assertThat(decide(install(Pilot.OTHER_DWELLING))).hasSize(1);
    }

    @Test
    void r3_aRefusedBatchIsNotInstalled() {
        received(Kind.OTHER);
        checked("2025-02-11");
        tells("2025-02-12", new MaterialBatchRejected(List.of(Unmet.of("R3.turned-away", "reason", "受潮"))));
        thenRefused(() -> decide(install(BUILDING)), "R3.rejected");
    }

    @Test
    void r3_aRecalledBatchIsNotInstalled() {
        received(Kind.OTHER);
        checked("2025-02-11");
        assertThat(decide(recall())).containsExactly(new MaterialBatchRecalled("同炉号钢筋屈服强度不足"));
        tells("2025-02-12", new MaterialBatchRecalled("同炉号钢筋屈服强度不足"));
        thenRefused(() -> decide(install(BUILDING)), "R3.recalled");
        thenRefused(() -> decide(recall()), "R3.recalled");
    }

    @Test
    void r3_whatWasInstalledBeforeTheRecallIsToldAfterItAndConcernsItsPlaceToo() {
        received(Kind.OTHER);
        checked("2025-02-11");
        installed(Pilot.OTHER_DWELLING);
        tells("2025-02-18", new MaterialBatchRecalled("召回"));
        thenRefused(() -> decide(installOn("2025-02-18", Pilot.DWELLING)), "R3.recalled");
        thenRefused(() -> decide(installOn("2025-02-17", Pilot.OTHER_DWELLING)), "R3.installed");
        thenRefused(() -> decide(installOn("2025-02-10", Pilot.DWELLING)), "R3.not-checked");
        var late = decide(installOn("2025-02-17", Pilot.DWELLING)).getFirst();
        tells("2025-02-17", late);
        assertThat(MaterialBatch.concerns(state())).containsExactly(PROJECT, Pilot.OTHER_DWELLING, Pilot.DWELLING);
        thenRefused(() -> decide(installOn("2025-02-20", BUILDING)), "R3.recalled");
        thenRefused(() -> decide(recall()), "R3.recalled");
    }

    @Test
    void r3_whatWasRefusedBeforeItsRecallIsNotInstalledBeforeItEither() {
        received(Kind.OTHER);
        checked("2025-02-11");
        tells("2025-02-12", new MaterialBatchRejected(List.of(Unmet.of("R3.turned-away", "reason", "受潮"))));
        tells("2025-02-18", new MaterialBatchRecalled("召回"));
        thenRefused(() -> decide(installOn("2025-02-17", BUILDING)), "R3.rejected");
    }

    @Test
    void r3_whatWasNeverReceivedIsNeitherInstalledNorRecalled() {
        thenRefused(() -> decide(install(BUILDING)), "R3.not-received");
        thenRefused(() -> decide(recall()), "R3.not-received");
    }

    @Test
    void r3_aRecallConcernsEveryPlaceTheBatchIsIn() {
        received(Kind.OTHER);
        assertThat(MaterialBatch.concerns(state())).containsExactly(PROJECT);
        checked("2025-02-11");
        installed(Pilot.DWELLING);
        installed(Pilot.OTHER_DWELLING);
        tells(DAY, new MaterialBatchRecalled("召回"));
        assertThat(MaterialBatch.concerns(state())).containsExactly(PROJECT, Pilot.DWELLING, Pilot.OTHER_DWELLING);
    }

    /** Cubes of concrete are tested when it has long been poured: who lives there has to know. */
    @Test
    void r3_aBatchThatFailsAfterItWasInstalledConcernsItsPlacesAndCanBeRecalled() {
        received(Kind.OTHER);
        checked("2025-02-11");
        installed(BUILDING);
        tested("S1", false, DAY);
        tells(DAY, new MaterialBatchRejected(List.of(Unmet.of("R3.sample-failed", "sample", "S1"))));
        assertThat(MaterialBatch.concerns(state())).containsExactly(PROJECT, BUILDING);
        tells(DAY, decide(recall()).getFirst());
        assertThat(MaterialBatch.concerns(state())).containsExactly(PROJECT, BUILDING);
        thenRefused(() -> decide(recall()), "R3.recalled");
    }

    @ParameterizedTest
    @ValueSource(strings = {"project/P1", "building/B1/entrance/1", "building/B1/acceptance/whole"})
    void aPlaceIsABuildingOrADwelling(String place) {
        assertThatThrownBy(() -> install(new Subject(place))).hasMessageContaining("places must be building/<id> or");
    }

    @Test
    void placesAreNamedOnceAndNotOneInsideAnother() {
        assertThatThrownBy(() -> install()).hasMessageContaining("1 to 200");
        assertThatThrownBy(() -> install(BUILDING, BUILDING)).hasMessageContaining("twice");
        assertThatThrownBy(() -> install(BUILDING, Pilot.DWELLING)).hasMessageContaining("inside another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1000000001"})
    void aQuantityIsMoreThanNothingAndWithinReason(String quantity) {
        assertThatThrownBy(() -> receive(new BigDecimal(quantity))).hasMessageContaining("quantity");
        assertThat(receive(new BigDecimal("1000000000")).quantity()).isEqualTo("1000000000");
    }

    private static ReceiveMaterialBatch receive(BigDecimal quantity) {
        var cement = new Material("水泥", "P·O 42.5", "山水水泥", "鲁西建材", "20250210-3");
        return new ReceiveMaterialBatch(act(), BATCH, PROJECT, Kind.STRUCTURAL, cement, quantity, "t", List.of());
    }
}
