package residence.kit.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventCatalogue;
import residence.events.EventJson;
import residence.events.Region;
import residence.events.Service;
import residence.events.Subject;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of one noun's things: one row per subject, kept as a JSON document, which each entry about the subject takes one
 * step further. What it is filtered by are columns that PostgreSQL derives from the document, so a list has no SQL of its
 * own but its table's.
 *
 * @param <R> the row
 * @param <E> the noun's events
 */
public abstract class DocumentList<R, E extends DomainEvent> implements Projection {
    private static final JsonMapper MAPPER = EventJson.mapper();

    private final JdbcClient jdbc;
    private final String table;
    private final Class<R> row;
    private final Class<E> events;

    /** @param table with the columns {@code subject} and {@code document}; also the list's name */
    protected DocumentList(JdbcClient jdbc, String table, Class<R> row, Class<E> events) {
        this.jdbc = jdbc;
        this.table = table;
        this.row = row;
        this.events = events;
    }

    /**
     * The row after the entry.
     *
     * @param before null where there is none yet, also where the entry that began it was voided
     * @return null where there still is none
     */
    protected abstract @Nullable R step(@Nullable R before, Entry<?> entry, E event);

    @Override
    public String name() {
        return table;
    }

    @Override
    public Set<Service> hears() {
        return Set.of(EventCatalogue.serviceOf(events));
    }

    @Override
    public void on(Entry<?> entry) {
        on(List.of(entry));
    }

    /** Reads the rows they are about, takes each a step further, and writes them: two statements for any number. */
    @Override
    public void on(List<Entry<?>> entries) {
        var own = entries.stream()
                .filter(entry -> events.isInstance(entry.body()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        var rows = rows(own.stream().map(Entry::subject).distinct().toList());
        var changed = new TreeMap<String, R>();
        for (Entry<?> entry : own) {
            String subject = entry.subject().path();
            var after = step(rows.get(subject), entry, events.cast(entry.body()));
            if (after != null) {
                rows.put(subject, after);
                changed.put(subject, after);
            }
        }
        put(changed);
    }

    @Override
    public void forget(Subject subject) {
        jdbc.sql("delete from " + table + " where subject = ?")
                .param(subject.path())
                .update();
    }

    @Override
    public void reset() {
        jdbc.sql("truncate " + table).update();
    }

    public Optional<R> find(Subject subject) {
        return jdbc.sql("select document from " + table + " where subject = ?")
                .param(subject.path())
                .query((rs, n) -> read(rs.getString(1)))
                .optional();
    }

    /**
     * Rows in the order of their subjects.
     *
     * @param filter what columns must be like
     * @param after the subject that the page begins behind, or the empty string
     * @param rows at most so many
     */
    public List<R> page(List<Filter> filter, String after, int rows) {
        var sql = new StringBuilder("select document from " + table + " where subject > :after");
        var given = filter.stream().filter(each -> each.value() != null).toList();
        given.forEach(each -> sql.append(" and ").append(each.condition()));
        var statement = jdbc.sql(sql + " order by subject limit :rows")
                .param("after", after)
                .param("rows", rows);
        for (Filter each : given) {
            statement = statement.param(each.name(), each.value());
        }
        return statement.query((rs, n) -> read(rs.getString(1))).list();
    }

    /**
     * What rows must be like.
     *
     * @param condition SQL, never a caller's word, with {@code :name} where the value stands
     * @param value a pattern of {@code like}; null: anything
     */
    public record Filter(
            String condition, String name, @Nullable String value) {
        /** Exactly this, or anything where null. */
        public static Filter is(String column, @Nullable String value) {
            return new Filter(column + " like :" + column, column, value == null ? null : escaped(value));
        }

        /** In the region or in anything inside it. */
        public static Filter region(@Nullable String code) {
            return region("region like :region", code);
        }

        /** In the region or in anything inside it, where that takes more than a column. */
        public static Filter region(String condition, @Nullable String code) {
            var pattern = code == null ? null : escaped(Region.stem(code)) + "%";
            return new Filter(condition, "region", pattern);
        }

        private static String escaped(String value) {
            return value.replaceAll("([\\\\%_])", "\\\\$1");
        }
    }

    private Map<String, R> rows(List<Subject> subjects) {
        var rows = new HashMap<String, R>();
        jdbc.sql("select subject, document from " + table + " where subject = any (?::text[])")
                .param(subjects.stream().map(Subject::path).toArray(String[]::new))
                .query(row -> {
                    rows.put(row.getString(1), read(row.getString(2)));
                });
        return rows;
    }

    /** In the order of their subjects, so that nobody waits for somebody who waits for them. */
    private void put(SortedMap<String, R> rows) {
        jdbc.sql("insert into " + table + " (subject, document)"
                        + " select subject, document::jsonb from unnest(?::text[], ?::text[]) row (subject, document)"
                        + " on conflict (subject) do update set document = excluded.document")
                .param(rows.keySet().toArray(String[]::new))
                .param(rows.values().stream().map(MAPPER::writeValueAsString).toArray(String[]::new))
                .update();
    }

    protected R read(String document) {
        return MAPPER.readValue(document, row);
    }
}
