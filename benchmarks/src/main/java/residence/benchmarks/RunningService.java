package residence.benchmarks;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ConfigurableApplicationContext;
import residence.kit.stream.Quiescence;

/** A service that {@link Platform} has started. */
record RunningService(ConfigurableApplicationContext context) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BREATH = Duration.ofMillis(20);

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** How many of its entries are not in its topic yet. */
    double relayLag() {
        return context.getBean(MeterRegistry.class)
                .get("residence.relay.lag")
                .gauge()
                .value();
    }

    /**
     * Waits until everything recorded had its effects.
     *
     * @throws IllegalStateException where that takes more than a minute
     */
    void settle() throws InterruptedException {
        var quiescence = context.getBean(Quiescence.class);
        var end = Instant.now().plus(PATIENCE);
        while (!quiescence.quiet()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("not at rest after " + PATIENCE);
            }
            Thread.sleep(BREATH);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
