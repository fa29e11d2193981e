package residence.kit.stream;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries entries that wait for a fact again: whenever something was heard, and every now and then. */
final class Retries implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private final Runnable tryAll;
    private final Duration every;
    private final Semaphore news = new Semaphore(0);
    private final AtomicLong asked = new AtomicLong();
    private volatile @Nullable Thread thread;
    private volatile long done;
    private volatile boolean closed;

    Retries(Runnable tryAll, Duration every) {
        this.tryAll = tryAll;
        this.every = every;
    }

    /** Begins, or begins again after it was closed: a service that is paused goes on where it was. */
    void start() {
        closed = false;
        thread = Thread.ofVirtual().name("retries").start(this::run);
    }

    /** Something was heard: what waits may go on now. */
    void ask() {
        asked.incrementAndGet();
        news.release();
    }

    /** Whether all that waits was tried since something was heard last. */
    boolean settled() {
        return done == asked.get();
    }

    private void run() {
        while (!closed) {
            tryOnce();
            pause();
        }
    }

    private void tryOnce() {
        long upTo = asked.get();
        try {
            tryAll.run();
            done = upTo;
        } catch (RuntimeException failure) {
            LOG.warn("what waits could not be tried again, will be later", failure);
        }
    }

    private void pause() {
        try {
            boolean _ = news.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
            news.drainPermits();
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        news.release();
        var running = thread;
        if (running == null) {
            return;
        }
        try {
            running.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
