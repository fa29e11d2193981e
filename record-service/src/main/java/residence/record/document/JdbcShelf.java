package residence.record.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.Subject;
import residence.record.fold.Section;

/** The record's tables. Whoever writes to the live ones does so inside the transaction that moves the watermark. */
final class JdbcShelf implements Shelf {
    private final JdbcOperations jdbc;
    private final EventJson json;
    private final Tables tables;

    JdbcShelf(JdbcOperations jdbc, EventJson json, Tables tables) {
        this.jdbc = jdbc;
        this.json = json;
        this.tables = tables;
    }

    @Override
    public boolean add(Told told, Set<Subject> documents) {
        return jdbc.update(
                        "insert into " + tables.entry() + " (" + EntryRow.COLUMNS + ") values"
                                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?) on conflict do nothing",
                        new EntryRow(told, documents).values())
                == 1;
    }

    @Override
    public Optional<Section> section(SectionKey key) {
        return jdbc
                .query(
                        "select folded_by, content from " + tables.document()
                                + " where document = ? and service = ? and key = ?",
                        (row, _) -> FoldedBy.THIS.equals(row.getString(1))
                                ? Optional.of(SectionJson.read(row.getBytes(2)))
                                : Optional.<Section>empty(),
                        place(key))
                .stream()
                .findFirst()
                .orElse(Optional.of(Section.BLANK));
    }

    @Override
    public void put(SectionKey key, Section section, long version) {
        jdbc.update(
                "insert into " + tables.document() + " (" + SectionRow.COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (document, service, key) do update set"
                        + " version = excluded.version, people = excluded.people, tenants = excluded.tenants, term_ends = excluded.term_ends, region = excluded.region,"
                        + " origin = excluded.origin, open_flags = excluded.open_flags, folded_by = excluded.folded_by, content = excluded.content",
                new SectionRow(key, section, version).values());
    }

    @Override
    public List<Entry<?>> entries(SectionKey key) {
        return jdbc.query(
                "select payload from " + tables.entry()
                        + " where documents @> array[?::text] and service = ? and key = ? order by position",
                (row, _) -> json.read(row.getBytes(1)),
                place(key));
    }

    @Override
    public Set<Subject> documentsOf(UUID entry) {
        return jdbc
                .query(
                        "select unnest(documents) from " + tables.entry() + " where id = ?",
                        (row, _) -> new Subject(row.getString(1)),
                        entry)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Object[] place(SectionKey key) {
        return new Object[] {
            key.document().path(), key.service().id(), key.key().path()
        };
    }
}
