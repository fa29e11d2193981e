package residence.kit.reading;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A named field of a JSON object. One that is not required may be left out; null says the same. */
public record Member(String name, Shape shape, boolean required) {

    /** @return the value; null where there is none, or where a fault was added */
    public @Nullable Object readFrom(JsonNode object, String at, Faults faults) {
        String field = at.isEmpty() ? name : at + "." + name;
        JsonNode node = object.get(name);
        if (node != null && !node.isNull()) {
            return shape.read(node, field, faults);
        }
        if (required) {
            faults.add(field, node == null ? "missing" : "null");
        }
        return null;
    }
}
