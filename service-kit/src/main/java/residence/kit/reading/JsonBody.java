package residence.kit.reading;

import residence.events.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The bytes of a request as one JSON document: UTF-8, no key twice, nothing behind it, not deeply nested. */
public final class JsonBody {
    private static final int DEEPEST = 12;

    private static final JsonMapper STRICT = EventJson.mapper()
            .rebuild()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** The bytes are no such document. 400. */
    public static final class Malformed extends RuntimeException {
        private final String place;

        Malformed(String place, Exception because) {
            super(because.getMessage(), because);
            this.place = place;
        }

        Malformed(String place) {
            super(place);
            this.place = place;
        }

        /** Line and column, {@code 3:14}; empty where it is the bytes that are wrong. */
        public String place() {
            return place;
        }
    }

    /**
     * An empty body is an empty object: a command without fields needs none.
     *
     * @throws Malformed where it is not well-formed
     */
    public static JsonNode read(byte[] body) {
        String text = utf8(body);
        if (text.isBlank()) {
            return JsonNodeFactory.instance.objectNode();
        }
        JsonNode tree = parse(text);
        if (deeper(tree, DEEPEST)) {
            throw new Malformed("");
        }
        return tree;
    }

    private static String utf8(byte[] body) {
        try {
            return TextRules.utf8(body);
        } catch (IllegalArgumentException e) {
            throw new Malformed("", e);
        }
    }

    private static JsonNode parse(String text) {
        try {
            return STRICT.readTree(text);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Malformed(at == null ? "" : at.getLineNr() + ":" + at.getColumnNr(), e);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Malformed("", e);
        }
    }

    private static boolean deeper(JsonNode node, int levels) {
        return node.isContainer() && (levels == 0 || node.valueStream().anyMatch(child -> deeper(child, levels - 1)));
    }
}
