package residence.kit.stream;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import residence.events.Service;

/** Lets reactions that begin at the beginning answer what came before they were first seen, each by a consumer of its own. */
final class CatchUps implements StreamPart, Quiescence.Work {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final List<Reaction<?>> reactions;
    private final ReactionStarts starts;
    private final ReactionAnswer answer;
    private final StreamConsumers consumers;
    private final Watermarks watermarks;
    private final Map<String, Map<Service, Map<Integer, Long>>> open = new ConcurrentHashMap<>();
    private final Ending ending = new Ending();
    private @Nullable Thread watch;

    CatchUps(
            List<Reaction<?>> reactions,
            ReactionStarts starts,
            ReactionAnswer answer,
            StreamConsumers consumers,
            Watermarks watermarks) {
        this.reactions = reactions;
        this.starts = starts;
        this.answer = answer;
        this.consumers = consumers;
        this.watermarks = watermarks;
    }

    /** Answers up to where the consumer of all reactions takes over. */
    private record Until(Reaction<?> reaction, Map<Service, Map<Integer, Long>> places, ReactionAnswer answer)
            implements Effect {
        @Override
        public void on(Delivery delivery) {
            long until = places.getOrDefault(delivery.service(), Map.of()).getOrDefault(delivery.partition(), 0L);
            if (delivery.position() <= until) {
                answer.answer(reaction, delivery);
            }
        }

        @Override
        public void parked(Delivery delivery, RuntimeException failure) {
            if (failure instanceof ReactionWaits waits) {
                answer.waits(waits.reaction(), delivery, Failures.reason(waits));
            }
        }
    }

    private static String consumer(Reaction<?> reaction) {
        return ReactionsEffect.CONSUMER + "." + ReactionStarts.name(reaction);
    }

    @Override
    public Set<Service> topics() {
        return Set.of();
    }

    @Override
    public void start() {
        reactions.forEach(this::start);
        watch = Thread.ofVirtual().name("catch-ups").start(this::watch);
    }

    private void start(Reaction<?> reaction) {
        var places = starts.before(reaction);
        if (places.isEmpty()) {
            return;
        }
        var consumer = new StreamConsumer(consumer(reaction), places.keySet(), new Until(reaction, places, answer));
        consumers.know(consumer);
        if (!reached(consumer.name(), places)) {
            open.put(consumer.name(), places);
            consumers.start(consumer);
        }
    }

    private void watch() {
        while (!open.isEmpty() && !ending.begun()) {
            open.forEach((consumer, places) -> {
                if (reached(consumer, places)) {
                    consumers.stop(consumer);
                    open.remove(consumer);
                }
            });
            ending.pause(LOOK_EVERY);
        }
    }

    private boolean reached(String consumer, Map<Service, Map<Integer, Long>> places) {
        var marks = new HashMap<String, Long>();
        watermarks
                .of(consumer)
                .forEach(placed -> marks.put(
                        placed.service() + "/" + placed.partition(),
                        placed.mark().position()));
        return places.entrySet().stream()
                .allMatch(service -> service.getValue().entrySet().stream()
                        .allMatch(place ->
                                marks.getOrDefault(service.getKey() + "/" + place.getKey(), 0L) >= place.getValue()));
    }

    /** Whether every reaction has answered what came before it. */
    @Override
    public boolean done() {
        return open.isEmpty();
    }

    @Override
    public void stop() {
        if (watch != null) {
            ending.begin(watch);
        }
    }
}
