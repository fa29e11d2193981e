package residence.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.core.env.Environment;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.Service;
import residence.kit.stream.Position;

/** The services a service under test hears: publishes what a test says they recorded, as their relays would. */
public final class OtherServices implements AutoCloseable {
    private final EventJson json = new EventJson();
    private final String prefix;
    private final KafkaProducer<String, byte[]> producer;
    private final Map<Service, Long> positions = new HashMap<>();
    private final Map<String, Long> previous = new HashMap<>();

    /** @param environment of the service under test: its broker and the prefix of its topics */
    public OtherServices(Environment environment) {
        this.prefix = environment.getProperty("residence.topics.prefix", "");
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        environment.getRequiredProperty("spring.kafka.bootstrap-servers"),
                        // on a partition just made a second batch may get in before the first, which then never does
                        ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                        1),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Published, in their order, when this returns; heard some time later. The topics have to be there. */
    public void say(Known known) {
        var sent = new ArrayList<Future<?>>();
        known.all().forEach(entry -> sent.add(producer.send(record(entry))));
        acknowledged(sent);
    }

    private ProducerRecord<String, byte[]> record(Entry<?> entry) {
        long position = positions.merge(entry.service(), 1L, Long::sum);
        int partition = Position.partition(entry.key());
        String topic = prefix + entry.service().topic();
        Long before = previous.put(topic + partition, position);
        var record = new ProducerRecord<>(topic, partition, entry.key().path(), json.write(entry));
        put(record, "content-type", "application/cloudevents+json");
        put(record, "position", String.valueOf(position));
        put(record, "previous", String.valueOf(before == null ? 0L : before));
        return record;
    }

    private static void put(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void acknowledged(List<Future<?>> sent) {
        for (Future<?> one : sent) {
            try {
                one.get();
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException("not published", e);
            }
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
