package residence.kit.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import residence.events.Service;

/** The topics: one per service, twelve partitions, kept for ever. */
public final class Topics implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 15;

    /** Less than whoever asks for a service's health waits. */
    private static final int ALIVE_WITHIN_MILLIS = 1_000;

    private static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

    private final String prefix;
    private final Optional<Short> replication;
    private final Map<String, Object> admin;
    private @Nullable Admin client;

    /**
     * @param prefix of topics and consumer groups; empty but in tests
     * @param replication of new topics; the broker's default where it is empty
     * @param admin how to reach the broker
     */
    Topics(String prefix, Optional<Short> replication, Map<String, Object> admin) {
        this.prefix = prefix;
        this.replication = replication;
        this.admin = Map.copyOf(admin);
    }

    public String name(Service service) {
        return prefix + service.topic();
    }

    /** @throws IllegalArgumentException for a topic that is no service's */
    public Service service(String topic) {
        return Stream.of(Service.values())
                .filter(service -> name(service).equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(topic + " is no service's topic"));
    }

    /** The id of a consumer group. */
    String group(String name) {
        return prefix + name;
    }

    static List<Integer> partitions() {
        return IntStream.range(0, Position.PARTITIONS).boxed().toList();
    }

    /** Makes the topics that are missing; returns when all are there. */
    void ensure(Collection<Service> services) {
        var made = client().createTopics(services.stream().map(this::topic).toList());
        made.values().values().forEach(Topics::madeOrThere);
        // a name is known before its partitions are there: ask each of their leaders
        services.forEach(this::ends);
    }

    private NewTopic topic(Service service) {
        return new NewTopic(name(service), Optional.of(Position.PARTITIONS), replication).configs(FOR_EVER);
    }

    private static void madeOrThere(KafkaFuture<Void> made) {
        try {
            made.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new BrokerAway(e);
            }
        } catch (TimeoutException | InterruptedException e) {
            throw BrokerAway.because(e);
        }
    }

    /** The offset behind the last record of each partition of a service's topic. */
    Map<Integer, Long> ends(Service service) {
        var asked = partitions().stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(name(service), partition), _ -> OffsetSpec.latest()));
        try {
            return client().listOffsets(asked).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS).entrySet().stream()
                    .collect(Collectors.toMap(
                            end -> end.getKey().partition(),
                            end -> end.getValue().offset()));
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            throw BrokerAway.because(e);
        }
    }

    /** Whether the broker says within a second which cluster it is of. A consumer does not tell: it polls on in vain. */
    boolean brokerAnswers() {
        try {
            client().describeCluster(new DescribeClusterOptions().timeoutMs(ALIVE_WITHIN_MILLIS))
                    .clusterId()
                    .get(ALIVE_WITHIN_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        }
    }

    private synchronized Admin client() {
        if (client == null) {
            client = Admin.create(admin);
        }
        return client;
    }

    @Override
    public synchronized void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
