package residence.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Breaks a command's valid body in thousands of ways, the same for the same seed. A service sends each and asserts that
 * none gives a 5xx, and that those which {@link Variant#broken} says are broken give a 4xx.
 */
public final class BrokenBodies {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> NASTY = List.of(
            "null",
            "true",
            "-1",
            "0",
            "2147483648",
            "-9223372036854775809",
            "1e-400",
            "1e999999999",
            "0.1e1000000000",
            "\"\"",
            "\" \"",
            "\"\\t\"",
            "\"2026-13-45\"",
            "\"+99999-01-01\"",
            "\"0001-01-01\"",
            "\"NaN\"",
            "\"../..\"",
            "\"a/b/c\"",
            "\"building/\"",
            "\"-\"",
            "\"\uD83D\uDCA5\"",
            "\"'; drop table entry; --\"",
            "{}",
            "[]",
            "[[[[]]]]",
            "[null]",
            "[{}]",
            "{\"\":{}}",
            "\"13800138000\"",
            "\"sha256:zz\"",
            "99999999999999999999999999999999999999999",
            "false");

    private final Random random;
    private final String valid;
    private final List<Function<String, Variant>> ways = List.of(
            this::truncated,
            this::trailed,
            this::duplicated,
            this::extended,
            this::rewrapped,
            this::otherSyntax,
            this::badUtf8,
            this::unstorable,
            this::circumstances,
            this::replaced,
            this::dropped,
            this::flipped);

    private BrokenBodies(String valid, long seed) {
        this.valid = MAPPER.readTree(valid).toString();
        this.random = new Random(seed);
    }

    /**
     * @param what says how it was broken
     * @param broken whether no command can be read from it; the others may by chance be valid, or refused by a rule
     */
    public record Variant(String what, byte[] body, boolean broken) {
        @Override
        public String toString() {
            return what + ": " + new String(body, StandardCharsets.UTF_8);
        }
    }

    /** @param valid a body that the command accepts, an object */
    public static Stream<Variant> of(String valid, long seed, int count) {
        var bodies = new BrokenBodies(valid, seed);
        return IntStream.range(0, count)
                .mapToObj(i -> bodies.ways.get(i % bodies.ways.size()).apply(bodies.valid));
    }

    private static Variant sure(String what, String body) {
        return new Variant(what, body.getBytes(StandardCharsets.UTF_8), true);
    }

    private static Variant maybe(String what, String body) {
        return new Variant(what, body.getBytes(StandardCharsets.UTF_8), false);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private Variant truncated(String body) {
        return sure("truncated", body.substring(0, 1 + random.nextInt(body.length() - 1)));
    }

    private Variant trailed(String body) {
        return sure("trailing", body + any(List.of("}", "{}", ",", "null", "x", "\u0001", "]", body)));
    }

    private Variant duplicated(String body) {
        return sure(
                "duplicate key",
                insert(body, any(List.of("\"twice\":1,\"twice\":2", "\"evidence\":[],\"evidence\":[]"))));
    }

    private Variant extended(String body) {
        return sure(
                "unknown field",
                insert(
                        body,
                        "\"" + any(List.of("act", "subject", "id", "", "__proto__", "\\ud800", "x\\u0000")) + "-\":"
                                + any(List.of("1", "{}", "null"))));
    }

    private Variant rewrapped(String body) {
        String nest = "[".repeat(600) + "]".repeat(600);
        return sure(
                "another document",
                any(List.of(
                        "[" + body + "]", "null", "1", "\"x\"", "true", "[]", nest, insert(body, "\"x\":" + nest))));
    }

    private Variant otherSyntax(String body) {
        return sure(
                "not JSON",
                any(List.of(
                        "'" + body + "'",
                        "/* */" + body,
                        insert(body, "\"x\":NaN"),
                        insert(body, "x:1"),
                        insert(body, "\"x\":01"),
                        "<a/>",
                        "a=b&c=d",
                        "\uFEFF\uFEFF" + body,
                        insert(body, "\"x\":.5"),
                        insert(body, "\"x\":\"\n\""))));
    }

    private Variant badUtf8(String body) {
        byte[] bytes =
                body.getBytes(any(List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)));
        byte[] broken = Arrays.copyOf(bytes, bytes.length + 1);
        int at = random.nextInt(bytes.length);
        System.arraycopy(bytes, at, broken, at + 1, bytes.length - at);
        broken[at] = any(List.of((byte) 0xFF, (byte) 0xC0, (byte) 0xFE));
        return new Variant("not UTF-8", broken, true);
    }

    /** Into a value that is a text already: there it must be refused for what it holds. */
    private Variant unstorable(String body) {
        String bad = any(List.of("\\u0000", "\\ud83d", "\\udca5x", "\\u0007"));
        var texts = JsonPlaces.of(body).stream()
                .filter(place -> place.value().isString())
                .toList();
        if (texts.isEmpty()) {
            return sure("unstorable", insert(body, "\"evidence\":[\"" + bad + "\"]"));
        }
        return sure("unstorable", JsonPlaces.with(body, any(texts), "\"x" + bad + "y\""));
    }

    private Variant circumstances(String body) {
        return sure(
                "circumstances",
                insert(
                        body,
                        any(List.of(
                                "\"occurredOn\":\"2999-01-01\"",
                                "\"occurredOn\":\"yesterday\"",
                                "\"occurredOn\":1",
                                "\"occurredOn\":\"2026-02-30\"",
                                "\"evidence\":\"sha256:00\"",
                                "\"evidence\":[1]",
                                "\"evidence\":[\"sha256:00\"]",
                                "\"evidence\":[null]"))));
    }

    private Variant replaced(String body) {
        var places = JsonPlaces.of(body);
        return places.isEmpty() ? extended(body) : maybe("replaced", JsonPlaces.with(body, any(places), any(NASTY)));
    }

    private Variant dropped(String body) {
        JsonNode tree = MAPPER.readTree(body);
        var named = JsonPlaces.of(tree).stream()
                .filter(place -> place.parent() instanceof ObjectNode)
                .toList();
        if (named.isEmpty()) {
            return truncated(body);
        }
        var place = any(named);
        ((ObjectNode) place.parent()).remove(place.name());
        return maybe("dropped " + place.name(), tree.toString());
    }

    private Variant flipped(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i <= random.nextInt(4); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return new Variant("bytes flipped", bytes, false);
    }

    private static String insert(String object, String member) {
        return object.equals("{}") ? "{" + member + "}" : "{" + member + "," + object.substring(1);
    }
}
