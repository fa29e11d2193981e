package residence.events;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which side of a figure an indicator 指标 has to lie on. Its key says so, {@code indicator.<bound>.<what>}, so that a
 * profile may set one that no other has ({@code indicator.at-most.building-density}) and it is judged as any other.
 */
public enum Bound {
    /** A number, not below the figure. */
    AT_LEAST,
    /** A number, not above the figure. */
    AT_MOST,
    /** A list, separated by commas, of at least as many different things as the figure says. */
    KINDS,
    /** A word, the same as the figure: {@code true}. */
    IS;

    /** What the key of an indicator begins with. */
    public static final String INDICATOR = "indicator.";

    private static final Pattern KEY = Pattern.compile("indicator\\.([a-z-]+)\\.[a-z0-9]+(-[a-z0-9]+)*");

    /** Empty where the key is no indicator's. */
    public static Optional<Bound> of(String key) {
        var shape = KEY.matcher(key);
        return shape.matches() ? named(shape.group(1)) : Optional.empty();
    }

    private static Optional<Bound> named(String word) {
        return Stream.of(values())
                .filter(bound ->
                        bound.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word))
                .findFirst();
    }

    /** Whether somebody who measured can say that: numbers have 9 digits at most and 4 after the point. */
    public boolean measures(String value) {
        return switch (this) {
            case AT_LEAST, AT_MOST -> value.matches("\\d{1,9}(\\.\\d{1,4})?");
            case KINDS -> items(value).noneMatch(String::isEmpty);
            case IS -> value.matches("[a-z]+(-[a-z]+)*");
        };
    }

    /** Whether a profile can set that. */
    public boolean sets(String figure) {
        return switch (this) {
            case AT_LEAST, AT_MOST, IS -> measures(figure);
            case KINDS -> figure.matches("[1-9]\\d{0,2}");
        };
    }

    /**
     * @param measured what {@link #measures} allows
     * @param figure what {@link #sets} allows
     */
    public boolean met(String measured, String figure) {
        return switch (this) {
            case AT_LEAST -> new BigDecimal(measured).compareTo(new BigDecimal(figure)) >= 0;
            case AT_MOST -> new BigDecimal(measured).compareTo(new BigDecimal(figure)) <= 0;
            case KINDS -> items(measured).distinct().count() >= Long.parseLong(figure);
            case IS -> measured.equals(figure);
        };
    }

    private static Stream<String> items(String list) {
        return Stream.of(list.split("[,，、]", -1)).map(String::strip);
    }
}
