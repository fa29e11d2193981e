package residence.quality.unitinspection;

import static residence.quality.unitinspection.Inspecting.CONTRACTOR;
import static residence.quality.unitinspection.Inspecting.DWELLING;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.LoadTested;
import residence.quality.unitinspection.UnitInspectionCommand.LoadResult;
import residence.quality.unitinspection.UnitInspectionCommand.RecordLoadTests;

class RecordLoadTestsTest {
    private final Inspecting inspecting = new Inspecting();

    @Test
    void r7_eachResultIsRecordedAsItWas() {
        inspecting
                .loadTested("living", LoadTest.LOAD, false)
                .thenRecorded()
                .containsExactly(new LoadTested("living", LoadTest.LOAD, false, LocalDate.parse("2026-06-01")));
    }

    @Test
    void roomsTheDwellingDoesNotHaveAreRefused_eachNamedOnce() {
        inspecting
                .refused(tests("sauna", "living", "cellar"))
                .containsExactly("unit-inspection.unknown-room", "unit-inspection.unknown-room");
    }

    private RecordLoadTests tests(String... rooms) {
        var results = Stream.of(rooms)
                .flatMap(room -> Stream.of(LoadTest.values()).map(test -> new LoadResult(room, test, true)));
        return new RecordLoadTests(inspecting.act(CONTRACTOR), DWELLING, results.toList());
    }
}
