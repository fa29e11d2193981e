package residence.quality.unitinspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.Room;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.Unmet;
import residence.quality.unitinspection.UnitInspectionFacts.PondingHours;

/** R5, a wet room and its ponding tests; tests are placed on a line of hours. */
class WetRoomTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final Room BATH = new Room("bath", "主卫", true);

    private final List<PondingTested> tests = new ArrayList<>();

    @Test
    void r5_untestedRoomMissesBothLayers() {
        assertThat(missing()).containsExactly("R5.waterproof-layer-untested", "R5.surface-layer-untested");
    }

    @Test
    void r5_waterproofLayerThenSurfaceLayerPasses() {
        dry(Layer.WATERPROOF, 0, 24);
        dry(Layer.SURFACE, 24, 48);
        assertThat(missing()).isEmpty();
    }

    @Test
    void r5_testsAsLongAsTheProfileSaysPass() {
        assertThat(missingAfter(24, 12)).isEmpty();
    }

    @Test
    void r5_testsOfASecondLessDoNotCount() {
        var hours = new PondingHours(24, 12);
        tests.add(test(Layer.WATERPROOF, START, START.plusSeconds(24 * 3600 - 1), false));
        tests.add(test(Layer.SURFACE, at(30), at(42).minusSeconds(1), false));
        assertThat(missing(hours)).containsExactly("R5.waterproof-layer-untested", "R5.surface-layer-untested");
    }

    @Test
    void r5_withoutAFigureOfAnyProfileEveryDryTestIsLongEnough() {
        dry(Layer.WATERPROOF, 0, 1);
        dry(Layer.SURFACE, 1, 2);
        assertThat(missing(new PondingHours(0, 0))).isEmpty();
    }

    @Test
    void r5_surfaceTestThatBeganBeforeTheWaterproofTestEndedDoesNotCount() {
        dry(Layer.WATERPROOF, 0, 24);
        dry(Layer.SURFACE, 23, 47);
        assertThat(missing()).containsExactly("R5.surface-layer-again");
    }

    @Test
    void r5_leakingTestDoesNotPass() {
        leaking(Layer.WATERPROOF, 0, 24);
        assertThat(missing()).containsExactly("R5.waterproof-layer-leaked", "R5.surface-layer-untested");
    }

    @Test
    void r5_leakIsCuredByADryRetest() {
        leaking(Layer.WATERPROOF, 0, 24);
        dry(Layer.WATERPROOF, 48, 72);
        leaking(Layer.SURFACE, 72, 96);
        dry(Layer.SURFACE, 100, 124);
        assertThat(missing()).isEmpty();
    }

    @Test
    void r5_leakAfterADryTestTakesThePassAway() {
        passed();
        leaking(Layer.SURFACE, 60, 61);
        assertThat(missing()).containsExactly("R5.surface-layer-leaked");
    }

    @Test
    void r5_shortDryTestAfterALeakCuresNothing() {
        passed();
        leaking(Layer.SURFACE, 60, 84);
        dry(Layer.SURFACE, 90, 91);
        assertThat(missing()).containsExactly("R5.surface-layer-leaked");
    }

    @Test
    void r5_shortDryTestAfterAPassChangesNothing() {
        passed();
        dry(Layer.SURFACE, 60, 61);
        assertThat(missing()).isEmpty();
    }

    @Test
    void r5_waterproofLayerTestedAgainAsksForTheSurfaceAgain() {
        passed();
        dry(Layer.WATERPROOF, 60, 84);
        assertThat(missing()).containsExactly("R5.surface-layer-again");
        dry(Layer.SURFACE, 84, 108);
        assertThat(missing()).isEmpty();
    }

    @Test
    void r5_evenAShortRetestOfTheWaterproofLayerOpensTheSurface() {
        passed();
        dry(Layer.WATERPROOF, 60, 61);
        assertThat(missing()).containsExactly("R5.surface-layer-again");
    }

    @Test
    void r5_waterproofRetestThatLeaksFailsBothLayers() {
        passed();
        leaking(Layer.WATERPROOF, 60, 84);
        assertThat(missing()).containsExactly("R5.waterproof-layer-leaked", "R5.surface-layer-again");
    }

    @Test
    void r5_theTimeOfTheTestCountsNotTheOrderOfRecording() {
        dry(Layer.SURFACE, 24, 48);
        dry(Layer.WATERPROOF, 0, 24);
        assertThat(missing()).isEmpty();
    }

    @Test
    void r5_testsOfAnotherRoomDoNotCount() {
        tests.add(new PondingTested("kitchen", Layer.WATERPROOF, at(0), at(24), false));
        assertThat(missing()).contains("R5.waterproof-layer-untested");
    }

    @Test
    void r5_whatIsMissingNamesRoomAndHours() {
        var missing = WetRoom.of(BATH, tests, new PondingHours(24, 12)).missing();
        assertThat(missing.getLast())
                .isEqualTo(Unmet.of("R5.surface-layer-untested", "room", "bath", "name", "主卫", "hours", 12));
    }

    private void passed() {
        dry(Layer.WATERPROOF, 0, 24);
        dry(Layer.SURFACE, 24, 48);
    }

    private List<String> missingAfter(int waterproofHours, int surfaceHours) {
        dry(Layer.WATERPROOF, 0, waterproofHours);
        dry(Layer.SURFACE, 100, 100 + surfaceHours);
        return missing(new PondingHours(waterproofHours, surfaceHours));
    }

    private void dry(Layer layer, int fromHour, int toHour) {
        tests.add(test(layer, at(fromHour), at(toHour), false));
    }

    private void leaking(Layer layer, int fromHour, int toHour) {
        tests.add(test(layer, at(fromHour), at(toHour), true));
    }

    private List<String> missing() {
        return missing(new PondingHours(24, 24));
    }

    private List<String> missing(PondingHours atLeast) {
        return WetRoom.of(BATH, tests, atLeast).missing().stream()
                .map(Unmet::code)
                .toList();
    }

    private static PondingTested test(Layer layer, Instant from, Instant to, boolean leaked) {
        return new PondingTested("bath", layer, from, to, leaked);
    }

    private static Instant at(int hour) {
        return START.plusSeconds(hour * 3600L);
    }
}
