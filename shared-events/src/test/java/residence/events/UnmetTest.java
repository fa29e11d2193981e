package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingDemolished;

class UnmetTest {
    @Test
    void aRefusalNamesAllThatIsUnmetAtOnceInItsOrder() {
        assertThatThrownBy(() -> Refusal.ifAny(
                        Unmet.when(true, "R2.party-missing", "party", "DESIGN"),
                        Unmet.when(false, "R2.no-construction-permit"),
                        Stream.of(Unmet.of("R2.pledge-missing"), Unmet.of("R2.planned-in-the-past"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.unmet())
                                .isEqualTo(List.of(
                                        Unmet.of("R2.party-missing", "party", "DESIGN"),
                                        Unmet.of("R2.pledge-missing"),
                                        Unmet.of("R2.planned-in-the-past"))));
    }

    @Test
    void nothingIsDatedBeforeTheLastDayOfWhatItFollows() {
        var last = LocalDate.of(2026, 3, 15);
        assertThat(Unmet.before(on("2026-03-14"), last, "R3.sample-dated-before", "sample", "S-1"))
                .containsExactly(Unmet.of("R3.sample-dated-before", "last", "2026-03-15", "sample", "S-1"));
        assertThat(Unmet.before(on("2026-03-15"), last, "R3.sample-dated-before", "sample", "S-1"))
                .isEmpty();
        assertThat(Unmet.before(on("2026-03-14"), null, "defect.dated-before")).isEmpty();
    }

    /** By business day, whatever was recorded last. */
    @Test
    void theLastDayIsTheLatestOne() {
        var told = new Told();
        var place = new Subject("building/B1");
        assertThat(told.lastDay(place, BuildingDemolished.class)).isNull();
        var gone = new BuildingDemolished(LocalDate.of(2026, 3, 15), "D级危房");
        told.tell(Sample.of(place.path(), "2026-03-15", Sample.HOUSING, gone));
        told.tell(Sample.of(place.path(), "2026-03-01", Sample.HOUSING, gone));
        assertThat(told.lastDay(place, BuildingDemolished.class)).isEqualTo("2026-03-15");
    }

    private static Act on(String day) {
        return new Act(Sample.HOUSING, LocalDate.parse(day), Instant.parse("2026-09-01T04:00:00Z"), List.of());
    }

    @Test
    void whereAllIsMetNothingIsRefused() {
        assertThatCode(() -> Refusal.ifAny(Unmet.when(false, "R10.not-sold"), Stream.empty()))
                .doesNotThrowAnyException();
    }
}
