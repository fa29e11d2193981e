package residence.kit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import residence.events.Act;
import residence.events.EventJson;
import residence.events.Upcaster;
import residence.kit.command.CommandConfiguration;
import residence.kit.command.Nouns;
import residence.kit.deadline.DeadlineConfiguration;
import residence.kit.store.EventLog;
import residence.kit.store.PostgresEventStore;
import residence.kit.store.PublishedPosition;

/** All that a service which owns events needs around its nouns. */
@Configuration(proxyBeanMethods = false)
@Import({CommandConfiguration.class, DeadlineConfiguration.class})
public class KitConfiguration {

    /** The one clock of a service; standalone and tests bring a settable one. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(Act.ZONE);
    }

    @Bean
    EventJson eventJson(List<Upcaster> upcasters) {
        return new EventJson(upcasters);
    }

    @Bean
    EventLog eventLog(
            DataSource database, Clock clock, EventJson json, MeterRegistry meters, PublishedPosition published) {
        return new EventLog(database, clock, json, meters, published);
    }

    @Bean
    EventStore eventStore(EventLog log, Nouns nouns) {
        return new PostgresEventStore(log, nouns::holds);
    }
}
