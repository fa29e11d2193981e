package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 3, 10);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 20);
    private static final Span SPAN = new Span(FIRST, LAST);

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "2027-03-09, false, true",
        "2027-03-10, true, true",
        "2027-03-20, true, true",
        "2027-03-21, false, false"
    })
    void bothItsDaysAreInside(LocalDate day, boolean covered, boolean lasts) {
        assertThat(SPAN.covers(day)).isEqualTo(covered);
        assertThat(SPAN.lasts(day)).isEqualTo(lasts);
    }

    @Test
    void oneWithoutEndLastsForEver() {
        var open = new Span(FIRST, null);
        assertThat(open.covers(FIRST.minusDays(1))).isFalse();
        assertThat(open.covers(FIRST.plusYears(900))).isTrue();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2027-03-01, 2027-03-09, false",
        "2027-03-01, 2027-03-10, true",
        "2027-03-12, 2027-03-13, true",
        "2027-03-20, 2027-03-30, true",
        "2027-03-21, 2027-03-30, false",
        "2027-03-01, 2027-03-31, true",
        "2027-03-12, 2027-03-11, false"
    })
    void theyOverlapWhereADayIsInBoth(LocalDate from, LocalDate until, boolean overlap) {
        assertThat(SPAN.overlaps(new Span(from, until))).isEqualTo(overlap);
        assertThat(new Span(from, until).overlaps(SPAN)).isEqualTo(overlap);
    }

    @Test
    void oneWithoutEndOverlapsWhatEndsOnItsFirstDayOrLater() {
        var open = new Span(FIRST, null);
        assertThat(open.overlaps(new Span(FIRST.minusDays(5), FIRST))).isTrue();
        assertThat(open.overlaps(new Span(FIRST.minusDays(5), FIRST.minusDays(1))))
                .isFalse();
        assertThat(open.overlaps(new Span(LAST, null))).isTrue();
    }

    @Test
    void anEndNeverMakesItLonger() {
        assertThat(SPAN.endingOn(LAST.plusDays(1))).isEqualTo(SPAN);
        assertThat(SPAN.endingOn(null)).isEqualTo(SPAN);
        assertThat(SPAN.endingOn(LAST.minusDays(1)).until()).isEqualTo(LAST.minusDays(1));
        assertThat(new Span(FIRST, null).endingOn(LAST)).isEqualTo(SPAN);
    }

    @Test
    void oneThatEndedBeforeItsFirstDayHasNone() {
        var never = SPAN.endingOn(FIRST.minusDays(1));
        assertThat(never.covers(FIRST)).isFalse();
        assertThat(never.lasts(FIRST.minusDays(3))).isFalse();
        assertThat(never.overlaps(SPAN)).isFalse();
    }
}
