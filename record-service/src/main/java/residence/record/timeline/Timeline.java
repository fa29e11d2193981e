package residence.record.timeline;

import java.sql.Array;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EventJson;
import residence.events.Subject;
import residence.record.audience.Reader;

/** Reads entries in the order of their recording. */
@Component
final class Timeline {
    private final JdbcOperations jdbc;
    private final EventJson json;

    Timeline(JdbcOperations jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Found(Entry<?> entry, long position, List<Subject> dwellings) {}

    /**
     * @param own the dwellings whose own entries the reader may see, or null for all of them
     * @param limit how many at most
     */
    List<Line> read(Filter filter, Reader reader, @Nullable List<Subject> own, Place after, int limit) {
        var where = filter.where(reader, own, after);
        var found = jdbc.query(
                "select payload, position, dwellings from entry where " + where.sql()
                        + " order by recorded_at, service, position limit ?",
                (row, _) -> new Found(json.read(row.getBytes(1)), row.getLong(2), subjects(row.getArray(3))),
                where.values(limit));
        var said = said(found.stream().map(one -> one.entry.id()).toArray(UUID[]::new), reader);
        return found.stream()
                .map(one ->
                        Line.of(one.entry, one.position, one.dwellings, said.getOrDefault(one.entry.id(), List.of())))
                .toList();
    }

    /** What was said about entries, as far as the reader may know of it. */
    private Map<UUID, List<Entry<?>>> said(UUID[] about, Reader reader) {
        List<Entry<?>> said = jdbc.query(
                "select payload from entry where speaks_of = any(?::uuid[])"
                        + " and recorded_at < coalesce(?::timestamptz, 'infinity') order by recorded_at, position",
                (row, _) -> json.read(row.getBytes(1)),
                about,
                Filter.stamp(reader.knownUntil()));
        return said.stream().collect(Collectors.groupingBy(entry -> ((EntryEvent) entry.body()).entry()));
    }

    private static List<Subject> subjects(Array paths) throws SQLException {
        return Stream.of((String[]) paths.getArray()).map(Subject::new).toList();
    }
}
