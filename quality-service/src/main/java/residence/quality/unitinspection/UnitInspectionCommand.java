package residence.quality.unitinspection;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import residence.events.Act;
import residence.events.Command;
import residence.events.Require;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;

/** What may be asked of a dwelling's inspection 分户验收; the subject is the dwelling. */
public sealed interface UnitInspectionCommand extends Command {

    /** One room's result of one test. */
    record LoadResult(String room, LoadTest test, boolean passed) {}

    /**
     * A ponding test 蓄水试验 that is over (R5; S0 二(四)2).
     *
     * @param endedAt after {@code startedAt}; on the business day or before it
     */
    record RecordPondingTest(
            Act act, Subject subject, String room, Layer layer, Instant startedAt, Instant endedAt, boolean leaked)
            implements UnitInspectionCommand {
        public RecordPondingTest {
            Require.check(startedAt.isBefore(endedAt), "endedAt must be after startedAt");
        }
    }

    /**
     * Rooms tested with water, electricity and under load 带水、带电、带负荷 on the business day (R7; S0 二(四)2).
     *
     * @param results 1 to 200, one for each room and test
     */
    record RecordLoadTests(Act act, Subject subject, List<LoadResult> results) implements UnitInspectionCommand {
        public RecordLoadTests {
            results = eachOnce("results", results, result -> result.room() + " " + result.test());
        }
    }

    /**
     * Items of the inspection sheet, as found on the business day (R7).
     *
     * @param items 1 or more, each item once; those left out stay as they were
     */
    record FillSheet(Act act, Subject subject, List<ItemResult> items) implements UnitInspectionCommand {
        public FillSheet {
            items = eachOnce("items", items, ItemResult::item);
            items.forEach(FillSheet::requireShortRemark);
        }

        private static void requireShortRemark(ItemResult item) {
            Require.check(
                    item.remark() == null || item.remark().length() <= Require.LONGEST_TEXT,
                    "remark must have at most 2000 characters");
        }
    }

    /** The developer's, contractor's or supervisor's signature: whose it is follows from the signer's own token. */
    record SignUnitInspection(Act act, Subject subject) implements UnitInspectionCommand {}

    private static <T> List<T> eachOnce(String field, List<T> list, Function<T, Object> key) {
        Require.check(!list.isEmpty() && list.size() <= 200, field + " must have 1 to 200 entries");
        return Require.eachOnce(field, list, key);
    }
}
