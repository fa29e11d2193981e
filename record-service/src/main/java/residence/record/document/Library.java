package residence.record.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.Service;
import residence.events.Subject;
import residence.record.fold.Flag;
import residence.record.fold.Section;

/** Reads documents: as they stand, or folded from the timeline as of another time. */
@Component
public final class Library {
    private static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcOperations jdbc;
    private final EventJson json;

    Library(JdbcOperations jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The document as it stands, or stood; blank where nothing is recorded. */
    public Filed read(Subject document, AsOf asOf) {
        return asOf.now() ? read(List.of(document)).getFirst() : folded(document, asOf);
    }

    /** Several documents as they stand, or stood, in the order they were asked for. */
    public List<Filed> read(List<Subject> documents, AsOf asOf) {
        return asOf.now()
                ? read(documents)
                : documents.stream().map(document -> folded(document, asOf)).toList();
    }

    private record Stored(Subject document, String version, String foldedBy, byte[] content) {}

    /** Several documents as they stand, in the order they were asked for; blank where nothing is recorded. */
    public List<Filed> read(List<Subject> documents) {
        var stored = jdbc
                .query(
                        "select document, document || ' ' || service || ' ' || key || '=' || version, folded_by, content"
                                + " from document where document = any(?::text[]) order by document, service, key",
                        (row, _) -> new Stored(
                                new Subject(row.getString(1)), row.getString(2), row.getString(3), row.getBytes(4)),
                        (Object) paths(documents))
                .stream()
                .collect(Collectors.groupingBy(Stored::document));
        return documents.stream()
                .map(document -> filed(document, stored.getOrDefault(document, List.of())))
                .toList();
    }

    /** What other code folded is folded from the timeline, until the record has been built anew. */
    private Filed filed(Subject document, List<Stored> stored) {
        var version = stored.stream().map(Stored::version).collect(Collectors.joining(";"));
        if (!stored.stream().allMatch(one -> one.foldedBy.equals(FoldedBy.THIS))) {
            return new Filed(document, folded(document, AsOf.NOW).section(), version);
        }
        var sections = stored.stream().map(one -> SectionJson.read(one.content)).toList();
        return new Filed(document, Chapters.FOLDING.merge(sections), version);
    }

    /** The versions of several documents, one after the other, each in the words of {@link Filed#version()}. */
    public List<String> versions(List<Subject> documents) {
        var found = jdbc
                .query(
                        "select document, document || ' ' || service || ' ' || key || '=' || version from document"
                                + " where document = any(?::text[]) order by document, service, key",
                        (row, _) -> Map.entry(new Subject(row.getString(1)), row.getString(2)),
                        (Object) paths(documents))
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.joining(";"))));
        return documents.stream()
                .map(document -> found.getOrDefault(document, ""))
                .toList();
    }

    private record Place(Service service, Subject key) {}

    private Filed folded(Subject document, AsOf asOf) {
        List<Entry<?>> entries = jdbc.query(
                "select payload from entry where documents @> array[?::text] and recorded_at <= ?::timestamptz"
                        + " order by service, key, position",
                (row, _) -> json.read(row.getBytes(1)),
                document.path(),
                EventJson.stamp(asOf.knownAt() == null ? EVER : asOf.knownAt()));
        var places = new LinkedHashMap<Place, List<Entry<?>>>();
        entries.forEach(
                entry -> places.computeIfAbsent(new Place(entry.service(), entry.key()), none -> new ArrayList<>())
                        .add(entry));
        var sections =
                places.values().stream().map(place -> section(place, asOf)).toList();
        return new Filed(document, Chapters.FOLDING.merge(sections), String.valueOf(entries.size()));
    }

    private static Section section(List<Entry<?>> entries, AsOf asOf) {
        return asOf.day() == null ? Chapters.FOLDING.of(entries) : Chapters.FOLDING.asOf(entries, asOf.day());
    }

    /** The dwellings of a building that any of these persons holds now. */
    public List<Subject> dwellingsOf(Subject building, List<String> persons) {
        return jdbc.query(
                "select distinct document from dwelling_held_by(?::text[]) document where document like ? || '/%'"
                        + " order by document",
                (row, _) -> new Subject(row.getString(1)), persons.toArray(String[]::new), building.path());
    }

    /** The dwellings that any of these persons holds now. */
    public List<Subject> heldBy(List<String> persons) {
        return dwellings(
                "select distinct document from dwelling_held_by(?::text[]) document order by document", persons);
    }

    /** The dwellings that any of these persons rents, or rented. */
    public List<Subject> rentedBy(List<String> persons) {
        return dwellings(
                "select distinct document from document where tenants && ?::text[] order by document", persons);
    }

    private List<Subject> dwellings(String question, List<String> persons) {
        return jdbc.query(question, (row, _) -> new Subject(row.getString(1)), (Object) persons.toArray(String[]::new));
    }

    /** What waits for a person in a stored section. */
    public static List<Flag> openFlags(byte[] content) {
        return Section.openFlags(SectionJson.flags(content));
    }

    private static String[] paths(List<Subject> subjects) {
        return subjects.stream().map(Subject::path).toArray(String[]::new);
    }
}
