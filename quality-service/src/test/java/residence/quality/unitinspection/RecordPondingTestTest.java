package residence.quality.unitinspection;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.quality.unitinspection.Inspecting.CONTRACTOR;
import static residence.quality.unitinspection.Inspecting.DWELLING;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.quality.unitinspection.UnitInspectionCommand.RecordPondingTest;

class RecordPondingTestTest {
    private static final String START = "2026-05-10T00:00:00Z";
    private static final String END = "2026-05-11T00:00:00Z";

    private final Inspecting inspecting = new Inspecting();

    @Test
    void r5_aTestIsRecordedAsItWas() {
        inspecting
                .ponding("bath", Layer.WATERPROOF, START, END, false)
                .thenRecorded()
                .containsExactly(
                        new PondingTested("bath", Layer.WATERPROOF, Instant.parse(START), Instant.parse(END), false));
    }

    @Test
    void r5_leakingAndShortTestsAreRecordedToo() {
        inspecting
                .ponding("bath", Layer.WATERPROOF, START, "2026-05-10T01:00:00Z", true)
                .thenRecorded()
                .hasSize(1);
    }

    @Test
    void r5_surfaceLayerBeforeWaterproofLayerIsRefused() {
        inspecting.refused(test("bath", Layer.SURFACE, START, END)).containsExactly("R5.surface-layer-first");
    }

    @Test
    void r5_surfaceLayerAfterALeakingWaterproofLayerIsRefused() {
        inspecting
                .ponding("bath", Layer.WATERPROOF, START, END, true)
                .refused(test("bath", Layer.SURFACE, END, "2026-05-12T00:00:00Z"))
                .containsExactly("R5.surface-layer-first");
    }

    @Test
    void r5_surfaceLayerThatBeganWhileTheOtherWasTestedIsRefused() {
        inspecting
                .ponding("bath", Layer.WATERPROOF, START, END, false)
                .refused(test("bath", Layer.SURFACE, "2026-05-10T23:59:59Z", "2026-05-12T00:00:00Z"))
                .containsExactly("R5.surface-layer-first");
    }

    @Test
    void r5_surfaceLayerFromTheMomentTheOtherEndedIsRecorded() {
        inspecting
                .ponding("bath", Layer.WATERPROOF, START, END, false)
                .ponding("bath", Layer.SURFACE, END, "2026-05-12T00:00:00Z", false)
                .thenRecorded()
                .hasSize(1);
    }

    @Test
    void r5_aSurfaceLayerThatLeakedIsTestedAgainOnTheSameWaterproofLayer() {
        inspecting
                .ponding("bath", Layer.WATERPROOF, START, END, false)
                .ponding("bath", Layer.SURFACE, END, "2026-05-12T00:00:00Z", true)
                .ponding("bath", Layer.SURFACE, "2026-05-14T00:00:00Z", "2026-05-15T00:00:00Z", false)
                .thenRecorded()
                .hasSize(1);
    }

    @Test
    void aRoomTheDwellingDoesNotHaveIsRefused() {
        inspecting.refused(test("sauna", Layer.WATERPROOF, START, END)).containsExactly("unit-inspection.unknown-room");
    }

    @Test
    void r5_aDryRoomIsRefused() {
        inspecting.refused(test("living", Layer.WATERPROOF, START, END)).containsExactly("R5.dry-room");
    }

    @Test
    void r5_aTestThatIsNotOverIsRefused_withAllElseThatIsWrong() {
        inspecting
                .on("2026-05-10")
                .refused(test("living", Layer.WATERPROOF, START, END))
                .containsExactly("R5.not-over", "R5.dry-room");
    }

    @Test
    void r5_aTestThatEndedOnALaterDayThanItIsRecordedForIsRefused() {
        // 16:00 UTC is the next day in Shanghai
        inspecting
                .on("2026-05-10")
                .refused(test("bath", Layer.WATERPROOF, "2026-05-09T00:00:00Z", "2026-05-10T16:00:00Z"))
                .containsExactly("R5.not-over");
    }

    @Test
    void aTestThatEndsBeforeItStartsIsNoTest() {
        assertThatThrownBy(() -> test("bath", Layer.WATERPROOF, END, END))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endedAt");
    }

    private RecordPondingTest test(String room, Layer layer, String from, String to) {
        return new RecordPondingTest(
                inspecting.act(CONTRACTOR), DWELLING, room, layer, Instant.parse(from), Instant.parse(to), false);
    }
}
