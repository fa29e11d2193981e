package residence.kit.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcOperations;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EventCatalogue;
import residence.events.EventJson;
import residence.events.Service;
import residence.events.Subject;

/** What other services said, as far as this one has heard it: one table, the bytes as they were published. */
final class Heard {
    private final JdbcOperations jdbc;
    private final EventJson json;

    Heard(JdbcOperations jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps the entry; changes nothing where it is there already. */
    void keep(Delivery delivery) {
        var entry = delivery.entry();
        jdbc.update(
                """
                insert into heard (id, service, partition, position, type, subject, key, about, payload)
                values (?, ?, ?, ?, ?, ?, ?, ?::text[], ?) on conflict do nothing""",
                entry.id(),
                delivery.service().id(),
                delivery.partition(),
                delivery.position(),
                unversioned(entry.type()),
                entry.subject().path(),
                entry.key().path(),
                literal(about(entry)),
                delivery.bytes());
    }

    /** Entries of {@code service} about the subject or anything inside it, and what was said about those. */
    List<Placed> about(Service service, Subject subject, Collection<Class<?>> events) {
        var types = Stream.concat(events.stream(), EventCatalogue.records(EntryEvent.class).stream())
                .map(event -> unversioned(EventCatalogue.typeOf(service, event)))
                .toArray();
        return jdbc.query("""
                select position, payload from heard
                where about @> array[?]::text[] and type = any (?::text[]) and service = ? order by position""", this::placed, subject.path(), literal(Arrays.asList(types)), service.id());
    }

    /** Which of these entries were heard. */
    Set<UUID> known(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        jdbc.queryForList("select id from heard where id = any (?::uuid[])", UUID.class, literal(ids)));
    }

    /** Everything a service said after a position, in its order. */
    List<Placed> after(Service service, long position, int limit) {
        return jdbc.query(
                "select position, payload from heard where service = ? and position > ? order by position limit ?",
                this::placed,
                service.id(),
                position,
                limit);
    }

    private Placed placed(ResultSet row, int index) throws SQLException {
        return new Placed(row.getLong("position"), json.read(row.getBytes("payload")));
    }

    private static List<String> about(Entry<?> entry) {
        return Stream.concat(Stream.of(entry.subject()), entry.concerns().stream())
                .flatMap(subject -> subject.lineage().stream())
                .map(Subject::path)
                .distinct()
                .toList();
    }

    private static String unversioned(String type) {
        return type.substring(0, type.lastIndexOf(".v"));
    }

    /** Subjects, types and ids hold no character that an array literal would have to quote. */
    private static String literal(Collection<?> elements) {
        return "{" + String.join(",", elements.stream().map(Object::toString).toList()) + "}";
    }

    /** An entry and its position in its service's store. */
    record Placed(long position, Entry<?> entry) {}
}
