package residence.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import residence.kit.command.Caller;
import residence.kit.web.Cursor;
import residence.kit.web.Paging;
import residence.kit.web.Sort;

/**
 * Asks every query of a service with thousands of parameters that are broken, or nearly so, the same for the same seed.
 * A service sends each and asserts that none is its own fault. What stands in a path is valid: broken ones are told
 * apart by {@link residence.events.Subject} before any query.
 */
public final class BrokenQueries {
    private static final List<String> NASTY = List.of(
            "",
            " ",
            "x",
            "-",
            "-1",
            "0",
            "1.5",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775807",
            "-9223372036854775809",
            "1e999999999",
            "NaN",
            "2026-99-99",
            "2026-02-30",
            "0000-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999999-01-01",
            "2026-99-99T99Z",
            "+1000000000-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-01-01T00:00:00",
            "1/1/26",
            "2026-99-99T99Z,record,1",
            "a b c",
            "a b 99999999999999999999",
            "%",
            "_%\\",
            "\\",
            "'; drop table entry; --",
            "{\"",
            "../..",
            "building/",
            "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p",
            "\u202e\uFEFF\uD83D\uDCA5",
            "房".repeat(3_000),
            "x".repeat(9_000));

    private static final List<String> PLAUSIBLE = List.of(
            "building/B1",
            "building/B1/entrance/1/unit/1502",
            "project/P1",
            "region/371502",
            "371502",
            "000000",
            "B1",
            "project",
            "warranty",
            "5",
            "2026-11-01",
            "1800-01-01",
            "2299-12-31",
            "2026-11-01T00:00:00Z",
            "true");

    private static final long SEED = 20261101;
    /** By columns that one list or another has. */
    private static final List<String> SORTS =
            List.of("region", "-region", "building", "-building", "state", "-dueOn", "endsOn", "place");

    /** Of each query, for each reader. */
    private static final int EACH = 40;

    private final Random random;

    private BrokenQueries(long seed) {
        this.random = new Random(seed);
    }

    /**
     * @param ids what stands for each path variable; {@code 1} where it names none
     * @param each how many of each query
     */
    public static Stream<URI> of(ApplicationContext service, Map<String, String> ids, long seed, int each) {
        var mappings = service.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        var queries = new BrokenQueries(seed);
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(query -> ours(query.getKey(), query.getValue()))
                .sorted(Comparator.comparing(query -> query.getKey().toString()))
                .flatMap(query -> queries.broken(query.getKey(), query.getValue(), ids, each));
    }

    /** Sends them all, as each of these readers, and asserts that none gives a 5xx. */
    public static void areNeverOurFault(
            MockMvcTester mvc, ApplicationContext service, Map<String, String> ids, Caller... readers) {
        for (int i = 0; i < readers.length; i++) {
            var reader = readers[i];
            of(service, ids, SEED + i, EACH)
                    .forEach(uri -> assertThat(status(mvc, uri, reader))
                            .as("%s as %s", uri, reader.role())
                            .isLessThan(500));
        }
    }

    private static int status(MockMvcTester mvc, URI uri, Caller reader) {
        var request = mvc.get().uri(uri);
        return (reader.equals(Caller.PUBLIC) ? request : request.header("Authorization", TestIssuer.bearer(reader)))
                .exchange()
                .getResponse()
                .getStatus();
    }

    private static boolean ours(RequestMappingInfo mapping, HandlerMethod method) {
        return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && method.getBeanType().getName().startsWith("residence.");
    }

    private Stream<URI> broken(RequestMappingInfo mapping, HandlerMethod method, Map<String, String> ids, int each) {
        var paths = List.copyOf(mapping.getPatternValues());
        var parameters = Arrays.stream(method.getMethod().getParameters())
                .flatMap(BrokenQueries::named)
                .toList();
        return IntStream.range(0, each).mapToObj(i -> uri(path(any(paths), ids), parameters));
    }

    /** What a query is asked with: a parameter's name and what it is read as. */
    private record Named(String name, Class<?> type) {}

    private static Stream<Named> named(Parameter parameter) {
        if (parameter.getType() == Paging.class) {
            return Arrays.stream(Paging.class.getRecordComponents())
                    .map(component -> new Named(component.getName(), component.getType()));
        }
        return parameter.isAnnotationPresent(RequestParam.class)
                ? Stream.of(new Named(parameter.getName(), parameter.getType()))
                : Stream.of();
    }

    private static String path(String pattern, Map<String, String> ids) {
        return Pattern.compile("\\{(\\w+)}")
                .matcher(pattern)
                .replaceAll(variable -> ids.getOrDefault(variable.group(1), "1"));
    }

    private URI uri(String path, List<Named> parameters) {
        var query = new ArrayList<String>();
        for (var parameter : parameters) {
            for (int times = times(); times > 0; times--) {
                query.add(parameter.name() + "=" + URLEncoder.encode(value(parameter), StandardCharsets.UTF_8));
            }
        }
        return URI.create(query.isEmpty() ? path : path + "?" + String.join("&", query));
    }

    /** Mostly once, sometimes not at all or twice. */
    private int times() {
        return List.of(0, 0, 1, 1, 1, 1, 1, 2).get(random.nextInt(8));
    }

    private String value(Named parameter) {
        return random.nextInt(2) == 0 ? any(NASTY) : fitting(parameter.type());
    }

    /** What the type can be read from, so that the rest of the query is reached. */
    private String fitting(Class<?> type) {
        if (type == Cursor.class) {
            return cursor();
        }
        if (type == Sort.class) {
            return any(SORTS);
        }
        if (type == LocalDate.class || type == Instant.class) {
            return any(List.of("2026-11-01", "1800-01-01", "2299-12-31", "2026-11-01T00:00:00Z"));
        }
        if (type.isEnum()) {
            return any(List.of(type.getEnumConstants())).toString();
        }
        return any(
                type == String.class ? PLAUSIBLE : List.of("-2147483648", "-1", "0", "1", "5", "2147483647", "true"));
    }

    /** One that a page could have given out, as far as its form goes: its parts are as broken as can be. */
    private String cursor() {
        return Cursor.after(Stream.generate(() -> any(any(List.of(NASTY, PLAUSIBLE, SORTS))))
                        .limit(1 + random.nextInt(4))
                        .map(part -> random.nextInt(20) == 0 ? part + "\u0000" : part)
                        .filter(part -> part.length() < 1_000)
                        .toArray())
                .toString();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
