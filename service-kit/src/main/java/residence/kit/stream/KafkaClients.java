package residence.kit.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** How this service talks to Kafka; addresses and credentials come from {@code spring.kafka}. */
final class KafkaClients {
    private final KafkaProperties kafka;
    private final StreamProperties properties;
    private final Topics topics;

    KafkaClients(KafkaProperties kafka, StreamProperties properties) {
        this.kafka = kafka;
        this.properties = properties;
        this.topics = new Topics(
                properties.topics().prefix(),
                Optional.ofNullable(properties.topics().replication()),
                kafka.buildAdminProperties());
    }

    Topics topics() {
        return topics;
    }

    /** Consumers whose offsets are kept with their effects: what Kafka keeps is only there to be looked at. */
    ConsumerFactory<String, byte[]> consumers() {
        var settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                500,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                10_000));
        long session = properties.stream().sessionTimeout().toMillis();
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) session);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) (session / 3));
        return new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Acknowledged means on every replica in sync; what is sent again by the client is written once. */
    Producer<String, byte[]> producer() {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.LINGER_MS_CONFIG, 0,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * 1024 * 1024,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                // longer than the relay waits: the client never gives an entry up while it sends a later one
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 120_000));
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    String group(String consumer) {
        return topics.group(properties.service() + "." + consumer);
    }

    /** The static member id of a consumer, where this instance has a name. */
    Optional<String> member(String consumer) {
        return Optional.ofNullable(properties.instance()).map(instance -> instance + "-" + consumer);
    }
}
