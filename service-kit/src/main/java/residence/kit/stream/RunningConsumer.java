package residence.kit.stream;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import residence.events.UnknownEventType;
import residence.kit.store.Rest;

/** A consumer at work in this instance: it shares its partitions with its like in other instances. */
final class RunningConsumer {
    private static final Logger LOG = LoggerFactory.getLogger(RunningConsumer.class);

    private static final Duration TELL_KAFKA_EVERY = Duration.ofSeconds(5);

    private final StreamConsumer consumer;
    private final Topics topics;
    private final Intake intake;
    private final Watermarks watermarks;
    private final Runnable heardNews;
    private final ConcurrentMessageListenerContainer<String, byte[]> container;
    private final Map<TopicPartition, Long> holes = new ConcurrentHashMap<>();
    private volatile @Nullable UnknownEventType unknown;
    private volatile @Nullable String failing;

    RunningConsumer(
            StreamConsumer consumer,
            KafkaClients clients,
            int concurrency,
            Intake intake,
            Watermarks watermarks,
            Runnable heardNews) {
        this.consumer = consumer;
        this.topics = clients.topics();
        this.intake = intake;
        this.watermarks = watermarks;
        this.heardNews = heardNews;
        this.container = new ConcurrentMessageListenerContainer<>(clients.consumers(), container(clients));
        container.setConcurrency(concurrency);
        container.setBeanName(consumer.name());
        container.setCommonErrorHandler(new UntilItWorks());
    }

    private ContainerProperties container(KafkaClients clients) {
        var properties = new ContainerProperties(
                consumer.services().stream().map(topics::name).toArray(String[]::new));
        properties.setGroupId(clients.group(consumer.name()));
        // the database keeps where reading goes on: what Kafka is told is only there to be looked at
        properties.setAckMode(ContainerProperties.AckMode.TIME);
        properties.setAckTime(TELL_KAFKA_EVERY.toMillis());
        properties.setSyncCommits(false);
        properties.setCommitCallback((offsets, failure) -> {
            if (failure != null) {
                LOG.debug("Kafka was not told {}", offsets, failure);
            }
        });
        properties.setMessageListener((BatchConsumerAwareMessageListener<String, byte[]>) this::onMessages);
        properties.setConsumerRebalanceListener(new GoOnAtTheWatermark());
        clients.member(consumer.name())
                .ifPresent(member -> properties
                        .getKafkaConsumerProperties()
                        .setProperty(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, member));
        return properties;
    }

    StreamConsumer consumer() {
        return consumer;
    }

    void start() {
        container.start();
    }

    void stop() {
        container.stop();
    }

    /** What keeps it from going on, if anything does. */
    Optional<String> trouble() {
        if (unknown != null) {
            return Optional.of("stopped: " + unknown.getMessage());
        }
        if (!container.isRunning()) {
            return Optional.of("stopped by an error: see the log");
        }
        return holes.isEmpty()
                ? Optional.ofNullable(failing).map(reason -> "tries again: " + reason)
                : Optional.of("waits for positions that the relay has to send again: " + holes);
    }

    private void onMessages(List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> kafka) {
        var byPartition = records.stream()
                .collect(Collectors.groupingBy(
                        record -> new TopicPartition(record.topic(), record.partition()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        try {
            take(byPartition, requireNonNull(kafka));
            failing = null;
            LockSupport.parkNanos(Rest.after(records.size()).toNanos());
        } catch (RuntimeException failure) {
            failing = Failures.reason(failure);
            throw failure;
        }
    }

    private void take(Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> records, Consumer<?, ?> kafka) {
        if (unknown != null) {
            return;
        }
        var batches = records.entrySet().stream()
                .map(of -> batch(of.getKey(), of.getValue()))
                .toList();
        var taken = intake.take(batches);
        if (taken.stream().anyMatch(one -> one.taken() > 0)) {
            heardNews.run();
        }
        var partitions = List.copyOf(records.keySet());
        for (int i = 0; i < partitions.size(); i++) {
            goOn(partitions.get(i), batches.get(i), taken.get(i), kafka);
        }
    }

    private Intake.Batch batch(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        var service = topics.service(partition.topic());
        return new Intake.Batch(
                service,
                partition.partition(),
                records.stream().map(record -> Published.from(service, record)).toList());
    }

    private void goOn(TopicPartition partition, Intake.Batch batch, Intake.Taken taken, Consumer<?, ?> kafka) {
        note(partition, taken);
        if (taken.unknown() != null) {
            stopAt(taken.unknown());
        } else if (taken.nextOffset() != batch.records().getLast().offset() + 1) {
            UntilItWorks.readAgainFrom(partition, taken.nextOffset(), kafka);
        }
    }

    private void note(TopicPartition partition, Intake.Taken taken) {
        if (taken.hole() != null) {
            holes.put(partition, taken.hole());
            LOG.error("{} has not received position {} of {}", consumer.name(), taken.hole(), partition);
        } else if (taken.taken() > 0) {
            holes.remove(partition);
        }
    }

    /** From another thread: this one is the container's own. */
    private void stopAt(UnknownEventType type) {
        unknown = type;
        LOG.error("{} stops", consumer.name(), type);
        Thread.ofVirtual().start(container::stop);
    }

    /** The database says where reading goes on, not Kafka: it knows what had its effect. */
    private final class GoOnAtTheWatermark implements ConsumerAwareRebalanceListener {
        @Override
        public void onPartitionsAssigned(Consumer<?, ?> kafka, Collection<TopicPartition> partitions) {
            var marks = watermarks.of(consumer.name()).stream()
                    .collect(Collectors.toMap(
                            placed -> new TopicPartition(topics.name(placed.service()), placed.partition()),
                            placed -> placed.mark().nextOffset()));
            partitions.forEach(partition -> kafka.seek(partition, marks.getOrDefault(partition, 0L)));
        }

        @Override
        public void onPartitionsRevokedAfterCommit(Consumer<?, ?> kafka, Collection<TopicPartition> partitions) {
            partitions.forEach(holes::remove);
        }
    }
}
