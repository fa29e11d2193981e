package residence.kit.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import residence.events.Service;

/**
 * Whether everything that was recorded has had its effects in this service. A simulated clock moves only when every
 * service says so twice in a row: an effect of one may be news to another.
 */
public final class Quiescence {
    private final Topics topics;
    private final StreamConsumers consumers;
    private final Watermarks watermarks;
    private final StreamLifecycle lifecycle;
    private final List<Work> work;

    Quiescence(
            Topics topics,
            StreamConsumers consumers,
            Watermarks watermarks,
            StreamLifecycle lifecycle,
            List<Work> work) {
        this.topics = topics;
        this.consumers = consumers;
        this.watermarks = watermarks;
        this.lifecycle = lifecycle;
        this.work = work;
    }

    /** Something that may be under way beside the consumers. */
    public interface Work {
        boolean done();
    }

    /**
     * Whether the relay has published all, every consumer has handled all of its topics, and what waits for a fact was
     * tried since the last one was heard.
     */
    public boolean quiet() {
        return lifecycle.started()
                && work.stream().allMatch(Work::done)
                && consumersAtTheEnd()
                && consumers.retriesSettled();
    }

    private boolean consumersAtTheEnd() {
        var ends = new HashMap<Service, Map<Integer, Long>>();
        return consumers.running().stream()
                .map(RunningConsumer::consumer)
                .allMatch(consumer -> consumer.services().stream()
                        .allMatch(service ->
                                atTheEnd(consumer.name(), service, ends.computeIfAbsent(service, topics::ends))));
    }

    private boolean atTheEnd(String consumer, Service service, Map<Integer, Long> ends) {
        var next = new HashMap<Integer, Long>();
        watermarks.of(consumer).stream()
                .filter(placed -> placed.service() == service)
                .forEach(placed -> next.put(placed.partition(), placed.mark().nextOffset()));
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
