package residence.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every refusal of this service speaks both languages and says nothing its arguments don't. */
class RefusalTextsTest {
    private static final Pattern REFUSAL =
            Pattern.compile("(?:Unmet|Refusal)\\.of\\(\\s*\"([A-Za-z0-9.-]+)\"((?:(?!Unmet\\.of|Refusal\\.of)[^;])*)");
    private static final Pattern ARGUMENT = Pattern.compile("\"(\\w+)\",");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void everyCodeHasATextInBothLanguagesAndEveryTextACode() throws IOException {
        assertThat(texts("warranty.properties").keySet()).isEqualTo(codes().keySet());
        assertThat(texts("warranty_zh_CN.properties").keySet()).isEqualTo(codes().keySet());
    }

    @Test
    void textsNameOnlyWhatTheRefusalBrings() throws IOException {
        var codes = codes();
        for (String bundle : Set.of("warranty.properties", "warranty_zh_CN.properties")) {
            texts(bundle)
                    .forEach((code, text) -> assertThat(codes.get(code))
                            .as(code + " in " + bundle)
                            .containsAll(found(PLACEHOLDER, text)));
        }
    }

    @Test
    void chineseIsChinese() {
        assertThat(texts("warranty_zh_CN.properties").values())
                .allMatch(text -> CHINESE.matcher(text).find());
        assertThat(texts("warranty.properties").values())
                .noneMatch(text -> CHINESE.matcher(text).find());
    }

    /** The codes in this service's sources, each with the arguments its statement names. */
    private static Map<String, Set<String>> codes() throws IOException {
        var codes = new TreeMap<String, Set<String>>();
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(path -> REFUSAL.matcher(read(path)).results())
                    .forEach(refusal -> codes.computeIfAbsent(refusal.group(1), code -> new HashSet<>())
                            .addAll(found(ARGUMENT, refusal.group(2))));
        }
        return codes;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> texts(String bundle) {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(Path.of("src/main/resources/refusals", bundle), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(code -> code, properties::getProperty, (one, other) -> one, TreeMap::new));
    }
}
