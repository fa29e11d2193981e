package residence.quality.unitinspection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import residence.events.BuildingEvent.Room;
import residence.events.DefectEvent.DefectReported;
import residence.events.Entry;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.LoadTested;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.SheetFilled;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.Unmet;

/**
 * All that was found in a dwelling, and what R7 still misses in it. Of several results of the same room and test, or
 * of the same item, the one of the latest day counts; of the same day the one that was recorded later.
 */
record Findings(List<PondingTested> pondings, List<LoadTested> loads, List<SheetFilled> sheets) {

    /** Everything at once: wet rooms (R5), then each room's three tests, the items of the sheet, the open defects (R7). */
    List<Unmet> missing(UnitInspectionFacts facts) {
        var wetRooms = facts.rooms().stream()
                .filter(Room::wet)
                .flatMap(room -> WetRoom.of(room, pondings, facts.ponding()).missing().stream());
        var tests = facts.rooms().stream().flatMap(this::missingTests);
        return Stream.of(unrecorded(facts), wetRooms, tests, missingItems(), open(facts.defects()))
                .flatMap(part -> part)
                .toList();
    }

    /** Where nothing of a dwelling can be tested, nothing passes: each has rooms, and one to bathe in (GB 50096-2011 5.4.1). */
    private static Stream<Unmet> unrecorded(UnitInspectionFacts facts) {
        return Stream.concat(
                Unmet.when(facts.rooms().isEmpty(), "R7.no-room"),
                Unmet.when(facts.rooms().stream().noneMatch(Room::wet), "R5.no-wet-room"));
    }

    /** The last day on which anything was found, or empty before anything was. */
    Optional<LocalDate> lastOn() {
        return Stream.of(
                        pondings.stream().map(test -> UnitInspection.day(test.endedAt())),
                        loads.stream().map(LoadTested::testedOn),
                        sheets.stream().map(SheetFilled::inspectedOn))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder());
    }

    private Stream<Unmet> missingTests(Room room) {
        return Stream.of(LoadTest.values())
                .filter(test -> !latest(room.id(), test).map(LoadTested::passed).orElse(false))
                .map(test -> Unmet.of("R7.load-test", "room", room.id(), "name", room.name(), "test", test));
    }

    private Optional<LoadTested> latest(String room, LoadTest test) {
        return loads.stream()
                .filter(result -> result.room().equals(room) && result.test() == test)
                .sorted(Comparator.comparing(LoadTested::testedOn))
                .reduce((before, after) -> after);
    }

    private Stream<Unmet> missingItems() {
        return Stream.of(SheetItem.values())
                .filter(item -> !latest(item).map(ItemResult::passed).orElse(false))
                .map(item -> Unmet.of("R7.sheet-item", "item", item));
    }

    private Optional<ItemResult> latest(SheetItem item) {
        return sheets.stream()
                .sorted(Comparator.comparing(SheetFilled::inspectedOn))
                .flatMap(sheet -> sheet.items().stream())
                .filter(result -> result.item() == item)
                .reduce((before, after) -> after);
    }

    private static Stream<Unmet> open(List<Entry<DefectReported>> defects) {
        return defects.stream()
                .map(defect -> Unmet.of(
                        "R7.defect-open",
                        "defect",
                        defect.subject(),
                        "kind",
                        defect.body().kind()));
    }
}
