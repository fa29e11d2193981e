package residence.kit.stream;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import residence.events.Service;

/**
 * Starts relay and consumers as soon as Kafka answers; the service itself does not wait for that. Stops them before
 * anything they use.
 */
final class StreamLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StreamLifecycle.class);
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private final Topics topics;
    private final List<StreamPart> parts;
    private volatile Ending ending = new Ending();
    private volatile @Nullable Thread starter;
    private volatile boolean started;

    StreamLifecycle(Topics topics, List<StreamPart> parts) {
        this.topics = topics;
        this.parts = parts;
    }

    @Override
    public void start() {
        ending = new Ending();
        starter = Thread.ofVirtual().name("streams").start(this::startAll);
    }

    private void startAll() {
        Set<Service> services =
                parts.stream().flatMap(part -> part.topics().stream()).collect(Collectors.toSet());
        started = untilItWorks(() -> topics.ensure(services))
                && parts.stream().allMatch(part -> untilItWorks(part::start));
    }

    private boolean untilItWorks(Runnable start) {
        while (!ending.begun()) {
            try {
                start.run();
                return true;
            } catch (RuntimeException failure) {
                LOG.warn("streams can't start yet: {}", failure.toString());
                ending.pause(AGAIN_AFTER);
            }
        }
        return false;
    }

    /** Whether relay and consumers have been started. */
    boolean started() {
        return started;
    }

    @Override
    public void stop() {
        var thread = starter;
        if (thread != null) {
            ending.begin(thread);
            parts.reversed().forEach(StreamPart::stop);
        }
        starter = null;
        started = false;
    }

    @Override
    public boolean isRunning() {
        return starter != null;
    }
}
