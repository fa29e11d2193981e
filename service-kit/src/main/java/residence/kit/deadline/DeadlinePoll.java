package residence.kit.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether something has fallen due. Deadlines are days, so a second is early enough. */
final class DeadlinePoll implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlinePoll.class);
    private static final long EVERY_MILLIS = 1_000;

    private final Deadlines deadlines;
    private final Counter found;
    private final ScheduledExecutorService executor;

    DeadlinePoll(Deadlines deadlines, MeterRegistry meters) {
        this.deadlines = deadlines;
        this.found = meters.counter("residence.deadlines.found");
        this.executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("deadlines").factory());
        executor.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A failure is not the end of the poll: what could not be tried now is found by the next look. */
    private void look() {
        try {
            found.increment(deadlines.runDue());
        } catch (RuntimeException failure) {
            LOG.warn("deadlines could not be tried, will look again", failure);
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
