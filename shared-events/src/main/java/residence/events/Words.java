package residence.events;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/**
 * What codes are called in Chinese and English, from a file of lines such as {@code PartyRole.SUPERVISOR=监理单位|supervisor}:
 * nobody tells a code by a name of their own.
 */
public final class Words {
    /** Those of the published language: {@code words.properties}. */
    public static final Words PUBLISHED = read(Words.class, "words.properties");

    private final Properties texts;

    private Words(Properties texts) {
        this.texts = texts;
    }

    public record Word(String chinese, String english) {}

    /** @param resource as {@code beside} finds it */
    public static Words read(Class<?> beside, String resource) {
        var texts = new Properties();
        try (var in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return new Words(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param key the code's type and name, {@code UnitInspectionEvent.SheetItem.ENERGY} */
    public Optional<Word> find(String key) {
        return Optional.ofNullable(texts.getProperty(key)).map(Words::word);
    }

    /** The key of a code. */
    public static String key(Enum<?> code) {
        String type = code.getDeclaringClass().getName();
        return type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + code.name();
    }

    private static Word word(String text) {
        int bar = text.indexOf('|');
        return new Word(text.substring(0, bar).strip(), text.substring(bar + 1).strip());
    }
}
