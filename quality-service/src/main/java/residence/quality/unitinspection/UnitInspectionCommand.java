package residence.quality.unitinspection;

import java.time.Instant;
import java.util.List;
import residence.events.Act;
import residence.events.Command;
import residence.events.Require;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.SheetFilled;

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
            PondingTested.times(startedAt, endedAt);
        }
    }

    /**
     * Rooms tested with water, electricity and under load 带水、带电、带负荷 on the business day (R7; S0 二(四)2).
     *
     * @param results 1 to 200, one for each room and test
     */
    record RecordLoadTests(Act act, Subject subject, List<LoadResult> results) implements UnitInspectionCommand {
        public RecordLoadTests {
            results = Require.each("results", results, 1, 200, result -> result.room() + " " + result.test());
        }
    }

    /**
     * Items of the inspection sheet, as found on the business day (R7).
     *
     * @param items 1 or more, each item once; those left out stay as they were
     */
    record FillSheet(Act act, Subject subject, List<ItemResult> items) implements UnitInspectionCommand {
        public FillSheet {
            items = SheetFilled.items(items);
        }
    }

    /** The developer's, contractor's or supervisor's signature: whose it is follows from the signer's own token. */
    record SignUnitInspection(Act act, Subject subject) implements UnitInspectionCommand {}
}
