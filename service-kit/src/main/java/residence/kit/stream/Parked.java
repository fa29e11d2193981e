package residence.kit.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import residence.events.Service;
import residence.kit.stream.ParkedEvent.State;
import residence.kit.stream.Watermarks.Place;

/** The entries that are parked: in order per consumer, service and key. */
final class Parked {
    private final JdbcOperations jdbc;

    Parked(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A key that is parked in a consumer. */
    record Queue(String consumer, Service service, int partition, String key) {}

    /** Keys whose entries have to queue, of the partitions that have any. */
    Map<Place, Set<String>> keys(String consumer, List<Place> places) {
        var keys = new HashMap<Place, Set<String>>();
        jdbc.query(
                """
                select distinct service, partition, key from parked
                where consumer = ? and (service, partition) in (select * from unnest(?::text[], ?::int[]))
                and state <> 'discarded'""",
                row -> {
                    keys.computeIfAbsent(
                                    new Place(Service.of(row.getString("service")), row.getInt("partition")),
                                    place -> new HashSet<>())
                            .add(row.getString("key"));
                },
                consumer,
                Place.services(places),
                Place.partitions(places));
        return keys;
    }

    void park(String consumer, Published published, String type, State state, String reason) {
        jdbc.update(
                """
                insert into parked (consumer, service, position, partition, key, type, state, reason, attempts, payload, traceparent)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                consumer,
                published.service().id(),
                published.position(),
                published.partition(),
                published.key(),
                type,
                state.id(),
                reason,
                state == State.BEHIND ? 0 : 1,
                published.bytes(),
                published.traceparent());
    }

    /** The first entries of a queue, in order. */
    List<ParkedEvent> first(Queue queue, int limit) {
        return jdbc.query(
                """
                select * from parked
                where consumer = ? and service = ? and partition = ? and key = ? and state <> 'discarded'
                order by position limit ?""", Parked::event, queue.consumer(), queue.service().id(), queue.partition(), queue.key(), limit);
    }

    /** Queues whose first entry waits for a fact. */
    List<Queue> waiting(int limit) {
        return jdbc.query(
                """
                select * from (
                    select distinct on (consumer, service, partition, key) consumer, service, partition, key, state
                    from parked where state <> 'discarded'
                    order by consumer, service, partition, key, position) head
                where state = 'waiting' limit ?""",
                (row, _) -> new Queue(
                        row.getString("consumer"),
                        Service.of(row.getString("service")),
                        row.getInt("partition"),
                        row.getString("key")),
                limit);
    }

    /** The first position of each queue of a consumer, by service and key. */
    Map<String, Long> heads(String consumer) {
        var heads = new HashMap<String, Long>();
        jdbc.query(
                """
                select service || ' ' || key, min(position) from parked
                where consumer = ? and state <> 'discarded' group by 1""",
                row -> {
                    heads.put(row.getString(1), row.getLong(2));
                },
                consumer);
        return heads;
    }

    void settled(ParkedEvent event) {
        jdbc.update(
                "delete from parked where consumer = ? and service = ? and position = ?",
                event.consumer(),
                event.service().id(),
                event.position());
    }

    void failed(ParkedEvent event, State state, String reason) {
        jdbc.update("""
                update parked set state = ?, reason = ?, attempts = attempts + 1
                where consumer = ? and service = ? and position = ?""", state.id(), reason, event.consumer(), event.service().id(), event.position());
    }

    /** @return whether it was there and not discarded before */
    boolean discard(ParkedEvent event, String by) {
        return jdbc.update(
                        """
                        update parked set state = 'discarded', reason = left(? || reason, 1000)
                        where consumer = ? and service = ? and position = ? and state <> 'discarded'""",
                        "discarded by " + by + "; was: ",
                        event.consumer(),
                        event.service().id(),
                        event.position())
                == 1;
    }

    List<ParkedEvent> find(String consumer, Service service, long position) {
        return jdbc.query(
                "select * from parked where consumer = ? and service = ? and position = ?",
                Parked::event,
                consumer,
                service.id(),
                position);
    }

    /** Oldest first, after {@code cursor} ({@code consumer service position}). */
    List<ParkedEvent> page(Cursor cursor, int limit) {
        return jdbc.query("""
                select * from parked where (consumer, service, position) > (?, ?, ?)
                order by consumer, service, position limit ?""", Parked::event, cursor.consumer(), cursor.service(), cursor.position(), limit);
    }

    /** Where a page ends. */
    record Cursor(String consumer, String service, long position) {}

    /** Whether a consumer holds this entry back. */
    boolean holds(String consumer, Position at) {
        return !jdbc.queryForList("""
                        select 1 from parked
                        where consumer = ? and service = ? and position = ? and state <> 'discarded'""", Integer.class, consumer, at.service().id(), at.position())
                .isEmpty();
    }

    /** How many are parked. */
    long count() {
        return jdbc.queryForList("select count(*) from parked where state <> 'discarded'", Long.class)
                .getFirst();
    }

    static ParkedEvent event(ResultSet row, int index) throws SQLException {
        return new ParkedEvent(
                row.getString("consumer"),
                Service.of(row.getString("service")),
                row.getLong("position"),
                row.getInt("partition"),
                row.getString("key"),
                row.getString("type"),
                State.of(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant(),
                row.getBytes("payload"),
                row.getString("traceparent"));
    }
}
