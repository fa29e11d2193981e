package residence.kit.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import residence.kit.Poll;
import residence.kit.command.Commands;
import residence.kit.command.Nouns;
import residence.kit.command.StreamState;
import residence.kit.store.EventLog;

/** Deadlines on the one {@link Clock}: kept by a tracking processor, found by a poll, sent as commands. */
@Configuration(proxyBeanMethods = false)
public class DeadlineConfiguration {
    private static final int BATCH = 500;

    @Bean
    DeadlineTable deadlineTable(JdbcClient jdbc, MeterRegistry meters) {
        var table = new DeadlineTable(jdbc);
        Gauge.builder("residence.deadlines.failed", table, DeadlineTable::countFailed)
                .description("deadlines that an operator has to look at")
                .register(meters);
        return table;
    }

    @Bean
    DeadlinesApi deadlinesApi(DeadlineTable table, Deadlines deadlines) {
        return new DeadlinesApi(table, deadlines);
    }

    @Bean
    DeadlineHealth deadlineHealth(DeadlineTable table) {
        return new DeadlineHealth(table);
    }

    @Bean
    Deadlines deadlines(
            Nouns nouns,
            StreamState states,
            DeadlineTable table,
            Commands commands,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new Deadlines(nouns, states, table, commands, new TransactionTemplate(transactions), clock);
    }

    /** One instance at a time holds the token, so one instance at a time writes the table. */
    @Bean(initMethod = "start", destroyMethod = "shutDown")
    TrackingEventProcessor deadlineProcessor(
            Nouns nouns,
            StreamState states,
            DeadlineTable table,
            EventStore events,
            TokenStore tokens,
            TransactionManager transactions) {
        return TrackingEventProcessor.builder()
                .name("deadlines")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new DeadlineKeeper(nouns, states, table))
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .errorHandler(org.axonframework.eventhandling.PropagatingErrorHandler.instance())
                .messageSource(events)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .trackingEventProcessorConfiguration(TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                        .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                        .andTokenClaimInterval(1, TimeUnit.SECONDS)
                        .andBatchSize(BATCH))
                .build();
    }

    @Bean
    DeadlineWork deadlineWork(
            TrackingEventProcessor deadlineProcessor, EventLog log, Deadlines deadlines, Clock clock) {
        return new DeadlineWork(deadlineProcessor, log, deadlines, clock);
    }

    /** Deadlines are days, so a second is early enough. */
    @Bean
    Poll deadlinePoll(Deadlines deadlines, MeterRegistry meters) {
        var found = meters.counter("residence.deadlines.found");
        return new Poll("deadlines", Duration.ofSeconds(1), () -> found.increment(deadlines.runDue()));
    }
}
