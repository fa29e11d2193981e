package residence.record.timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private record Found(Entry<?> entry, long position) {}

    /**
     * @param own the dwellings whose own entries the reader may see, or null for all of them
     * @param limit how many at most
     */
    List<Line> read(Filter filter, Reader reader, @Nullable List<Subject> own, @Nullable Cursor after, int limit) {
        var where = filter.where(reader, own, after);
        var found = jdbc.query(
                "select payload, position from entry where " + where.sql()
                        + " order by recorded_at, service, position limit ?",
                (row, _) -> new Found(json.read(row.getBytes(1)), row.getLong(2)),
                where.values(limit));
        var said = said(found.stream().map(one -> one.entry.id()).toArray(UUID[]::new));
        return found.stream()
                .map(one -> Line.of(one.entry, one.position, said.getOrDefault(one.entry.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Entry<?>>> said(UUID[] about) {
        List<Entry<?>> said = jdbc.query(
                "select payload from entry where speaks_of = any(?::uuid[]) order by recorded_at, position",
                (row, _) -> json.read(row.getBytes(1)),
                (Object) about);
        return said.stream().collect(Collectors.groupingBy(entry -> ((EntryEvent) entry.body()).entry()));
    }
}
