package residence.quality.unitinspection;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import residence.events.BuildingEvent.Room;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.Unmet;
import residence.quality.unitinspection.UnitInspectionFacts.PondingHours;

/**
 * R5: a wet room passes after two ponding tests without leak, waterproof layer first, surface layer second, each at
 * least as long as the governing profile says (S0 二(四)2, S2 16: 涉水房间进行防水层、面层两次蓄水试验).
 *
 * <p>All tests stay on the record; which of them count:
 *
 * <ul>
 *   <li>A dry test that was too short says nothing. A leak says something however short the test was.
 *   <li>Of the tests of a layer that say something the last decides: a leak after a dry test takes the room's pass
 *       away until the layer was tested dry again.
 *   <li>A surface test counts only when it began after the last test of the waterproof layer: whoever tests that layer
 *       again has opened the surface, so the surface must be tested again, whatever the retest of the layer below
 *       showed and however short it was.
 * </ul>
 *
 * "Last" is by the time the test ended, not by when it was recorded.
 */
record WetRoom(Room room, List<PondingTested> tests, PondingHours atLeast) {

    static WetRoom of(Room room, List<PondingTested> all, PondingHours atLeast) {
        var own = all.stream()
                .filter(test -> test.room().equals(room.id()))
                .sorted(Comparator.comparing(PondingTested::endedAt))
                .toList();
        return new WetRoom(room, own, atLeast);
    }

    /** What is missing, layer by layer; empty when the room passes. */
    List<Unmet> missing() {
        return Stream.concat(missingWaterproof().stream(), missingSurface().stream())
                .toList();
    }

    /** Whether the waterproof layer had been found dry, and not leaking since, by {@code moment}. */
    boolean waterproofBy(Instant moment) {
        return deciding(tests.stream()
                        .filter(test -> test.layer() == Layer.WATERPROOF)
                        .filter(test -> !test.endedAt().isAfter(moment)))
                .filter(test -> !test.leaked())
                .isPresent();
    }

    private Optional<Unmet> missingWaterproof() {
        var last = deciding(of(Layer.WATERPROOF));
        if (last.isEmpty()) {
            return Optional.of(unmet("R5.waterproof-layer-untested", Layer.WATERPROOF));
        }
        return last.filter(PondingTested::leaked).map(leak -> unmet("R5.waterproof-layer-leaked", Layer.WATERPROOF));
    }

    private Optional<Unmet> missingSurface() {
        var opened = of(Layer.WATERPROOF).map(PondingTested::endedAt).max(Comparator.naturalOrder());
        var last = deciding(of(Layer.SURFACE)
                .filter(test ->
                        opened.map(end -> !test.startedAt().isBefore(end)).orElse(true)));
        if (last.isEmpty()) {
            boolean before = deciding(of(Layer.SURFACE)).isPresent();
            return Optional.of(unmet(before ? "R5.surface-layer-again" : "R5.surface-layer-untested", Layer.SURFACE));
        }
        return last.filter(PondingTested::leaked).map(leak -> unmet("R5.surface-layer-leaked", Layer.SURFACE));
    }

    private Stream<PondingTested> of(Layer layer) {
        return tests.stream().filter(test -> test.layer() == layer);
    }

    /** The last test that says something; the tests come in the order they ended. */
    private Optional<PondingTested> deciding(Stream<PondingTested> inOrder) {
        return inOrder.filter(test -> test.leaked() || longEnough(test)).reduce((before, after) -> after);
    }

    private boolean longEnough(PondingTested test) {
        return Duration.between(test.startedAt(), test.endedAt()).compareTo(atLeast.of(test.layer())) >= 0;
    }

    private Unmet unmet(String code, Layer layer) {
        return Unmet.of(
                code,
                "room",
                room.id(),
                "name",
                room.name(),
                "hours",
                atLeast.of(layer).toHours());
    }
}
