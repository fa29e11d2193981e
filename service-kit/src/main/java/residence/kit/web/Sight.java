package residence.kit.web;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import residence.events.Service;
import residence.kit.stream.Position;
import residence.kit.stream.StreamConsumer;
import residence.kit.stream.Watermarks;
import residence.kit.stream.Watermarks.Reached;

/** Whether what a service shows has taken in what its reader has written. */
@FunctionalInterface
interface Sight {
    /** Waits until these are seen, bounded by {@code patience}. */
    Reached await(List<Position> positions, Duration patience);

    /** Whatever shows something must have taken it in; what sends commands shows nothing. */
    static Sight of(Watermarks watermarks, List<StreamConsumer> consumers) {
        var showing = consumers.stream()
                .filter(consumer -> !consumer.name().equals(StreamConsumer.REACTIONS))
                .toList();
        return (positions, patience) -> {
            long until = System.nanoTime() + patience.toNanos();
            return positions.stream()
                    .map(position -> watermarks.await(
                            readersOf(position.service(), showing),
                            List.of(position),
                            Duration.ofNanos(Math.max(0, until - System.nanoTime()))))
                    .filter(reached -> reached != Reached.YES)
                    .findFirst()
                    .orElse(Reached.YES);
        };
    }

    private static Set<String> readersOf(Service service, List<StreamConsumer> consumers) {
        return consumers.stream()
                .filter(consumer -> consumer.services().contains(service))
                .map(StreamConsumer::name)
                .collect(Collectors.toSet());
    }
}
