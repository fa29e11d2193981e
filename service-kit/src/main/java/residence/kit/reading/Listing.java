package residence.kit.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A list; none of its elements may be null. */
public record Listing(Shape element) implements Shape {
    @Override
    public @Nullable Object read(JsonNode node, String at, Faults faults) {
        if (!node.isArray()) {
            faults.add(at, "not-list");
            return null;
        }
        int before = faults.count();
        var values = new ArrayList<@Nullable Object>(node.size());
        for (int i = 0; i < node.size(); i++) {
            values.add(element(node.get(i), at + "[" + i + "]", faults));
        }
        return faults.count() > before ? null : List.copyOf(values);
    }

    private @Nullable Object element(JsonNode node, String at, Faults faults) {
        if (node.isNull()) {
            faults.add(at, "null");
            return null;
        }
        return element.read(node, at, faults);
    }
}
