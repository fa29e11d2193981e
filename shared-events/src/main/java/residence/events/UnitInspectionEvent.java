package residence.events;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Dwelling-by-dwelling inspection 分户验收. Subject is the dwelling. */
public sealed interface UnitInspectionEvent extends DomainEvent {

    /** Which layer stands under water: waterproof layer first, then the surface (R5). */
    enum Layer {
        WATERPROOF,
        SURFACE
    }

    /** With water, with electricity, under load 带水、带电、带负荷 (S0 二(四)2). */
    enum LoadTest {
        WATER,
        ELECTRICITY,
        LOAD
    }

    /** The items of the inspection sheet (R7). */
    enum SheetItem {
        FLOORS_WALLS_CEILINGS,
        DOORS_AND_WINDOWS,
        DIMENSIONS,
        WATERPROOFING,
        ENERGY,
        WATER_AND_DRAINAGE,
        HEATING,
        ELECTRICS,
        GUARDRAILS
    }

    record ItemResult(
            SheetItem item, boolean passed, @Nullable String remark) {}

    /** @param endedAt after {@code startedAt}; the time between is the test's length, bounded below by the profile */
    @Correctable(
            value = {"startedAt", "endedAt", "leaked", Correctable.DAY},
            untilSigned = true)
    record PondingTested(String room, Layer layer, Instant startedAt, Instant endedAt, boolean leaked)
            implements UnitInspectionEvent {
        @Override
        public void check() {
            times(startedAt, endedAt);
        }

        /** That it ended after it began. */
        public static void times(Instant startedAt, Instant endedAt) {
            Require.check(startedAt.isBefore(endedAt), "endedAt must be after startedAt");
        }
    }

    /** @param testedOn of several results of one room and test the latest counts, so the day is part of it (R7) */
    @Correctable(value = "passed", untilSigned = true)
    record LoadTested(String room, LoadTest test, boolean passed, LocalDate testedOn) implements UnitInspectionEvent {}

    /** @param inspectedOn of several results of one item the latest counts, so the day is part of it (R7) */
    @Correctable(value = "items", untilSigned = true)
    record SheetFilled(List<ItemResult> items, LocalDate inspectedOn) implements UnitInspectionEvent {
        @Override
        public void check() {
            items(items);
        }

        /** One or more, each item once. */
        public static List<ItemResult> items(List<ItemResult> items) {
            items.stream()
                    .map(ItemResult::remark)
                    .filter(Objects::nonNull)
                    .forEach(remark -> Require.atMost(Require.LONGEST_TEXT, "remark", remark));
            return Require.each("items", items, 1, SheetItem.values().length, ItemResult::item);
        }
    }

    /**
     * The signature under all that is on the record of this inspection so far; a result that comes later takes it away
     * (R7).
     *
     * @param party developer, contractor or supervisor, by the signer's own token
     * @param organisation who was that party on the day of the signature
     */
    record UnitInspectionSigned(PartyRole party, String organisation) implements UnitInspectionEvent, Verdict {}

    record UnitInspectionPassed() implements UnitInspectionEvent, Verdict {}

    /** All three signed, and something the rules ask for is missing: the inspection starts over. */
    record UnitInspectionFailed(List<Unmet> missing) implements UnitInspectionEvent, Verdict, Refused {}
}
