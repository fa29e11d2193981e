package residence.warranty.warranty;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;

/** How long a term is, as a profile's figure or a quality guarantee writes it. */
sealed interface Length {

    /** Years, months and days: {@code P5Y}, {@code P2M}. */
    record Span(Period period) implements Length {}

    /** A number of heating or cooling seasons: {@code 2 seasons}. */
    record Seasons(int number) implements Length {}

    /** 设计文件规定的合理使用年限 of the building: {@code design-life}. */
    record DesignLife() implements Length {}

    /** @throws IllegalArgumentException where it is none of the three */
    static Length parse(String value) {
        var text = value.strip();
        if (text.equals("design-life")) {
            return new DesignLife();
        }
        try {
            return text.contains("season") ? new Seasons(seasons(text)) : new Span(Period.parse(text));
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new IllegalArgumentException("'" + value + "' is no length: P5Y, 2 seasons or design-life", e);
        }
    }

    private static int seasons(String text) {
        return Integer.parseInt(text.substring(0, text.indexOf("season")).strip());
    }

    /**
     * The last day of a period that begins on {@code first} and counts that day, as 条例 art. 40 says: a term runs
     * 自竣工验收合格之日起, from the day of acceptance on. It ends on the day before the corresponding day: five
     * years from 2016-03-01 end on 2021-02-28. A month without a corresponding day ends the period on its last day
     * (民法典 art. 202), which keeps it from being shorter than it was promised.
     */
    static LocalDate lastDay(LocalDate first, Period period) {
        var corresponding = first.plusMonths(period.toTotalMonths());
        boolean exists = corresponding.getDayOfMonth() == first.getDayOfMonth();
        return corresponding.minusDays(exists ? 1 : 0).plusDays(period.getDays());
    }
}
