package residence.kit.web;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.format.FormatterRegistry;
import residence.kit.problem.Invalid;
import residence.kit.reading.Scalar;

/** Parameters of a query are read as strictly as the fields of a body: the same forms, within the same bounds. */
public final class Parameters {
    private Parameters() {}

    /** What can't be read. */
    static final class Unreadable extends IllegalArgumentException {
        private final String code;

        /** @param code of the fault */
        Unreadable(String code) {
            super(code);
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    static void register(FormatterRegistry registry) {
        register(registry, Scalar.DATE, LocalDate.class);
        register(registry, Scalar.INSTANT, Instant.class);
        registry.addConverter(String.class, Cursor.class, Parameters::cursor);
    }

    /** A blank one is an absent one: so forms send it. */
    private static <T> void register(FormatterRegistry registry, Scalar form, Class<T> type) {
        registry.addFormatterForFieldType(
                type,
                (value, _) -> value.toString(),
                (text, _) -> type.cast(form.of(text).orElseThrow(() -> new Unreadable(form.fault()))));
    }

    private static Cursor cursor(String text) {
        try {
            return Cursor.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("not-cursor");
        }
    }

    /**
     * A number within its bounds.
     *
     * @throws Invalid where it lies outside
     */
    public static int within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw Invalid.of(name, "range", "least", least, "most", most);
        }
        return value;
    }
}
