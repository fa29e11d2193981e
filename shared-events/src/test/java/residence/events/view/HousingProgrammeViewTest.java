package residence.events.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import residence.events.HousingProgrammeEvent;
import residence.events.HousingProgrammeEvent.Kind;
import residence.events.HousingProgrammeEvent.Measure;
import residence.events.HousingProgrammeEvent.ProgressReported;
import residence.events.HousingProgrammeEvent.TargetSet;
import residence.events.Subject;
import residence.events.view.HousingProgrammeView.Target;
import residence.events.view.HousingProgrammeView.Total;

class HousingProgrammeViewTest {

    @Test
    void aTargetIsMetWhenAsMuchIsDone() {
        assertThat(target(set("511725", 2022, 5100)).met()).isFalse();
        assertThat(target(set("511725", 2022, 5100), done("511725", 2022, 5099)).met())
                .isFalse();
        assertThat(target(set("511725", 2022, 5100), done("511725", 2022, 5100)).met())
                .isTrue();
    }

    @Test
    void whatWasDoneCountsTowardsATargetThatWasSetAnew() {
        var anew = target(set("511725", 2022, 5100), done("511725", 2022, 5100), set("511725", 2022, 6000));
        assertThat(anew.number()).isEqualTo(6000);
        assertThat(anew.completed()).isEqualTo(5100);
        assertThat(anew.met()).isFalse();
        assertThat(anew.reportedOn()).isEqualTo("2022-07-04");
    }

    @Test
    void itAddsUpByYear() {
        var view = view(
                set("511725", 2022, 5100),
                set("511703", 2022, 20328),
                set("511725", 2021, 1990),
                done("511725", 2022, 2280));
        assertThat(view.totals()).containsExactly(new Total(2021, 1990, 0), new Total(2022, 25428, 2280));
    }

    @Test
    void aRegionsOwnTargetIsNotAddedToThoseOfItsParts() {
        var view = view(
                set("511700", 2022, 30000),
                set("511725", 2022, 5100),
                set("511700-GX", 2022, 415),
                done("511700", 2022, 9000),
                done("511725", 2022, 2280));
        assertThat(view.totals()).containsExactly(new Total(2022, 5515, 2280));
        assertThat(view.targets()).hasSize(3);
    }

    @Test
    void aRegionsOwnTargetCountsInAYearWithoutAnyOfItsParts() {
        var view = view(set("511700", 2022, 30000), set("511725", 2021, 1990), done("511700", 2022, 9000));
        assertThat(view.totals()).containsExactly(new Total(2021, 1990, 0), new Total(2022, 30000, 9000));
    }

    @Test
    void progressTowardsATargetThatWasVoidedIsNotTold() {
        var view = view(done("511725", 2022, 7));
        assertThat(view.targets()).isEmpty();
        assertThat(view.kind()).isNull();
        assertThat(view.region()).isEqualTo("511700");
    }

    private static Target target(HousingProgrammeEvent... events) {
        return view(events).targets().getFirst();
    }

    private static HousingProgrammeView view(HousingProgrammeEvent... events) {
        var view = HousingProgrammeView.VIEW.blank().of(new Subject("region/511700/programme/old-communities"));
        for (HousingProgrammeEvent event : events) {
            view = HousingProgrammeView.VIEW.evolve().evolve(view, event, source());
        }
        return view;
    }

    private static TargetSet set(String region, int year, int number) {
        return new TargetSet(Kind.OLD_COMMUNITIES, Measure.HOUSEHOLDS, region, year, number, "规划", "附件2");
    }

    private static ProgressReported done(String region, int year, int completed) {
        return new ProgressReported(region, year, completed);
    }

    private static Source source() {
        return new Source(
                new UUID(0, 1), LocalDate.of(2022, 7, 4), false, "511700-zjj", "authority/housing", List.of());
    }
}
