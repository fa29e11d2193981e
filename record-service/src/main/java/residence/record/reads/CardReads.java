package residence.record.reads;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.record.audience.Audience;

/**
 * Notes who read which card. Reads are appended in batches by one writer; where the database can't keep up, readers
 * wait for a place in the queue. On an orderly stop everything noted is written, since it ends after all that note here; what a
 * crash takes is at most the queue.
 */
@Component
public final class CardReads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CardReads.class);
    private static final int WAITING = 10_000;
    private static final int BATCH = 500;
    private static final long RETRY_MILLIS = 1_000;

    private final BlockingQueue<Read> queue = new ArrayBlockingQueue<>(WAITING);
    private final ReadLog log;
    private final Clock clock;
    private final Thread writer;

    CardReads(ReadLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.writer = Thread.ofVirtual().name("card-reads").start(this::write);
    }

    public void note(Subject dwelling, Caller caller, Audience audience) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            queue.put(new Read(dwelling, at, caller.account(), caller.role(), caller.organisation(), audience.name()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the read was noted", e);
        }
    }

    private void write() {
        var batch = new ArrayList<Read>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, BATCH - 1);
                append(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        queue.drainTo(batch);
        appendAtTheEnd(batch);
    }

    private void append(List<Read> batch) throws InterruptedException {
        while (!batch.isEmpty()) {
            try {
                log.append(batch);
                batch.clear();
            } catch (RuntimeException e) {
                LOG.warn("{} card reads wait to be noted", batch.size(), e);
                Thread.sleep(RETRY_MILLIS);
            }
        }
    }

    private void appendAtTheEnd(List<Read> batch) {
        boolean interrupted = Thread.interrupted();
        if (!batch.isEmpty()) {
            log.append(batch);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        writer.interrupt();
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
