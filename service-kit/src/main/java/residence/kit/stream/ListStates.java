package residence.kit.stream;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import residence.events.Service;

/** Which lists are being built anew, and how far that has come. */
final class ListStates {
    private final JdbcOperations jdbc;

    ListStates(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A list as an operator sees it. */
    public record ListState(String name, String state) {}

    /** What lies up to these positions. */
    static Applied upTo(Map<Service, Long> cursor) {
        return (service, _, position) -> position <= cursor.getOrDefault(service, 0L);
    }

    /** The cursors of those that are being built. */
    Map<String, Map<Service, Long>> rebuilding() {
        var cursors = new HashMap<String, Map<Service, Long>>();
        jdbc.query("""
                select name, service, position from projection left join projection_cursor using (name)
                where state = 'rebuilding'""", row -> {
            var cursor = cursors.computeIfAbsent(row.getString(1), _ -> new EnumMap<>(Service.class));
            if (row.getString(2) != null) {
                cursor.put(Service.of(row.getString(2)), row.getLong(3));
            }
        });
        return cursors;
    }

    /** Takes the list for the running transaction; false where it is not being built or another instance has it. */
    boolean take(String name) {
        return !jdbc.queryForList(
                        "select 1 from projection where name = ? and state = 'rebuilding' for update skip locked",
                        Integer.class,
                        name)
                .isEmpty();
    }

    void move(String name, Service service, long position) {
        jdbc.update("""
                insert into projection_cursor values (?, ?, ?)
                on conflict (name, service) do update set position = excluded.position""", name, service.id(), position);
    }

    /** @param code the fingerprint of what fills it from now on */
    void rebuild(String name, String code) {
        jdbc.update("delete from projection_cursor where name = ?", name);
        jdbc.update("""
                insert into projection (name, state, folded_by) values (?, 'rebuilding', ?)
                on conflict (name) do update set state = 'rebuilding', folded_by = excluded.folded_by""", name, code);
    }

    /** Whether what the list holds was filled in by this code; false of one that nobody has seen yet. */
    boolean foldedBy(String name, String code) {
        return !jdbc.queryForList(
                        "select 1 from projection where name = ? and folded_by = ?", Integer.class, name, code)
                .isEmpty();
    }

    void live(String name) {
        jdbc.update("delete from projection_cursor where name = ?", name);
        jdbc.update("update projection set state = 'live' where name = ?", name);
    }

    List<ListState> all() {
        return jdbc.query(
                "select name, state from projection order by name",
                (row, _) -> new ListState(row.getString(1), row.getString(2)));
    }
}
