package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;

/** R9: a term of working days, by the calendar of 2025's spring festival and national day, and where there is none. */
class WorkingDaysTest {
    private static final String HOLIDAYS = FigureKey.CALENDAR_HOLIDAYS + 2025;
    private static final String MAKE_UP_DAYS = FigureKey.CALENDAR_MAKE_UP_DAYS + 2025;

    private final Told known = new Told();

    WorkingDaysTest() {
        announced(
                "000000",
                Level.NATION,
                "2024-11-12",
                figure(HOLIDAYS, "2025-01-01, 2025-01-28/2025-02-04,2025-10-01/2025-10-08"),
                figure(MAKE_UP_DAYS, "2025-01-26, 2025-02-08, 2025-09-28, 2025-10-11"));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-26, true", // a Sunday made up for
        "2025-01-27, true", // the eve
        "2025-01-28, false",
        "2025-02-04, false", // the last day off
        "2025-02-05, true",
        "2025-02-07, true",
        "2025-02-08, true", // a Saturday made up for
        "2025-02-09, false",
        "2025-01-01, false", // a Wednesday of its own
        "2025-01-02, true"
    })
    void r9_holidaysAreOffAndMakeUpDaysAreWorked(String day, boolean worked) {
        assertThat(days().include(day(day))).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-27, 0, 2025-01-27",
        "2025-01-27, 1, 2025-02-05",
        "2025-01-25, 1, 2025-01-26",
        "2025-02-07, 1, 2025-02-08",
        "2025-02-07, 2, 2025-02-10",
        "2025-01-31, 1, 2025-02-05",
        "2025-03-03, 5, 2025-03-10",
        "2025-09-26, 15, 2025-10-23"
    })
    void r9_theDayThatSetsATermOffDoesNotCount(String from, int number, String last) {
        assertThat(days().after(day(from), number)).isEqualTo(day(last));
    }

    @Test
    void r9_calendarsCoverATermWithinTheirYears() {
        assertThat(days().cover(day("2025-01-01"), day("2025-12-31"))).isTrue();
        assertThat(days().cover(day("2025-12-31"), day("2026-01-01"))).isFalse();
        assertThat(days().cover(day("2024-12-31"), day("2025-01-01"))).isFalse();
    }

    @Test
    void r9_aYearWithoutACalendarHasItsWeekendsOffOnly() {
        assertThat(days().after(day("2025-12-31"), 1)).isEqualTo(day("2026-01-01"));
        assertThat(days().after(day("2026-01-01"), 2)).isEqualTo(day("2026-01-05"));
    }

    @Test
    void r9_aCalendarCountsHoweverLateItWasAnnounced() {
        announced("000000", Level.NATION, "2026-06-01", figure(FigureKey.CALENDAR_HOLIDAYS + 2026, "2026-01-01"));
        assertThat(days().after(day("2025-12-31"), 1)).isEqualTo(day("2026-01-02"));
    }

    @Test
    void r9_aRegionsOwnCalendarOfAYearReplacesTheNations() {
        announced("370000", Level.PROVINCE, "2024-12-01", figure(HOLIDAYS, "2025-03-31"));
        assertThat(days().include(day("2025-03-31"))).isFalse();
        assertThat(days().include(day("2025-01-01"))).isTrue();
        assertThat(WorkingDays.in(known, "140100").include(day("2025-03-31"))).isTrue();
    }

    @Test
    void r9_theLatestCalendarOfAJurisdictionCounts() {
        announced("000000", Level.NATION, "2025-09-01", figure(HOLIDAYS, "2025-09-03"));
        assertThat(days().include(day("2025-09-03"))).isFalse();
        assertThat(days().include(day("2025-10-01"))).isTrue();
    }

    @Test
    void aNegativeTermIsNone() {
        assertThatThrownBy(() -> days().after(day("2025-01-01"), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("working days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025",
                "2025-02-29",
                "2024-12-31",
                "2025-12-31/2026-01-01",
                "2025-02-04/2025-01-28",
                "2025-01-01;2025-01-02",
                "2025-01-01,",
                "2025-01-01/2025-01-02/2025-01-03",
                "2025-01-01/+999999998-12-31"
            })
    void aListThatNobodyCanReadOrThatIsOfAnotherYearIsNone(String value) {
        assertThat(WorkingDays.listed(figure(HOLIDAYS, value))).isEmpty();
    }

    /** From Saturday, 25 January to Tuesday, 28 January 2025: two of the four were off anyway. */
    @Test
    void aCalendarMovesTheWeekdaysThatItTakesOffAndTheWeekendDaysThatItHasWorked() {
        assertThat(WorkingDays.moved(figure(HOLIDAYS, "2025-01-25/2025-01-28"))).isEqualTo(2);
        assertThat(WorkingDays.moved(figure(MAKE_UP_DAYS, "2025-01-25, 2025-01-26, 2025-02-08")))
                .isEqualTo(3);
        assertThat(WorkingDays.moved(figure(HOLIDAYS, "soon"))).isZero();
        assertThat(WorkingDays.moved(figure(FigureKey.OPINION_DAYS, "15"))).isZero();
    }

    @Test
    void onlyASaturdayOrSundayIsMadeUpOn() {
        assertThat(WorkingDays.listed(figure(MAKE_UP_DAYS, "2025-02-08"))).isPresent();
        assertThat(WorkingDays.listed(figure(MAKE_UP_DAYS, "2025-02-07"))).isEmpty();
        assertThat(WorkingDays.listed(figure(HOLIDAYS, "2025-02-07"))).isPresent();
    }

    private WorkingDays days() {
        return WorkingDays.in(known, "371502");
    }

    private void announced(String region, Level level, String on, Figure... figures) {
        known.tell(
                Subject.of("region", region).child("profile", "calendar-" + on),
                new ProfileEnacted(
                        "calendar-" + on, region, level, Reach.REGION, "t", "d", day(on), null, List.of(figures)));
    }

    private static Figure figure(String key, String value) {
        return new Figure(key, value, null, "clause");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
