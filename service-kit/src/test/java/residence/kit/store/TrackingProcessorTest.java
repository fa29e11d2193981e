package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Axon's own tracking processor over the tail. */
class TrackingProcessorTest {
    private final Store store = new Store();
    private final EventLog log = store.log();
    private final TokenStore tokens = new InMemoryTokenStore();
    private final List<Long> seen = new CopyOnWriteArrayList<>();
    private TrackingEventProcessor processor = start();

    @AfterEach
    void close() {
        processor.shutDown();
        store.close();
    }

    @Test
    void seesEveryEntryInOrderFromEveryInstance() {
        var other = store.log();
        for (int n = 0; n < 40; n++) {
            (n % 2 == 0 ? log : other).append(Store.first(Store.reclaimed("P-" + n)));
        }
        assertSees(40);
    }

    @Test
    void goesOnWhereItStopped() {
        log.append(Store.first(Store.reclaimed("P-1")));
        assertSees(1);
        processor.shutDown();
        log.append(Store.first(Store.reclaimed("P-2")));
        processor = start();
        assertSees(2);
    }

    @Test
    void seesEverythingAgainWhenItIsReset() {
        log.append(Store.first(Store.reclaimed("P-1")));
        assertSees(1);
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        Awaitility.await().until(() -> seen.equals(List.of(1L, 1L)));
    }

    @Test
    void stopsAtATypeThatNobodyKnows() {
        log.append(Store.first(Store.reclaimed("P-1")));
        assertSees(1);
        processor.shutDown();
        log.append(Store.first(Store.reclaimed("P-2")));
        store.execute("update event set payload = convert_to(replace(convert_from(payload, 'UTF8'),"
                + " 'LandReclaimed', 'LandSunk'), 'UTF8') where position = 2");
        log.append(Store.first(Store.reclaimed("P-3")));
        processor = start();

        Awaitility.await()
                .until(() -> processor.processingStatus().values().stream().anyMatch(status -> status.isErrorState()));
        assertThat(seen).containsExactly(1L);
    }

    private void assertSees(long count) {
        Awaitility.await().until(() -> seen.size() >= count);
        assertThat(seen)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
    }

    private TrackingEventProcessor start() {
        EventMessageHandler handler =
                message -> seen.add(((RecordedMessage) message).recorded().position());
        var started = TrackingEventProcessor.builder()
                .name("reader")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(handler)
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(new PostgresEventStore(log))
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.INSTANCE)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken))
                .build();
        started.start();
        return started;
    }
}
