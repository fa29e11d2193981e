package residence.kit.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.jdbc.core.JdbcOperations;
import residence.events.Service;
import residence.kit.store.EventLog;

/** Tails the service's store into its topic: one instance at a time, in the one order. */
final class Relay implements StreamPart, Quiescence.Work {
    private static final int BATCH = 500;

    private final Service service;
    private final TrackingEventProcessor processor;
    private final RelayPublisher publisher;
    private final EventLog log;
    private final JdbcOperations jdbc;

    Relay(
            Service service,
            RelayPublisher publisher,
            EventStore events,
            EventLog log,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcOperations jdbc) {
        this.service = service;
        this.publisher = publisher;
        this.log = log;
        this.jdbc = jdbc;
        this.processor = TrackingEventProcessor.builder()
                .name("relay")
                .eventHandlerInvoker(publisher)
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                        .andBatchSize(BATCH)
                        .andTokenClaimInterval(1, TimeUnit.SECONDS))
                .build();
    }

    @Override
    public Set<Service> topics() {
        return Set.of(service);
    }

    @Override
    public void start() {
        processor.start();
    }

    /** How many entries of the store are not in the topic yet. */
    long lag() {
        var published = jdbc.queryForObject("select coalesce(max(position), 0) from relayed", Long.class);
        return log.position() - (published == null ? 0 : published);
    }

    void meter(MeterRegistry meters) {
        Gauge.builder("residence.relay.lag", this, Relay::lag)
                .description("entries in the store that are not in the topic yet")
                .register(meters);
    }

    @Override
    public boolean done() {
        return lag() == 0;
    }

    @Override
    public void stop() {
        processor.shutDown();
        publisher.close();
    }
}
