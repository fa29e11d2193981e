package residence.kit.stream;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Down while the broker is away, or a consumer is stopped or held, and says why. What is parked does not make it ill: the
 * rest flows on.
 */
final class StreamHealth extends AbstractHealthIndicator {
    private final StreamLifecycle lifecycle;
    private final StreamConsumers consumers;
    private final Topics topics;
    private final Parked parked;

    StreamHealth(StreamLifecycle lifecycle, StreamConsumers consumers, Topics topics, Parked parked) {
        this.lifecycle = lifecycle;
        this.consumers = consumers;
        this.topics = topics;
        this.parked = parked;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        var troubles = new TreeMap<String, Object>();
        consumers
                .running()
                .forEach(running -> running.trouble()
                        .ifPresent(trouble -> troubles.put(running.consumer().name(), trouble)));
        if (!topics.brokerAnswers()) {
            troubles.put("broker", "does not answer");
        }
        boolean well = lifecycle.started() && troubles.isEmpty();
        (well ? health.up() : health.down())
                .withDetail("started", lifecycle.started())
                .withDetail("parked", parked.count())
                .withDetails(Map.copyOf(troubles));
    }
}
