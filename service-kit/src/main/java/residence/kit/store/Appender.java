package residence.kit.store;

import io.micrometer.core.instrument.DistributionSummary;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The one writer of a service instance: group commit without timers. What comes in while a batch commits is the next
 * batch, so the longer a commit takes, the more it carries.
 */
final class Appender implements AutoCloseable {
    /** How long a batch may wait for the callers of the one before, who are being answered and come again. */
    private static final Duration GATHER = Duration.ofNanos(200_000);

    private static final Duration GLANCE = Duration.ofNanos(20_000);

    private static final Duration FAREWELL = Duration.ofSeconds(20);

    private final Courier courier;
    private final DistributionSummary sizes;
    private final Runnable appended;
    private final LinkedBlockingQueue<Ticket> arriving = new LinkedBlockingQueue<>();
    private final Deque<Ticket> waiting = new ArrayDeque<>();
    private final Thread thread;
    private volatile boolean closed;
    private int lastSize = 1;

    /** @param appended told after each commit that stored something */
    Appender(Courier courier, DistributionSummary sizes, Runnable appended) {
        this.courier = courier;
        this.sizes = sizes;
        this.appended = appended;
        this.thread = Thread.ofPlatform().daemon().name("appender").start(this::work);
    }

    void submit(Ticket ticket) {
        arriving.add(ticket);
        if (closed && arriving.remove(ticket)) {
            refuse(ticket);
        }
    }

    /** Lets the batch that is under way end; what still waits is told that it was not stored. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try (courier) {
            while (!closed) {
                write(gather());
            }
        } catch (InterruptedException e) {
            // It was asked to close while nothing came in.
        }
        arriving.drainTo(waiting);
        waiting.forEach(Appender::refuse);
    }

    private Batch gather() throws InterruptedException {
        if (waiting.isEmpty()) {
            waiting.add(arriving.take());
        }
        glance();
        arriving.drainTo(waiting);
        var batch = new Batch();
        waiting.removeIf(batch::admit);
        lastSize = batch.tickets().size();
        return batch;
    }

    private void glance() {
        long until = System.nanoTime() + GATHER.toNanos();
        while (waiting.size() + arriving.size() < lastSize && System.nanoTime() < until) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private void write(Batch batch) {
        try {
            var delivery = courier.deliver(batch.tickets());
            // Waking up all who wait takes a part of a commit's time: the next batch need not wait for it.
            Thread.ofVirtual().name("answers").start(() -> answer(batch, delivery));
        } catch (AppendFailed e) {
            fail(batch, e);
        } catch (RuntimeException e) {
            tell(batch, e);
        }
    }

    private void answer(Batch batch, Courier.Delivery delivery) {
        try {
            settle(batch, delivery);
        } catch (RuntimeException e) {
            tell(batch, e);
        }
    }

    /** Nothing of the batch was stored. Where the data of one append is to blame, the others go on without it. */
    private void fail(Batch batch, AppendFailed failed) {
        if (batch.tickets().size() > 1 && ofData(failed)) {
            batch.tickets().forEach(ticket -> write(Batch.alone(ticket)));
        } else {
            tell(batch, failed);
        }
    }

    /** Everyone who was not answered yet. */
    private static void tell(Batch batch, RuntimeException failure) {
        batch.tickets().forEach(ticket -> ticket.outcome().completeExceptionally(failure));
    }

    /** Classes 22 and 23: the values are wrong, or a constraint forbids them. */
    private static boolean ofData(AppendFailed failed) {
        return failed.getCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && cause.getSQLState().startsWith("2");
    }

    private void settle(Batch batch, Courier.Delivery delivery) {
        var placing = new Placing(delivery);
        var outcomes = batch.tickets().stream().map(placing::next).toList();
        if (placing.placed() > 0) {
            sizes.record(placing.placed());
            appended.run();
        }
        for (int i = 0; i < outcomes.size(); i++) {
            batch.tickets().get(i).outcome().complete(outcomes.get(i));
        }
    }

    private static void refuse(Ticket ticket) {
        ticket.outcome().completeExceptionally(new AppendFailed(new IllegalStateException("the store is closed")));
    }
}
