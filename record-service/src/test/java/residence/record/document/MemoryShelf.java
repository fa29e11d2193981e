package residence.record.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import residence.events.Entry;
import residence.events.Service;
import residence.events.Subject;
import residence.record.fold.Section;

/** A shelf in memory, its sections as bytes like the real one's. */
final class MemoryShelf implements Shelf {
    private record Row(Told told, Set<Subject> documents) {}

    private final Map<List<Object>, Row> rows = new LinkedHashMap<>();
    private final Map<SectionKey, byte[]> sections = new HashMap<>();
    private final Map<SectionKey, Long> versions = new HashMap<>();

    @Override
    public boolean add(Told told, Set<Subject> documents) {
        var place = List.<Object>of(told.entry().service(), told.position());
        return rows.putIfAbsent(place, new Row(told, documents)) == null;
    }

    @Override
    public Optional<Section> section(SectionKey key) {
        return Optional.of(standing(key));
    }

    Section standing(SectionKey key) {
        var bytes = sections.get(key);
        return bytes == null ? Section.BLANK : SectionJson.read(bytes);
    }

    @Override
    public void put(SectionKey key, Section section, long version) {
        sections.put(key, SectionJson.write(section));
        versions.put(key, version);
    }

    @Override
    public List<Entry<?>> entries(SectionKey key) {
        var found = new ArrayList<Entry<?>>();
        rows.values().stream()
                .filter(row -> row.documents.contains(key.document()))
                .map(Row::told)
                .filter(told -> told.entry().service() == key.service()
                        && told.entry().key().equals(key.key()))
                .sorted(Comparator.comparing(Told::position))
                .forEach(told -> found.add(told.entry()));
        return found;
    }

    @Override
    public Set<Subject> documentsOf(UUID entry) {
        return rows.values().stream()
                .filter(row -> row.told.entry().id().equals(entry))
                .findFirst()
                .map(Row::documents)
                .orElse(Set.of());
    }

    /** Every document's bytes and version, as text that can be compared and read. */
    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        sections.forEach((key, bytes) -> all.put(
                key.document() + " " + key.service() + " " + key.key(), versions.get(key) + " " + new String(bytes)));
        return all;
    }

    Set<SectionKey> keys() {
        return sections.keySet();
    }

    Section of(Subject document, Service service) {
        return Chapters.FOLDING.merge(sections.keySet().stream()
                .filter(key -> key.document().equals(document) && key.service() == service)
                .map(this::standing)
                .toList());
    }
}
