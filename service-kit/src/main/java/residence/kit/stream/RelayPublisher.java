package residence.kit.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import residence.kit.store.Recorded;
import residence.kit.store.RecordedMessage;

/**
 * Publishes each entry of the store to the service's topic. The processor's token and the positions per partition move
 * in one transaction, after the broker has acknowledged all of the batch.
 *
 * <p>Where that fails the producer is thrown away with all it has not sent, so that no later entry overtakes one that
 * was given up; the batch is then sent again. Whoever reads twice tells by the position, whoever misses one by the
 * position before.
 */
final class RelayPublisher implements EventHandlerInvoker, AutoCloseable {
    private static final Duration ACKNOWLEDGED_WITHIN = Duration.ofSeconds(15);
    private static final String BATCH = "residence.relay.batch";

    private final String topic;
    private final Supplier<Producer<String, byte[]>> producers;
    private final JdbcOperations jdbc;
    private @Nullable Producer<String, byte[]> producer;

    RelayPublisher(String topic, Supplier<Producer<String, byte[]>> producers, JdbcOperations jdbc) {
        this.topic = topic;
        this.producers = producers;
        this.jdbc = jdbc;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public boolean supportsReset() {
        return false;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var unitOfWork = CurrentUnitOfWork.get();
        Batch batch = unitOfWork.getResource(BATCH);
        if (batch == null) {
            batch = new Batch(published());
            unitOfWork.resources().put(BATCH, batch);
            unitOfWork.onPrepareCommit(_ -> acknowledged(unitOfWork.getResource(BATCH)));
        }
        send(batch, ((RecordedMessage) message).recorded());
    }

    private void send(Batch batch, Recorded recorded) {
        int partition = Position.partition(recorded.entry().key());
        long previous = batch.last.getOrDefault(partition, 0L);
        try {
            batch.sent.add(producer().send(Published.record(topic, partition, previous, recorded)));
        } catch (KafkaException e) {
            giveUp();
            throw new BrokerAway(e);
        }
        batch.last.put(partition, recorded.position());
    }

    private void acknowledged(Batch batch) {
        long until = System.nanoTime() + ACKNOWLEDGED_WITHIN.toNanos();
        try {
            for (Future<RecordMetadata> sent : batch.sent) {
                sent.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            giveUp();
            throw BrokerAway.because(e);
        }
        batch.last.forEach(this::publishedUpTo);
    }

    private Map<Integer, Long> published() {
        var last = new TreeMap<Integer, Long>();
        jdbc.query("select partition, position from relayed", row -> {
            last.put(row.getInt(1), row.getLong(2));
        });
        return last;
    }

    private void publishedUpTo(int partition, long position) {
        jdbc.update("""
                insert into relayed values (?, ?)
                on conflict (partition) do update set position = excluded.position
                where relayed.position <> excluded.position""", partition, position);
    }

    private Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = producers.get();
        }
        return producer;
    }

    private void giveUp() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    /** Called when the processor has ended. */
    @Override
    public void close() {
        giveUp();
    }

    /** What one unit of work has sent. */
    private static final class Batch {
        private final List<Future<RecordMetadata>> sent = new ArrayList<>();
        private final Map<Integer, Long> last;

        Batch(Map<Integer, Long> last) {
            this.last = last;
        }
    }
}
