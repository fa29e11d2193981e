package residence.events;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import residence.events.StandardsEvent.Figure;

/**
 * Which days are worked in a region 工作日, by the calendars that its profiles hold (R9; domain, section 3): what the State
 * Council announces for each year, unless a narrower jurisdiction has a calendar of its own for that year.
 *
 * <p>A calendar counts for its year however late it was announced. Of a year without one only the weekends are known, so
 * whoever sets a term asks whether the calendars {@link #cover} it.
 */
public final class WorkingDays {
    /**
     * The most weekdays that a calendar gives a year off, and the most weekend days that it has people work: 13 holidays
     * are off by law since 2025, with what is moved to join them to weekends 18 weekdays in 2025; the rest is room for
     * the holidays of a region, and for a year like 2020 that had its spring festival prolonged.
     */
    public static final int MOST_MOVED = 30;
    /** Where the holidays come from that {@link #MOST_MOVED} has room for. */
    public static final String CLAUSE = "《全国年节及纪念日放假办法》（国务院令第795号）第二条、第四条";

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Set<LocalDate> holidays;
    private final Set<LocalDate> makeUpDays;
    private final Set<Integer> years;

    private WorkingDays(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
        this.holidays = holidays;
        this.makeUpDays = makeUpDays;
        this.years = holidays.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
    }

    /** @param region division code; a project's is that of its {@link Jurisdiction} */
    public static WorkingDays in(Lookup lookup, String region) {
        return of(Standards.ofRegion(lookup, region));
    }

    static WorkingDays of(Standards standards) {
        return new WorkingDays(
                days(standards, FigureKey.CALENDAR_HOLIDAYS), days(standards, FigureKey.CALENDAR_MAKE_UP_DAYS));
    }

    private static Set<LocalDate> days(Standards standards, String prefix) {
        return standards.governing(prefix).stream()
                .flatMap(governing -> listed(governing.figure()).stream())
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean include(LocalDate day) {
        return makeUpDays.contains(day) || !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /** Whether there is a calendar for every year from {@code first} to {@code last}, both among them. */
    public boolean cover(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear()).allMatch(years::contains);
    }

    /**
     * The last day of a term of working days. The day on which it is set off does not count, the next one does (民法典
     * art. 201): five working days from a Monday end on the next Monday.
     *
     * @param number 0 or more; 0 is {@code day} itself
     * @throws IllegalArgumentException for a negative number
     */
    public LocalDate after(LocalDate day, int number) {
        Require.check(number >= 0, "a term has 0 working days or more");
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(this::include)
                .limit(number)
                .reduce(day, (earlier, later) -> later);
    }

    /**
     * The days that a calendar's figure lists; empty where it can't be read, lists a day outside of its key's year, or
     * has people make up for a holiday on a day that is worked anyway.
     */
    public static Optional<Set<LocalDate>> listed(Figure figure) {
        try {
            var days = Stream.of(figure.value().split(", *", -1))
                    .flatMap(WorkingDays::range)
                    .collect(Collectors.toUnmodifiableSet());
            return Optional.of(days).filter(found -> found.stream().allMatch(day -> belongs(day, figure.key())));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * How many days a calendar's figure makes what they were not: weekdays off, or weekend days worked; 0 for any other
     * figure, and for one that can't be read.
     */
    public static long moved(Figure figure) {
        boolean off = figure.key().startsWith(FigureKey.CALENDAR_HOLIDAYS);
        if (!off && !figure.key().startsWith(FigureKey.CALENDAR_MAKE_UP_DAYS)) {
            return 0;
        }
        return listed(figure).stream()
                .flatMap(Set::stream)
                .filter(day -> WEEKEND.contains(day.getDayOfWeek()) != off)
                .count();
    }

    private static Stream<LocalDate> range(String text) {
        var ends = text.split("/", 2);
        var first = LocalDate.parse(ends[0]);
        var last = LocalDate.parse(ends[ends.length - 1]);
        Require.check(first.getYear() == last.getYear(), "a range lies in one year");
        return first.datesUntil(last.plusDays(1));
    }

    private static boolean belongs(LocalDate day, String key) {
        boolean ofYear = key.endsWith("." + day.getYear());
        return ofYear && (!key.startsWith(FigureKey.CALENDAR_MAKE_UP_DAYS) || WEEKEND.contains(day.getDayOfWeek()));
    }
}
