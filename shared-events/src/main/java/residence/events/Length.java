package residence.events;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How long a warranty term is, as a profile's figure or a quality guarantee writes it (R11). Lengths of one kind
 * compare; a design life is the longest.
 */
public sealed interface Length {

    /** Years, months and days, in this order, at least one of them, each 1 to 999: {@code P5Y}, {@code P1Y6M}. */
    record Span(Period period) implements Length {
        private static final Pattern SHAPE =
                Pattern.compile("P(?=\\d)([1-9]\\d{0,2}Y)?([1-9]\\d{0,2}M)?([1-9]\\d{0,2}D)?");

        private static Optional<Length> of(String text) {
            return SHAPE.matcher(text).matches() ? Optional.of(new Span(Period.parse(text))) : Optional.empty();
        }

        /**
         * The last day of a term that begins on {@code first} and counts that day, as 条例 art. 40 says: a term runs
         * 自竣工验收合格之日起, from the day of acceptance on. It ends on the day before the corresponding day: five
         * years from 2016-03-01 end on 2021-02-28. A month without a corresponding day ends it on its last day
         * (民法典 art. 202), which keeps it from being shorter than it was promised.
         */
        public LocalDate lastDay(LocalDate first) {
            var corresponding = first.plusMonths(period.toTotalMonths());
            boolean exists = corresponding.getDayOfMonth() == first.getDayOfMonth();
            return corresponding.minusDays(exists ? 1 : 0).plusDays(period.getDays());
        }

        /** This and then {@code other}. */
        public Span plus(Span other) {
            return new Span(period.plus(other.period));
        }

        /** Months first, days only among equal months: a month of days is never taken for a month. */
        private boolean atLeast(Period floor) {
            long more = period.toTotalMonths() - floor.toTotalMonths();
            return more > 0 || more == 0 && period.getDays() >= floor.getDays();
        }
    }

    /** A number of heating or cooling seasons, 1 to 99: {@code 1 season}, {@code 2 seasons}. */
    record Seasons(int number) implements Length {
        private static final Pattern SHAPE = Pattern.compile("([1-9]\\d?) seasons?");

        private static Optional<Length> of(String text) {
            var shape = SHAPE.matcher(text);
            return shape.matches() ? Optional.of(new Seasons(Integer.parseInt(shape.group(1)))) : Optional.empty();
        }
    }

    /** {@code design-life}: 设计文件规定的该工程的合理使用年限 of the building (条例 art. 40). */
    record DesignLife() implements Length {
        private static Optional<Length> of(String text) {
            return text.equals("design-life") ? Optional.of(new DesignLife()) : Optional.empty();
        }
    }

    /** Empty where the text is none of the three. */
    static Optional<Length> of(String text) {
        return Span.of(text).or(() -> Seasons.of(text)).or(() -> DesignLife.of(text));
    }

    /**
     * The length of a term of {@code part}.
     *
     * @param field what the sentence names
     * @throws IllegalArgumentException where the text is no length, or counts the seasons of a part that has none
     */
    static Length parse(String field, String text, Part part) {
        var length = of(text).orElseThrow(() -> new IllegalArgumentException(field + ": '" + text
                + "' is no length; write a period (P8Y, P1Y6M) or, for heating and cooling, seasons (3 seasons)"));
        Require.check(
                length.fits(part), field + ": only heating and cooling are warranted by seasons, " + part + " is not");
        return length;
    }

    /** Whether {@code part} can be warranted that long: seasons are those of heating and cooling. */
    default boolean fits(Part part) {
        return switch (this) {
            case Span span -> true;
            case Seasons seasons -> part.seasonal();
            case DesignLife life -> true;
        };
    }

    /** Whether this is at least {@code floor}; what can't be compared (a season with a year) is not. */
    default boolean atLeast(Length floor) {
        return switch (this) {
            case DesignLife life -> true;
            case Seasons seasons -> floor instanceof Seasons least && seasons.number() >= least.number();
            case Span span -> floor instanceof Span least && span.atLeast(least.period());
        };
    }
}
