package residence.kit;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every now and then whether there is something to do, one look at a time. */
public final class Poll implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Poll.class);

    private final String name;
    private final Runnable look;
    private final ScheduledExecutorService executor;

    public Poll(String name, Duration every, Runnable look) {
        this.name = name;
        this.look = look;
        this.executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
        executor.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A failure is not the end of the poll: what could not be tried now is found by the next look. */
    private void look() {
        try {
            look.run();
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be tried, will look again", name, failure);
        }
    }

    @Override
    public void close() {
        executor.close();
    }
}
