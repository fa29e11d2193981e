package residence.kit.reading;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import residence.events.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value that only its reader can judge (an entry's replacement is as the entry's type has it). */
public record Opaque(Type type) implements Shape {
    private static final JsonMapper MAPPER = EventJson.mapper();

    @Override
    public @Nullable Object read(JsonNode node, String at, Faults faults) {
        int before = faults.count();
        checkTexts(node, at, faults);
        return faults.count() > before ? null : converted(node, at, faults);
    }

    private @Nullable Object converted(JsonNode node, String at, Faults faults) {
        try {
            return MAPPER.treeToValue(node, MAPPER.constructType(type));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            faults.add(at, "unreadable");
            return null;
        }
    }

    private static void checkTexts(JsonNode node, String at, Faults faults) {
        if (node.isString()) {
            TextRules.check(node.stringValue(), at, faults);
        }
        node.forEachEntry((name, child) -> {
            TextRules.check(name, at, faults);
            checkTexts(child, at + "." + name, faults);
        });
        if (node.isArray()) {
            node.forEach(child -> checkTexts(child, at, faults));
        }
    }
}
