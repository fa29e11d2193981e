package residence.kit.stream;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a consumer is stopped or held, and says why. What is parked does not make it ill: the rest flows on. */
final class StreamHealth implements HealthIndicator {
    private final StreamLifecycle lifecycle;
    private final StreamConsumers consumers;
    private final Parked parked;

    StreamHealth(StreamLifecycle lifecycle, StreamConsumers consumers, Parked parked) {
        this.lifecycle = lifecycle;
        this.consumers = consumers;
        this.parked = parked;
    }

    @Override
    public Health health() {
        var troubles = new TreeMap<String, Object>();
        consumers
                .running()
                .forEach(running -> running.trouble()
                        .ifPresent(trouble -> troubles.put(running.consumer().name(), trouble)));
        boolean well = lifecycle.started() && troubles.isEmpty();
        return (well ? Health.up() : Health.down())
                .withDetail("started", lifecycle.started())
                .withDetail("parked", parked.count())
                .withDetails(Map.copyOf(troubles))
                .build();
    }
}
