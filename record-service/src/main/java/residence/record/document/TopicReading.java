package residence.record.document;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import residence.events.EventJson;
import residence.events.Service;
import residence.kit.stream.Position;
import residence.kit.stream.Topics;

/** Reads the topics from their beginning to where they end now, outside of any consumer group. */
@Component
final class TopicReading {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Map<String, Object> settings;
    private final Topics topics;
    private final EventJson json;

    TopicReading(KafkaProperties kafka, Topics topics, EventJson json) {
        this.settings = new HashMap<>(kafka.buildConsumerProperties());
        this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.topics = topics;
        this.json = json;
    }

    /** Where each partition of every topic ends now. */
    Map<TopicPartition, Long> ends() {
        try (var consumer = consumer()) {
            var all = Stream.of(Service.values())
                    .flatMap(service -> IntStream.range(0, Position.PARTITIONS)
                            .mapToObj(partition -> new TopicPartition(topics.name(service), partition)))
                    .toList();
            return new HashMap<>(consumer.endOffsets(all));
        }
    }

    /** Every entry of these partitions once, each partition's in the order of their positions. */
    void read(Map<TopicPartition, Long> ends, Consumer<Told> entries) {
        try (var consumer = consumer()) {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            var positions = new HashMap<TopicPartition, Long>();
            while (!ended(consumer, ends)) {
                for (var record : consumer.poll(POLL)) {
                    take(record, positions, entries);
                }
            }
        }
    }

    private static boolean ended(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** As every consumer does: what came before is left out, and what has a hole before it comes again after the hole. */
    private void take(
            ConsumerRecord<String, byte[]> record, Map<TopicPartition, Long> positions, Consumer<Told> entries) {
        var partition = new TopicPartition(record.topic(), record.partition());
        long last = positions.getOrDefault(partition, 0L);
        long position = number(record, "position");
        if (position > last && number(record, "previous") <= last) {
            entries.accept(new Told(record.partition(), position, json.read(record.value()), record.value()));
            positions.put(partition, position);
        }
    }

    private static long number(ConsumerRecord<String, byte[]> record, String header) {
        return Long.parseLong(new String(record.headers().lastHeader(header).value(), StandardCharsets.UTF_8));
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** The partitions dealt out to {@code readers}. */
    static Collection<Map<TopicPartition, Long>> dealt(Map<TopicPartition, Long> ends, int readers) {
        var hands = new HashMap<Integer, Map<TopicPartition, Long>>();
        int next = 0;
        for (var end : List.copyOf(ends.entrySet())) {
            hands.computeIfAbsent(next++ % readers, none -> new HashMap<>()).put(end.getKey(), end.getValue());
        }
        return hands.values();
    }
}
