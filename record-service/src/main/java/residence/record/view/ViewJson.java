package residence.record.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import residence.events.EventJson;
import residence.record.audience.Reader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What readers get: codes with their names, nothing where there is nothing, and of persons only the references that
 * this reader may see.
 */
public final class ViewJson {
    private static final JsonMapper MAPPER = mapper();

    private ViewJson() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // one serializer for every enum
    private static JsonMapper mapper() {
        var labels = new SimpleModule("labels");
        labels.addSerializer((Class) Enum.class, new LabelWriter());
        return EventJson.mapper()
                .rebuild()
                .addModule(labels)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .build();
    }

    public static byte[] write(Object view, Reader reader) {
        return MAPPER.writeValueAsBytes(withoutPersons(MAPPER.valueToTree(view), reader));
    }

    private static JsonNode withoutPersons(JsonNode node, Reader reader) {
        switch (node) {
            case ObjectNode object ->
                object.properties().stream().toList().forEach(property -> {
                    // an array that is empty from the start is one that says so: a page's items
                    boolean says =
                            property.getValue().isArray() && property.getValue().isEmpty();
                    var seen = seen(property.getKey(), property.getValue(), reader);
                    if (seen == null || !says && seen.isContainer() && seen.isEmpty()) {
                        object.remove(property.getKey());
                    } else {
                        object.set(property.getKey(), seen);
                    }
                });
            case ArrayNode array -> array.forEach(element -> withoutPersons(element, reader));
            default -> {}
        }
        return node;
    }

    private static @Nullable JsonNode seen(String field, JsonNode value, Reader reader) {
        return Reader.isPerson(field) ? persons(field, value, reader) : withoutPersons(value, reader);
    }

    private static @Nullable JsonNode persons(String field, JsonNode value, Reader reader) {
        if (value instanceof ArrayNode all) {
            var seen = all.arrayNode();
            all.forEach(one -> {
                if (reader.sees(field, one.asString())) {
                    seen.add(one);
                }
            });
            return seen.isEmpty() ? null : seen;
        }
        return reader.sees(field, value.asString()) ? value : null;
    }
}
