package residence.record;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import residence.kit.stream.Topics;
import residence.record.Story.Published;

/** Publishes what a story tells as the services' relays do. */
public final class Topicality implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final Topics topics;
    private final Map<String, Long> previous = new HashMap<>();

    public Topicality(String bootstrapServers, Topics topics) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        // on a partition just made a second batch may get in before the first, which then never does
                        "max.in.flight.requests.per.connection",
                        1,
                        "delivery.timeout.ms",
                        60_000),
                new StringSerializer(),
                new ByteArraySerializer());
        this.topics = topics;
    }

    public void publish(List<Published> told) {
        told.stream().map(this::publish).toList().forEach(Topicality::acknowledged);
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("not published", e);
        }
    }

    private Future<RecordMetadata> publish(Published told) {
        var entry = told.entry();
        long before = previous.getOrDefault(entry.service() + "/" + told.partition(), 0L);
        var record = new ProducerRecord<>(
                topics.name(entry.service()), told.partition(), entry.key().path(), told.bytes());
        record.headers().add("position", String.valueOf(told.position()).getBytes(StandardCharsets.UTF_8));
        record.headers().add("previous", String.valueOf(before).getBytes(StandardCharsets.UTF_8));
        previous.merge(entry.service() + "/" + told.partition(), told.position(), Math::max);
        return producer.send(record);
    }

    @Override
    public void close() {
        producer.close();
    }
}
