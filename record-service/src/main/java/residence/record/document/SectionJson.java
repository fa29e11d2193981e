package residence.record.document;

import java.util.List;
import java.util.TreeMap;
import residence.events.EventJson;
import residence.record.fold.Chapter;
import residence.record.fold.Flag;
import residence.record.fold.LateEntry;
import residence.record.fold.Section;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The bytes of a section: its chapters by name in alphabetical order, components as their records have them. */
final class SectionJson {
    private static final JsonMapper MAPPER = EventJson.mapper();

    private SectionJson() {}

    static byte[] write(Section section) {
        ObjectNode node = MAPPER.createObjectNode();
        ObjectNode chapters = node.putObject("chapters");
        section.chapters().forEach((name, content) -> chapters.set(name, MAPPER.valueToTree(content)));
        node.set("flags", MAPPER.valueToTree(section.flags()));
        node.set("late", MAPPER.valueToTree(section.late()));
        return MAPPER.writeValueAsBytes(node);
    }

    /** The flags alone, which other code wrote the same. */
    static List<Flag> flags(byte[] bytes) {
        return List.of(MAPPER.treeToValue(MAPPER.readTree(bytes).get("flags"), Flag[].class));
    }

    static Section read(byte[] bytes) {
        JsonNode node = MAPPER.readTree(bytes);
        var chapters = new TreeMap<String, Object>();
        for (Chapter<?, ?> chapter : Chapters.ALL) {
            JsonNode content = node.get("chapters").get(chapter.name());
            if (content != null) {
                chapters.put(chapter.name(), MAPPER.treeToValue(content, chapter.content()));
            }
        }
        return new Section(
                chapters,
                List.of(MAPPER.treeToValue(node.get("flags"), Flag[].class)),
                List.of(MAPPER.treeToValue(node.get("late"), LateEntry[].class)));
    }
}
