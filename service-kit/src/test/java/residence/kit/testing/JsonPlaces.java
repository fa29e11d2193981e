package residence.kit.testing;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every place of a JSON document that holds a value, however deep. */
final class JsonPlaces {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private JsonPlaces() {}

    static List<Place> of(String json) {
        return of(MAPPER.readTree(json));
    }

    /** @param index in the order of {@link #of}, which is the same for each reading of a body */
    record Place(JsonNode parent, String name, JsonNode value, int index) {}

    static List<Place> of(JsonNode tree) {
        var all = new ArrayList<Place>();
        collect(tree, all);
        return all;
    }

    private static void collect(JsonNode node, List<Place> all) {
        node.forEachEntry((name, child) -> {
            all.add(new Place(node, name, child, all.size()));
            collect(child, all);
        });
        for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
            all.add(new Place(node, String.valueOf(i), node.get(i), all.size()));
            collect(node.get(i), all);
        }
    }

    /** The body with other JSON text at a place: written as text, so that it may be what no tree can hold. */
    static String with(String body, Place place, String json) {
        JsonNode tree = MAPPER.readTree(body);
        var found = of(tree).get(place.index());
        String mark = "@@here@@";
        switch (found.parent()) {
            case ObjectNode object -> object.put(found.name(), mark);
            case ArrayNode array -> array.set(Integer.parseInt(found.name()), MAPPER.valueToTree(mark));
            default -> throw new IllegalStateException(found.name());
        }
        return tree.toString().replace("\"" + mark + "\"", json);
    }
}
