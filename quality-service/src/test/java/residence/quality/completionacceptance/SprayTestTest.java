package residence.quality.completionacceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.CompletionAcceptanceEvent.WindowResult;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.Subject;
import residence.events.Unmet;
import residence.kit.testing.Known;

/** R6, the building's windows under spray. */
class SprayTestTest {
    private static final String WHOLE = "building/B1/acceptance/whole";
    private static final String STRUCTURE = "building/B1/acceptance/structure";

    private final Known known = new Known();

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "6, 1", "7, 2", "20, 3", "21, 4", "100, 15", "101, 16", "106, 16", "107, 17"})
    void r6_fifteenPercentAreRoundedUpToWholeWindows(int windows, int required) {
        assertThat(new SprayTest(windows, 15, java.util.Map.of()).required()).isEqualTo(required);
    }

    @Test
    void r6_asManyDryWindowsAsRequiredPass() {
        sprayed(WHOLE, "2026-08-01", dry(16));
        assertThat(ofWindows(101).missing()).isEmpty();
    }

    @Test
    void r6_oneDryWindowLessThanRequiredDoesNotPass() {
        sprayed(WHOLE, "2026-08-01", dry(15));
        assertThat(ofWindows(101).missing())
                .contains(Unmet.of("R6.too-few-windows", "passed", 15, "required", 16, "windows", 101, "share", 15));
    }

    @Test
    void r6_aLeakingWindowDoesNotCount() {
        sprayed(WHOLE, "2026-08-01", dry(15), Stream.of(leaking("W16")));
        assertThat(ofWindows(101).passed()).isEqualTo(15);
        assertThat(ofWindows(101).missing()).isPresent();
    }

    @Test
    void r6_aLeakingWindowCountsAfterItsRetest() {
        sprayed(WHOLE, "2026-08-01", dry(15), Stream.of(leaking("W16")));
        sprayed(WHOLE, "2026-08-09", Stream.of(dryOne("W16")));
        assertThat(ofWindows(101).missing()).isEmpty();
    }

    @Test
    void r6_aDryWindowThatLeaksLaterCountsNoMore() {
        sprayed(WHOLE, "2026-08-01", dry(16));
        sprayed(WHOLE, "2026-08-09", Stream.of(leaking("W3")));
        assertThat(ofWindows(101).passed()).isEqualTo(15);
    }

    @Test
    void r6_anOlderResultRecordedLaterDoesNotCount() {
        sprayed(WHOLE, "2026-08-09", Stream.of(leaking("W1")));
        sprayed(WHOLE, "2026-08-01", Stream.of(dryOne("W1")));
        assertThat(ofWindows(1).passed()).isZero();
    }

    @Test
    void r6_ofOneDayTheResultRecordedLaterCounts() {
        sprayed(WHOLE, "2026-08-01", Stream.of(leaking("W1")));
        sprayed(WHOLE, "2026-08-01", Stream.of(dryOne("W1")));
        assertThat(ofWindows(1).passed()).isEqualTo(1);
    }

    @Test
    void r6_windowsSprayedUnderAnyScopeOfTheBuildingCount() {
        sprayed(STRUCTURE, "2026-08-01", Stream.of(dryOne("W1")));
        sprayed(WHOLE, "2026-08-02", Stream.of(dryOne("W2")));
        assertThat(ofWindows(20).passed()).isEqualTo(2);
    }

    @Test
    void r6_moreWindowsThanTheBuildingHasAreNoWindowsOfIt() {
        sprayed(WHOLE, "2026-08-01", dry(3));
        assertThat(ofWindows(4).exceededBy(List.of(dryOne("W4"), dryOne("W1")))).isEmpty();
        assertThat(ofWindows(4).exceededBy(List.of(dryOne("W4"), dryOne("W5"))))
                .contains(Unmet.of("R6.more-than-registered", "sprayed", 5, "windows", 4));
    }

    private SprayTest ofWindows(int windows) {
        return SprayTest.of(windows, 15, known.entries(new Subject("building/B1"), WindowsSprayed.class));
    }

    @SafeVarargs
    private void sprayed(String acceptance, String day, Stream<WindowResult>... windows) {
        known.knows(
                acceptance,
                day,
                new WindowsSprayed(Stream.of(windows).flatMap(all -> all).toList()));
    }

    private static Stream<WindowResult> dry(int windows) {
        return IntStream.rangeClosed(1, windows).mapToObj(number -> dryOne("W" + number));
    }

    private static WindowResult dryOne(String window) {
        return new WindowResult(window, false);
    }

    private static WindowResult leaking(String window) {
        return new WindowResult(window, true);
    }
}
