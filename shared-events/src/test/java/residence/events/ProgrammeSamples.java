package residence.events;

import static residence.events.Sample.HOUSING;

import java.util.stream.Stream;
import residence.events.HousingProgrammeEvent.Measure;
import residence.events.HousingProgrammeEvent.ProgressReported;
import residence.events.HousingProgrammeEvent.TargetSet;

/** A zone's share of a city's programme, and what came of it. */
final class ProgrammeSamples {
    private ProgrammeSamples() {}

    static Stream<Entry<?>> all() {
        return Stream.of(
                Sample.of(
                        "region/511700/programme/old-communities-2021-2025",
                        "2022-06-01",
                        HOUSING,
                        new TargetSet(
                                HousingProgrammeEvent.Kind.OLD_COMMUNITIES,
                                Measure.HOUSEHOLDS,
                                "511700-GX",
                                2021,
                                415,
                                "达州市“十四五”城镇住房发展专项规划",
                                "附件2 达州市“十四五”城镇老旧小区改造计划表")),
                Sample.of(
                        "region/511700/programme/old-communities-2021-2025",
                        "2022-07-04",
                        HOUSING,
                        new ProgressReported("511700-GX", 2021, 415)));
    }
}
