package residence.kit.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import residence.events.Service;

/** Reads the last record of each partition of a service's topic: how far the topic reaches, in positions. */
final class TopicEnd {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Topics topics;
    private final ConsumerFactory<String, byte[]> consumers;

    TopicEnd(Topics topics, ConsumerFactory<String, byte[]> consumers) {
        this.topics = topics;
        this.consumers = consumers;
    }

    /**
     * The position of the last record of each partition that has any.
     *
     * @throws BrokerAway where the broker does not answer in time
     */
    Map<Integer, Long> positions(Service service) {
        topics.ensure(List.of(service));
        var partitions = Topics.partitions().stream()
                .map(partition -> new TopicPartition(topics.name(service), partition))
                .toList();
        try (var consumer = consumers.createConsumer(topics.group("ends"), "")) {
            return last(consumer, partitions);
        } catch (KafkaException e) {
            throw new BrokerAway(e);
        }
    }

    private static Map<Integer, Long> last(Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        var ends = consumer.endOffsets(partitions, PATIENCE);
        var filled = partitions.stream()
                .filter(partition -> ends.getOrDefault(partition, 0L) > 0)
                .collect(Collectors.toCollection(ArrayList::new));
        consumer.assign(filled);
        filled.forEach(partition -> consumer.seek(partition, ends.getOrDefault(partition, 0L) - 1));
        var positions = new HashMap<Integer, Long>();
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (positions.size() < filled.size()) {
            consumer.poll(Duration.ofMillis(200))
                    .forEach(record -> positions.merge(record.partition(), Published.position(record), Math::max));
            if (System.nanoTime() > until) {
                throw new KafkaException("the last records can't be read within " + PATIENCE);
            }
        }
        return positions;
    }
}
