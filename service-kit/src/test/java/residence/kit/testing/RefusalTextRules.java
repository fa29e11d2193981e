package residence.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import residence.events.Words;
import residence.kit.problem.RefusalTexts;

/**
 * Every refusal can be told in both languages. A service's test is one method:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> refusalsHaveTheirTexts() {
 *     return RefusalTextRules.ofModule("warranty");
 * }
 * }</pre>
 */
public final class RefusalTextRules {
    private static final Pattern CALL = Pattern.compile("(?:Unmet|Refusal)\\s*\\.(of|when|before)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)(?::([A-Za-z.]+))?}");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private RefusalTextRules() {}

    /** The module whose directory the test runs in; {@code bundle} is its service's id. */
    public static Stream<DynamicTest> ofModule(String bundle) {
        return of(Path.of("src/main"), bundle);
    }

    static Stream<DynamicTest> of(Path main, String bundle) {
        var sources = sources(main.resolve("java"));
        var codes = codes(sources);
        var english = texts(main, bundle + ".properties");
        var chinese = texts(main, bundle + "_zh_CN.properties");
        return Stream.of(
                dynamicTest("every code has its English text", () -> check(codes, withKits(english, "kit.properties"))),
                dynamicTest(
                        "every code has its Chinese text",
                        () -> check(codes, withKits(chinese, "kit_zh_CN.properties"))),
                dynamicTest(
                        "Chinese texts are Chinese",
                        () -> assertThat(chinese.values())
                                .allMatch(text -> CHINESE.matcher(text).find())),
                dynamicTest(
                        "both languages have the same codes",
                        () -> assertThat(chinese.keySet()).isEqualTo(english.keySet())),
                dynamicTest(
                        "no text has lost its code",
                        () -> assertThat(english.keySet()).allMatch(code -> sources.contains("\"" + code + "\""))),
                dynamicTest("codes are told by words there are", () -> checkTypes(english, chinese)));
    }

    private static void checkTypes(Map<String, String> english, Map<String, String> chinese) {
        Stream.of(english, chinese)
                .flatMap(texts -> texts.values().stream())
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .map(found -> found.group(2))
                .filter(Objects::nonNull)
                .forEach(type -> assertThat(codesOf(type))
                        .as(type)
                        .allMatch(code -> Words.PUBLISHED.find(Words.key(code)).isPresent()));
    }

    /** @param type as a text names it, {@code UnitInspectionEvent.LoadTest} */
    private static Enum<?>[] codesOf(String type) {
        try {
            return (Enum<?>[])
                    Class.forName("residence.events." + type.replace('.', '$')).getEnumConstants();
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no codes of type " + type, e);
        }
    }

    private static void check(Map<String, Set<String>> codes, Map<String, String> texts) {
        assertThat(texts.keySet()).containsAll(codes.keySet());
        codes.forEach((code, names) -> assertThat(names)
                .as("placeholders of %s: %s", code, texts.get(code))
                .containsAll(placeholders(texts.get(code))));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Codes that stand as literals in a call, each with the names that every such call gives it. */
    public static Map<String, Set<String>> codes(String sources) {
        var codes = new TreeMap<String, Set<String>>();
        CALL.matcher(sources).results().forEach(call -> {
            var all = JavaArguments.from(sources, call.end());
            var args = all.subList(ahead(call.group(1)), all.size());
            literal(args.getFirst()).ifPresent(code -> {
                var names = new TreeSet<>(call.group(1).equals("before") ? Set.of("last") : Set.of());
                for (int i = 1; i < args.size(); i += 2) {
                    literal(args.get(i)).ifPresent(names::add);
                }
                codes.merge(code, names, RefusalTextRules::common);
            });
        });
        return codes;
    }

    /** How many arguments stand before the code: the condition; the act and the day that it can't be before. */
    private static int ahead(String method) {
        return switch (method) {
            case "when" -> 1;
            case "before" -> 2;
            default -> 0;
        };
    }

    private static Set<String> common(Set<String> one, Set<String> other) {
        var both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Optional<String> literal(String argument) {
        var found = LITERAL.matcher(argument);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String sources(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(RefusalTextRules::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What every service refuses alike the kit tells; a service may tell it in its own words. */
    private static Map<String, String> withKits(Map<String, String> own, String kits) {
        var all = new TreeMap<>(read(() -> new InputStreamReader(
                Objects.requireNonNull(RefusalTexts.class.getResourceAsStream("/refusals/" + kits)),
                StandardCharsets.UTF_8)));
        all.putAll(own);
        return all;
    }

    private static Map<String, String> texts(Path main, String name) {
        return read(
                () -> Files.newBufferedReader(main.resolve("resources/refusals").resolve(name)));
    }

    private static Map<String, String> read(Source source) {
        var properties = new Properties();
        try (var reader = source.open()) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private interface Source {
        Reader open() throws IOException;
    }
}
