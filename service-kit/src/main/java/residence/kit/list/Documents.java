package residence.kit.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.EventJson;
import residence.events.Subject;
import residence.kit.problem.Invalid;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table of documents, as {@code document_list} makes it.
 *
 * @param <R> what each document is read as
 */
final class Documents<R> {
    private static final JsonMapper MAPPER = EventJson.mapper();

    private final JdbcClient jdbc;
    private final String table;
    private final Class<R> shape;
    private volatile @Nullable Columns columns;

    Documents(JdbcClient jdbc, String table, Class<R> shape) {
        this.jdbc = jdbc;
        this.table = table;
        this.shape = shape;
    }

    String table() {
        return table;
    }

    Map<String, R> of(List<Subject> subjects) {
        return where("subject = any (?::text[])", (Object)
                subjects.stream().map(Subject::path).toArray(String[]::new));
    }

    /**
     * Until the transaction ends nobody else changes these, also those that are not there yet. In one order, so that nobody
     * waits for somebody who waits for them. What lies in one building has one lock: a server has room for some thousands,
     * and a batch may bring the dwellings of hundreds of buildings.
     */
    void lock(List<Subject> subjects) {
        jdbc.sql(
                        "select pg_advisory_xact_lock(key) from (select distinct hashtextextended(? || ' ' || subject, 0) as key"
                                + " from unnest(?::text[]) subject order by key) keys")
                .param(table)
                .param(subjects.stream().map(Subject::root).map(Subject::path).toArray(String[]::new))
                .query()
                .listOfRows();
    }

    /** By their subjects. */
    Map<String, R> where(String condition, Object value) {
        var found = new HashMap<String, R>();
        jdbc.sql("select subject, document from " + table + " where " + condition)
                .param(value)
                .query(row -> {
                    found.put(row.getString(1), read(row.getString(2)));
                });
        return found;
    }

    /** In the order of their subjects, so that nobody waits for somebody who waits for them. */
    void put(SortedMap<String, R> documents) {
        if (documents.isEmpty()) {
            return;
        }
        jdbc.sql("insert into " + table + " (subject, document)"
                        + " select subject, document::jsonb from unnest(?::text[], ?::text[]) row (subject, document)"
                        + " on conflict (subject) do update set document = excluded.document")
                .param(documents.keySet().toArray(String[]::new))
                .param(documents.values().stream()
                        .map(MAPPER::writeValueAsString)
                        .toArray(String[]::new))
                .update();
    }

    void delete(String subject) {
        jdbc.sql("delete from " + table + " where subject = ?").param(subject).update();
    }

    /** Those whose subjects lie inside this one; {@code 0} is the character after the slash. */
    void deleteInside(String subject) {
        jdbc.sql("delete from " + table + " where subject > ? and subject < ?")
                .param(subject + "/")
                .param(subject + "0")
                .update();
    }

    void clear() {
        jdbc.sql("truncate " + table).update();
    }

    /**
     * Those that all filters let through.
     *
     * @throws Invalid for a sort by what the table has no column for, and for a cursor that it did not give out
     */
    Page<R> page(Paging paging, Filter... filters) {
        var known = columns();
        known.check(paging.sort());
        var rows = new PageQuery(jdbc, table, Filter.all(filters).on(known), known).rows(paging);
        return Page.of(rows, paging.limit(), row -> row.cursor(paging.sort())).map(row -> read(row.document()));
    }

    private Columns columns() {
        var known = columns;
        if (known == null) {
            known = Columns.of(jdbc, table);
            columns = known;
        }
        return known;
    }

    private R read(String document) {
        return MAPPER.readValue(document, shape);
    }
}
