package residence.property.housingprogramme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static residence.property.housingprogramme.Planning.PLAN;
import static residence.property.housingprogramme.Planning.PROGRAMME;
import static residence.property.housingprogramme.Planning.act;
import static residence.property.housingprogramme.Planning.planned;
import static residence.property.housingprogramme.Planning.report;
import static residence.property.housingprogramme.Planning.set;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import residence.events.HousingProgrammeEvent.Kind;
import residence.events.HousingProgrammeEvent.Measure;
import residence.events.HousingProgrammeEvent.ProgressReported;
import residence.events.HousingProgrammeEvent.TargetSet;
import residence.property.housingprogramme.HousingProgrammeCommand.ReportProgress;
import residence.property.housingprogramme.HousingProgrammeCommand.SetTargets;
import residence.property.housingprogramme.HousingProgrammeCommand.Target;

class HousingProgrammeTest {
    private static final String ADJUSTED = "达州市2023年老旧小区改造计划调整通知";

    @Test
    void eachCellOfATableIsATargetOfItsRegionAndYear() {
        var events = new Planning().does(set("2022-06-01", PLAN, target("511725", 2022, 5100)));
        assertThat(events)
                .containsExactly(
                        new TargetSet(Kind.OLD_COMMUNITIES, Measure.HOUSEHOLDS, "511725", 2022, 5100, PLAN, "附件2"));
    }

    @Test
    void aDocumentSetsATargetOnceAndALaterOneSetsItAnew() {
        assertThat(planned().refuses(set("2023-03-01", PLAN, target("511725", 2023, 6000))))
                .containsExactly("programme.target-set");
        assertThat(planned().refuses(set("2023-03-01", PLAN, target("511725", 2024, 4950))))
                .isEmpty();
        assertThat(planned().refuses(set("2023-03-01", ADJUSTED, target("511725", 2023, 6000))))
                .isEmpty();
    }

    @Test
    void aDocumentSetsNoTargetAgainAfterALaterOneDid() {
        var planning = planned();
        planning.does(set("2023-03-01", ADJUSTED, target("511725", 2023, 6000)));
        assertThat(planning.refuses(set("2023-04-01", PLAN, target("511725", 2023, 5030))))
                .containsExactly("programme.target-set");
        assertThat(planning.refuses(set("2023-04-01", "再次调整", target("511725", 2023, 5030))))
                .isEmpty();
    }

    @Test
    void whatWasDoneCountsTowardsATargetThatWasSetAnew() {
        var planning = planned();
        planning.does(report("2023-03-01", 2023, 700));
        planning.does(set("2023-03-01", ADJUSTED, target("511725", 2023, 6000)));
        assertThat(planning.refuses(report("2023-04-01", 2023, 699))).containsExactly("programme.less-than-before");
    }

    @Test
    void noTargetIsSetBeforeThoseThatWere() {
        assertThat(planned().refuses(set("2022-05-31", ADJUSTED, target("511725", 2024, 1))))
                .containsExactly("programme.before-last");
        assertThat(planned().refuses(set("2022-06-01", ADJUSTED, target("511725", 2024, 1))))
                .isEmpty();
    }

    @Test
    void aProgrammeIsOfOneKindCountedInOneMeasure() {
        var target = List.of(target("511725", 2024, 1));
        assertThat(planned()
                        .refuses(new SetTargets(
                                act("2023-03-01"),
                                PROGRAMME,
                                Kind.PUBLIC_RENTAL,
                                Measure.HOUSEHOLDS,
                                ADJUSTED,
                                "一",
                                target)))
                .containsExactly("programme.other-kind");
        assertThat(planned()
                        .refuses(new SetTargets(
                                act("2023-03-01"),
                                PROGRAMME,
                                Kind.OLD_COMMUNITIES,
                                Measure.DWELLINGS_OR_ROOMS,
                                ADJUSTED,
                                "一",
                                target)))
                .containsExactly("programme.other-kind");
    }

    @Test
    void targetsAreThoseOfRegionsInsideAndOfZonesWithoutACode() {
        assertThat(planned().refuses(set("2023-03-01", ADJUSTED, target("511700-JK", 2023, 1))))
                .isEmpty();
        assertThat(planned().refuses(set("2023-03-01", ADJUSTED, target("511700", 2023, 1))))
                .isEmpty();
        assertThat(planned().refuses(set("2023-03-01", ADJUSTED, target("511602", 2023, 1), target("510000", 2023, 1))))
                .containsExactly("programme.other-region", "programme.other-region");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(planned().refuses(set("2022-05-31", PLAN, target("511725", 2022, 1), target("511602", 2022, 1))))
                .containsExactly("programme.other-region", "programme.target-set", "programme.before-last");
    }

    @Test
    void progressAddsUp() {
        var planning = planned();
        assertThat(planning.does(report("2022-07-04", 2022, 2280)))
                .containsExactly(new ProgressReported("511725", 2022, 2280));
        assertThat(planning.refuses(report("2022-08-01", 2022, 2279))).containsExactly("programme.less-than-before");
        assertThat(planning.refuses(report("2022-08-01", 2022, 2280))).isEmpty();
    }

    @Test
    void progressIsToldInItsOrder() {
        var planning = planned();
        assertThat(planning.refuses(report("2022-05-31", 2022, 1))).containsExactly("programme.before-last");
        planning.does(report("2022-06-01", 2022, 1));
        planning.does(report("2022-07-04", 2022, 2));
        assertThat(planning.refuses(report("2022-07-03", 2022, 3))).containsExactly("programme.before-last");
        assertThat(planning.refuses(report("2022-07-04", 2022, 3))).isEmpty();
    }

    @Test
    void anotherYearsReportsAreNoMatter() {
        var planning = planned();
        planning.does(report("2023-07-04", 2023, 100));
        assertThat(planning.refuses(report("2023-01-10", 2022, 5))).isEmpty();
    }

    @Test
    void nothingIsDoneTowardsAYearThatHasNotBegun() {
        assertThat(planned().refuses(report("2022-12-31", 2023, 1))).containsExactly("programme.year-not-begun");
        assertThat(planned().refuses(report("2023-01-01", 2023, 1))).isEmpty();
    }

    @Test
    void aYearMayBeReportedAfterItAndBeyondItsTarget() {
        assertThat(planned().refuses(report("2024-02-01", 2022, 5101))).isEmpty();
    }

    @Test
    void progressIsTowardsATarget() {
        assertThat(new Planning().refuses(report("2022-07-04", 2022, 1))).containsExactly("programme.no-target");
        assertThat(planned().refuses(report("2025-07-04", 2025, 1))).containsExactly("programme.no-target");
        assertThat(planned().refuses(new ReportProgress(act("2022-07-04"), PROGRAMME, "511703", 2022, 1)))
                .containsExactly("programme.no-target");
    }

    @Test
    void progressTowardsATargetThatWasVoidedSaysNothing() {
        var state = HousingProgramme.evolve(new HousingProgramme.NotSet(), new ProgressReported("511725", 2022, 7));
        assertThat(state).isEqualTo(new HousingProgramme.NotSet());
    }

    @Test
    void aTargetHasItsShape() {
        assertThatIllegalArgumentException().isThrownBy(() -> set("2022-06-01", PLAN));
        assertThatIllegalArgumentException().isThrownBy(() -> set("2022-06-01", PLAN, target("511725", 1999, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> set("2022-06-01", PLAN, target("511725", 2101, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> set("2022-06-01", PLAN, target("511725", 2022, 0)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> set("2022-06-01", PLAN, target("511725", 2022, 100_000_001)));
        assertThatIllegalArgumentException().isThrownBy(() -> set("2022-06-01", PLAN, target("渠县", 2022, 1)));
        var twice = target("511725", 2022, 1);
        assertThatIllegalArgumentException().isThrownBy(() -> set("2022-06-01", PLAN, twice, twice));
        assertThatIllegalArgumentException().isThrownBy(() -> set("2022-06-01", PLAN, many(501)));
        assertThat(set("2022-06-01", PLAN, many(500)).targets()).hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> report("2022-07-04", 2022, -1));
        assertThat(report("2022-07-04", 2022, 0).completed()).isZero();
    }

    private static Target[] many(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> target("51%04d".formatted(1700 + i / 10), 2021 + i % 10, 1))
                .toArray(Target[]::new);
    }

    private static Target target(String region, int year, int number) {
        return new Target(region, year, number);
    }
}
