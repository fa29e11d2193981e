package residence.kit.stream;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.JdbcOperations;
import residence.events.Service;

/** How far each consumer of this service has come in each partition that it reads. */
public final class Watermarks {
    /** How late a move is seen at worst that another instance made. */
    private static final Duration POLL = Duration.ofMillis(50);

    private static final String LOCK =
            "select position, next_offset from watermark where consumer = ? and service = ? and partition = ? for update";

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

    /** A mark and whose it is. */
    record Placed(Service service, int partition, Mark mark) {}

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
     * Takes the partition for the running transaction; whoever else handles it, here or elsewhere, waits.
     *
     * @param alone no other transaction of this consumer runs meanwhile, whatever its partition
     */
    Mark take(String consumer, Service service, int partition, boolean alone) {
        gate(consumer, alone);
        var found = locked(consumer, service, partition);
        if (!found.isEmpty()) {
            return found.getFirst();
        }
        jdbc.update(
                "insert into watermark values (?, ?, ?, 0, 0) on conflict do nothing",
                consumer,
                service.id(),
                partition);
        return locked(consumer, service, partition).getFirst();
    }

    /** All transactions of a consumer pass this gate: together, or one alone. */
    void gate(String consumer, boolean alone) {
        String function = alone ? "pg_advisory_xact_lock" : "pg_advisory_xact_lock_shared";
        jdbc.query("select " + function + "(hashtext('residence.consumer'), hashtext(?))", row -> {}, consumer);
    }

    private List<Mark> locked(String consumer, Service service, int partition) {
        return jdbc.query(
                LOCK,
                (row, _) -> new Mark(row.getLong("position"), row.getLong("next_offset")),
                consumer,
                service.id(),
                partition);
    }

    void move(String consumer, Service service, int partition, Mark mark) {
        jdbc.update(
                "update watermark set position = ?, next_offset = ? where consumer = ? and service = ? and partition = ?",
                mark.position(),
                mark.nextOffset(),
                consumer,
                service.id(),
                partition);
    }

    /** All marks of a consumer. */
    List<Placed> of(String consumer) {
        return jdbc.query(
                "select service, partition, position, next_offset from watermark where consumer = ?",
                (row, _) -> new Placed(
                        Service.of(row.getString("service")),
                        row.getInt("partition"),
                        new Mark(row.getLong("position"), row.getLong("next_offset"))),
                consumer);
    }
}
