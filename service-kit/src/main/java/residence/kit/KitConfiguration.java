package residence.kit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import residence.events.EventJson;
import residence.kit.command.CommandConfiguration;
import residence.kit.command.DependentsConfiguration;
import residence.kit.command.Nouns;
import residence.kit.deadline.DeadlineConfiguration;
import residence.kit.store.EventLog;
import residence.kit.store.PostgresEventStore;
import residence.kit.store.PublishedPosition;
import residence.kit.store.StoreHealth;
import residence.kit.stream.StreamConfiguration;

/** All that a service which owns events needs around its nouns. */
@Configuration(proxyBeanMethods = false)
@Import({
    ReaderConfiguration.class,
    CommandConfiguration.class,
    DependentsConfiguration.class,
    DeadlineConfiguration.class,
    StreamConfiguration.class
})
public class KitConfiguration {
    @Bean
    EventLog eventLog(
            DataSource database, Clock clock, EventJson json, MeterRegistry meters, PublishedPosition published) {
        return new EventLog(database, clock, json, meters, published);
    }

    /** {@code store} among the health indicators; a service is ready only while its store is whole. */
    @Bean
    StoreHealth storeHealthIndicator(EventLog log) {
        return new StoreHealth(log);
    }

    @Bean
    EventStore eventStore(EventLog log, Nouns nouns) {
        return new PostgresEventStore(log, nouns::holds);
    }
}
