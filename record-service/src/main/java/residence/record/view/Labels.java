package residence.record.view;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import residence.events.Part;

/** What codes and events are called in Chinese and English, from {@code labels.properties}. */
public final class Labels {
    private static final Properties TEXTS = load();

    private Labels() {}

    public record Label(String chinese, String english) {}

    /** @throws IllegalStateException where nobody has named the code */
    static Label of(Enum<?> code) {
        return code instanceof Part part ? new Label(part.chinese(), part.english()) : of(key(code));
    }

    /** Of an event, by the simple name of its record. */
    public static Label ofEvent(Class<?> event) {
        return of("event." + event.getSimpleName());
    }

    private static String key(Enum<?> code) {
        String type = code.getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + code.name();
    }

    private static Label of(String key) {
        String text = TEXTS.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(key + " has no label");
        }
        int bar = text.indexOf('|');
        return new Label(text.substring(0, bar).strip(), text.substring(bar + 1).strip());
    }

    private static Properties load() {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(Labels.class.getResourceAsStream("/labels.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
