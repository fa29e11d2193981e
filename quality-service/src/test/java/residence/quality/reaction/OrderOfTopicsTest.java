package residence.quality.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.Material;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.MaterialBatchEvent.MaterialBatchReceived;
import residence.events.Subject;
import residence.kit.testing.Interleavings;
import residence.kit.testing.Known;
import residence.quality.Pilot;

/** What this service's reactions record does not depend on the order in which topics arrive. */
class OrderOfTopicsTest {
    private static final Material TILES = new Material("陶瓷面砖", "300×600", "东鹏陶瓷", "鲁西建材", "2602B-18");

    @Test
    void theSamplesTopicsGiveWhatWasRecordedWhenItWasPlayedInEveryOrder() {
        assertThat(new Interleavings("residence.quality").requireTheSamplesOutcome(200))
                .isPositive();
    }

    @Test
    void r3_recalledBatchesMakeTheSameDefectsInEveryOrder() {
        var story = Pilot.heard();
        recalled(story, "batch/T-1", Kind.OTHER);
        recalled(story, "batch/T-2", Kind.STRUCTURAL);
        recalled(story, "batch/T-3", Kind.FUNCTIONAL);
        assertThat(new Interleavings("residence.quality").requireOneOutcome(story.all(), 300))
                .hasSize(6);
    }

    /** One of its places is told after the recall. */
    private static void recalled(Known story, String batch, Kind kind) {
        var received = new MaterialBatchReceived(
                new Subject(Pilot.PROJECT), kind, TILES, BigDecimal.TEN, "t", List.of(), LocalDate.parse("2026-02-10"));
        story.knows(batch, "2026-02-10", received)
                .knows(batch, "2026-03-05", new MaterialBatchInstalled(kind, TILES, List.of(Pilot.DWELLING)))
                .knows(batch, "2026-10-15", new MaterialBatchRecalled("吸水率超标"))
                .knows(batch, "2026-03-08", new MaterialBatchInstalled(kind, TILES, List.of(Pilot.OTHER_DWELLING)));
    }
}
