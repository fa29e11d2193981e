package residence.kit.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcOperations;
import residence.events.Service;

/** How far each consumer of this service has come in each partition that it reads. */
public final class Watermarks {
    /** How late a move is seen at worst that another instance made. */
    private static final Duration POLL = Duration.ofMillis(50);

    private final JdbcOperations jdbc;
    private final Parked parked;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();

    Watermarks(JdbcOperations jdbc, Parked parked) {
        this.jdbc = jdbc;
        this.parked = parked;
    }

    /** What a query that waits may be told. */
    public enum Reached {
        /** The consumers have handled it: who asks now sees it. */
        YES,
        /** Not within the time. */
        NOT_YET,
        /** A consumer has parked it: it will not be seen before that is settled. */
        PARKED
    }

    /** @param nextOffset where reading goes on */
    record Mark(long position, long nextOffset) {}

    /** A partition of a service's topic; ordered as the database orders them. */
    record Place(Service service, int partition) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing((Place place) -> place.service().id()).thenComparing(Place::partition);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        static String[] services(List<Place> places) {
            return places.stream().map(place -> place.service().id()).toArray(String[]::new);
        }

        static Integer[] partitions(List<Place> places) {
            return places.stream().map(Place::partition).toArray(Integer[]::new);
        }
    }

    /** A mark and whose it is. */
    record Placed(Service service, int partition, Mark mark) {
        Place place() {
            return new Place(service, partition);
        }
    }

    /** Waits until the consumers have handled these positions, bounded by {@code patience}. */
    public Reached await(Collection<String> consumers, List<Position> positions, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            var reached = reached(consumers, positions);
            long left = until - System.nanoTime();
            if (reached != Reached.NOT_YET || left <= 0) {
                return reached;
            }
            pause(Math.min(left, POLL.toNanos()));
        }
    }

    private Reached reached(Collection<String> consumers, List<Position> positions) {
        if (!consumers.stream().allMatch(consumer -> positions.stream().allMatch(at -> hasReached(consumer, at)))) {
            return Reached.NOT_YET;
        }
        boolean waits =
                consumers.stream().anyMatch(consumer -> positions.stream().anyMatch(at -> parked.holds(consumer, at)));
        return waits ? Reached.PARKED : Reached.YES;
    }

    private boolean hasReached(String consumer, Position at) {
        var found = jdbc.queryForList(
                "select position from watermark where consumer = ? and service = ? and partition = ?",
                Long.class,
                consumer,
                at.service().id(),
                at.partition());
        return !found.isEmpty() && found.getFirst() >= at.position();
    }

    /** Everyone who waits looks again. */
    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause(long nanos) {
        lock.lock();
        try {
            long _ = moved.awaitNanos(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a watermark", e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the partitions for the running transaction; whoever else handles one of them, here or elsewhere, waits.
     *
     * @param alone no other transaction of this consumer runs meanwhile, whatever its partitions
     */
    Map<Place, Mark> take(String consumer, List<Place> places, boolean alone) {
        gate(consumer, alone);
        var found = locked(consumer, places);
        if (found.size() < places.size()) {
            jdbc.batchUpdate(
                    "insert into watermark values (?, ?, ?, 0, 0) on conflict do nothing",
                    places.stream()
                            .filter(place -> !found.containsKey(place))
                            .sorted()
                            .map(place ->
                                    new Object[] {consumer, place.service().id(), place.partition()})
                            .toList());
            return locked(consumer, places);
        }
        return found;
    }

    /** All transactions of a consumer pass this gate: together, or one alone. */
    void gate(String consumer, boolean alone) {
        String function = alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        jdbc.query("select " + function + "(hashtext('residence.consumer'), hashtext(?))", row -> {}, consumer);
    }

    /** In one order, so that nobody waits for somebody who waits for them. */
    private Map<Place, Mark> locked(String consumer, List<Place> places) {
        var found = new TreeMap<Place, Mark>();
        jdbc.query(
                """
                select service, partition, position, next_offset from watermark
                where consumer = ? and (service, partition) in (select * from unnest(?::text[], ?::int[]))
                order by service, partition for update""",
                row -> {
                    var placed = placed(row);
                    found.put(placed.place(), placed.mark());
                },
                consumer,
                Place.services(places),
                Place.partitions(places));
        return found;
    }

    void move(String consumer, Map<Place, Mark> marks) {
        jdbc.batchUpdate(
                "update watermark set position = ?, next_offset = ? where consumer = ? and service = ? and partition = ?",
                marks.entrySet().stream()
                        .map(moved -> new Object[] {
                            moved.getValue().position(),
                            moved.getValue().nextOffset(),
                            consumer,
                            moved.getKey().service().id(),
                            moved.getKey().partition()
                        })
                        .toList());
    }

    private static Placed placed(ResultSet row) throws SQLException {
        return new Placed(
                Service.of(row.getString("service")),
                row.getInt("partition"),
                new Mark(row.getLong("position"), row.getLong("next_offset")));
    }

    /** All marks of a consumer. */
    List<Placed> of(String consumer) {
        return jdbc.query(
                "select service, partition, position, next_offset from watermark where consumer = ?",
                (row, _) -> placed(row),
                consumer);
    }
}
