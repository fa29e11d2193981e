package residence.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import residence.kit.testing.RefusalTextRules;

/** The kit's own texts: the same codes and the same placeholders in both languages, and none that the code names is missing. */
class KitTextsTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern PROBLEM = Pattern.compile("Problem\\.of\\(\\s*\\d+,\\s*\"([a-z-]+)\"");
    private static final Pattern FAULT = Pattern.compile(
            "(?:faults\\.add\\([^;\"]*?,|Fault\\.of\\([^;]*?,|Invalid\\.of\\([^;]*?,)\\s*\"([a-z-]+)\"");

    private static Properties texts(String name) throws IOException {
        var properties = new Properties();
        try (var reader =
                Files.newBufferedReader(MAIN.resolve("resources/refusals").resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(MAIN.resolve("java/residence/kit"))) {
            var all = new StringBuilder();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file, StandardCharsets.UTF_8));
            }
            return all.toString();
        }
    }

    private static Set<String> found(Pattern pattern, String prefix, String suffix) throws IOException {
        return pattern.matcher(sources())
                .results()
                .map(found -> prefix + found.group(1) + suffix)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        var english = texts("kit.properties");
        var chinese = texts("kit_zh_CN.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames()
                .forEach(code -> assertThat(placeholders(chinese.getProperty(code)))
                        .as(code)
                        .isEqualTo(placeholders(english.getProperty(code))));
    }

    @Test
    void everyProblemAndFaultHasItsText() throws IOException {
        var texts = texts("kit.properties").stringPropertyNames();
        assertThat(texts)
                .containsAll(found(PROBLEM, "problem.", ".title"))
                .containsAll(found(PROBLEM, "problem.", ".detail"))
                .containsAll(found(FAULT, "fault.", ""));
        assertThat(texts).containsAll(RefusalTextRules.codes(sources()).keySet());
        assertThat(found(PROBLEM, "", "")).contains("internal", "version-mismatch");
        assertThat(found(FAULT, "", "")).contains("missing", "not-one-of", "not-version");
    }
}
