package residence.standalone.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * YAML in which a list element of the form {@code {for: {unit: [101, 102]}, each: ...}} stands for one element per
 * value, and {@code ${unit}} for the value. Several names under {@code for} make all combinations; {@code "1..6"} is a
 * range; a list of maps gives values that belong together. {@code ${person:text}} is a person reference.
 */
public final class Template {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern RANGE = Pattern.compile("(\\d+)\\.\\.(\\d+)");

    private Template() {}

    /** A file of the class path, expanded. */
    public static Object read(String resource) {
        try (InputStream file = Template.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalArgumentException("no file " + resource);
            }
            return expand(YAML.readValue(file, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object expand(Object node) {
        return expand(node, Map.of());
    }

    private static Object expand(Object node, Map<String, ?> values) {
        return switch (node) {
            case Map<?, ?> map -> expandMap(map, values);
            case List<?> list ->
                list.stream().flatMap(element -> elements(element, values)).toList();
            case String text -> substitute(text, values);
            default -> node;
        };
    }

    private static Map<String, @Nullable Object> expandMap(Map<?, ?> map, Map<String, ?> values) {
        var expanded = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> expanded.put(
                String.valueOf(substitute(String.valueOf(key), values)), value == null ? null : expand(value, values)));
        return expanded;
    }

    private static Stream<Object> elements(Object element, Map<String, ?> values) {
        if (element instanceof Map<?, ?> map
                && map.get("for") instanceof Object loop
                && map.get("each") instanceof Object each) {
            return rounds(expand(loop, values)).stream().flatMap(round -> spliced(each, merged(values, round)));
        }
        return Stream.of(expand(element, values));
    }

    /** The body of a loop may be one element or a list of them. */
    private static Stream<Object> spliced(Object each, Map<String, ?> values) {
        return each instanceof List<?> several
                ? several.stream().flatMap(one -> elements(one, values))
                : elements(each, values);
    }

    /** The values of each round of a loop. */
    private static List<Map<String, Object>> rounds(Object loop) {
        List<Map<String, Object>> rounds = List.of(Map.of());
        if (loop instanceof List<?> together) {
            return together.stream().map(Template::names).toList();
        }
        for (var name : names(loop).entrySet()) {
            rounds = rounds.stream()
                    .flatMap(round ->
                            all(name.getValue()).stream().map(value -> merged(round, Map.of(name.getKey(), value))))
                    .toList();
        }
        return rounds;
    }

    private static Map<String, Object> names(Object node) {
        if (!(node instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("'for' takes names with their values, not " + node);
        }
        var names = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> names.put(String.valueOf(name), value));
        return names;
    }

    private static List<?> all(Object values) {
        var range = RANGE.matcher(String.valueOf(values));
        if (range.matches()) {
            return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                    .boxed()
                    .toList();
        }
        return values instanceof List<?> list ? list : List.of(values);
    }

    /** A string that is nothing but one variable keeps the value's type. */
    private static Object substitute(String text, Map<String, ?> values) {
        var whole = VARIABLE.matcher(text);
        if (whole.matches()) {
            return value(whole.group(1), values);
        }
        return innermostFirst(text, values);
    }

    /** {@code ${person:owner ${unit}}}: the inner variable stands for itself first. */
    private static String innermostFirst(String text, Map<String, ?> values) {
        var innermost = Pattern.compile("\\$\\{([^${}]+)}").matcher(text);
        if (!innermost.find()) {
            return text;
        }
        var before = new ArrayList<String>(List.of(text.substring(0, innermost.start())));
        before.add(String.valueOf(value(innermost.group(1), values)));
        before.add(text.substring(innermost.end()));
        return innermostFirst(String.join("", before), values);
    }

    private static Object value(String name, Map<String, ?> values) {
        if (name.startsWith("person:")) {
            return "p-" + Digest.of(name.substring("person:".length())).substring(0, 16);
        }
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("${" + name + "} has no value here; there are " + values.keySet());
        }
        return value;
    }

    private static Map<String, Object> merged(Map<String, ?> outer, Map<String, ?> inner) {
        var all = new LinkedHashMap<String, Object>(outer);
        all.putAll(inner);
        return all;
    }
}
