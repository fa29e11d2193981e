package residence.kit.stream;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.EventJson;
import residence.events.Service;
import residence.kit.stream.Parked.Queue;

/** All consumers that run in this instance, and what is parked in them. */
final class StreamConsumers implements AutoCloseable {
    private static final int WAITING_AT_ONCE = 1000;

    private final KafkaClients clients;
    private final StreamProperties properties;
    private final EventJson json;
    private final Watermarks watermarks;
    private final Parked parked;
    private final TransactionTemplate transactions;
    private final Retries retries;
    private final Map<String, RunningConsumer> running = new ConcurrentHashMap<>();
    private final Map<String, Retry> retry = new ConcurrentHashMap<>();

    StreamConsumers(
            KafkaClients clients,
            StreamProperties properties,
            EventJson json,
            Watermarks watermarks,
            Parked parked,
            TransactionTemplate transactions) {
        this.clients = clients;
        this.properties = properties;
        this.json = json;
        this.watermarks = watermarks;
        this.parked = parked;
        this.transactions = transactions;
        this.retries = new Retries(this::retryWaiting, properties.stream().retryEvery());
    }

    /** Begins to try again what waits. */
    void startRetries() {
        retries.start();
    }

    /** What is parked in it can be tried again, whether it runs or not. */
    void know(StreamConsumer consumer) {
        retry.put(consumer.name(), new Retry(consumer.effect(), json, watermarks, parked, transactions));
    }

    /** Begins to consume; its topics are there. Begins anew where it had begun already. */
    void start(StreamConsumer consumer) {
        stop(consumer.name());
        know(consumer);
        var intake = new Intake(consumer.name(), consumer.effect(), json, watermarks, parked, transactions);
        Runnable heardNews = consumer.effect().bringsFacts() ? retries::ask : () -> {};
        var starting = new RunningConsumer(
                consumer, clients, properties.stream().concurrency(), intake, watermarks, heardNews);
        running.put(consumer.name(), starting);
        starting.start();
    }

    /** Ends a consumer that has done its work. */
    void stop(String name) {
        Optional.ofNullable(running.remove(name)).ifPresent(RunningConsumer::stop);
    }

    Collection<RunningConsumer> running() {
        return List.copyOf(running.values());
    }

    boolean retriesSettled() {
        return retries.settled();
    }

    /** Parked entries whose consumer does not run here are left alone. */
    private void retryWaiting() {
        parked.waiting(WAITING_AT_ONCE).forEach(this::retry);
    }

    /** Tries a key's queue again; whether nothing of it is parked afterwards. */
    boolean retry(Queue queue) {
        var again = retry.get(queue.consumer());
        return again != null && again.run(queue);
    }

    /** Gives an entry up, for good and on the record, and lets those behind it go on. */
    boolean discard(ParkedEvent event, String by) {
        boolean discarded = parked.discard(event, by);
        retry(queue(event));
        return discarded;
    }

    static Queue queue(ParkedEvent event) {
        return new Queue(event.consumer(), event.service(), event.partition(), event.key());
    }

    Optional<ParkedEvent> parked(String consumer, Service service, long position) {
        return parked.find(consumer, service, position).stream().findFirst();
    }

    /** In order; partitions are given back at once, so that other instances take over. */
    @Override
    public void close() {
        retries.close();
        running.values().parallelStream().forEach(RunningConsumer::stop);
        running.clear();
    }
}
