package residence.project.standards;

import java.time.DateTimeException;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/** How long a warranty term is, as a figure writes it. Lengths of one kind compare; a design life is the longest. */
sealed interface Length {
    Pattern SEASONS = Pattern.compile("([1-9][0-9]?) seasons?");

    /** {@code P5Y}, {@code P2M}. */
    record Span(Period period) implements Length {}

    /** {@code 2 seasons}: heating or cooling seasons. */
    record Seasons(int number) implements Length {}

    /** {@code design-life}: 设计文件规定的该工程的合理使用年限 (条例 art. 40). */
    record DesignLife() implements Length {}

    /** Empty where it is none of the three, or no length at all. */
    static Optional<Length> of(String value) {
        if (value.equals("design-life")) {
            return Optional.of(new DesignLife());
        }
        var seasons = SEASONS.matcher(value);
        return seasons.matches() ? Optional.of(new Seasons(Integer.parseInt(seasons.group(1)))) : span(value);
    }

    /** Whether this is at least {@code floor}; what can't be compared (a season with a year) is not. */
    default boolean atLeast(Length floor) {
        return switch (this) {
            case DesignLife life -> true;
            case Seasons seasons -> floor instanceof Seasons least && seasons.number() >= least.number();
            case Span span -> floor instanceof Span least && atLeast(span.period(), least.period());
        };
    }

    private static Optional<Length> span(String value) {
        try {
            var period = Period.parse(value);
            boolean positive = !period.isZero() && !period.isNegative();
            return positive ? Optional.of(new Span(period)) : Optional.empty();
        } catch (DateTimeException notAPeriod) {
            return Optional.empty();
        }
    }

    /** Months first, days only among equal months: a month of days is never taken for a month. */
    private static boolean atLeast(Period period, Period floor) {
        long more = period.toTotalMonths() - floor.toTotalMonths();
        return more > 0 || more == 0 && period.getDays() >= floor.getDays();
    }
}
