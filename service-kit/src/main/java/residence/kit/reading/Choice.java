package residence.kit.reading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One of an enum's names, exactly as it is written.
 *
 * @param constants by name
 */
public record Choice(Map<String, Object> constants) implements Shape {
    static Choice of(Class<?> type) {
        var constants = new LinkedHashMap<String, Object>();
        Arrays.stream(type.getEnumConstants()).forEach(one -> constants.put(((Enum<?>) one).name(), one));
        return new Choice(constants);
    }

    /** The allowed names, in the order of their declaration. */
    public List<String> names() {
        return List.copyOf(constants.keySet());
    }

    @Override
    public @Nullable Object read(JsonNode node, String at, Faults faults) {
        Object value = node.isString() ? constants.get(node.stringValue()) : null;
        if (value == null) {
            faults.add(at, "not-one-of", "allowed", String.join(", ", names()));
        }
        return value;
    }
}
