package residence.kit.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import residence.events.Act;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.store.Append;
import residence.kit.store.EventLog;
import residence.kit.store.PostgresEventStore;
import residence.kit.store.PublishedPosition;
import residence.kit.store.Recorded;
import residence.kit.testing.Infrastructure;
import residence.kit.testing.Infrastructure.Database;

/** One instance of a service, with all of its streams and none of its nouns. */
final class Node implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** What the instances of all services share: a database each, and the broker. */
    static final class World {
        private final String prefix;
        private final String bootstrapServers;
        private final Map<Service, Database> databases = new HashMap<>();

        World() {
            this(Infrastructure.bootstrapServers(), Infrastructure.topicPrefix("world"));
        }

        World(String bootstrapServers, String prefix) {
            this.bootstrapServers = bootstrapServers;
            this.prefix = prefix;
        }

        World with(Service service, Database database) {
            databases.put(service, database);
            return this;
        }

        /** @param beans configurations with the instance's lists, reactions and consumers */
        Node start(Service service, Set<Service> hears, Class<?>... beans) {
            var database = databases.computeIfAbsent(service, one -> Infrastructure.database(one.id()));
            var sources = new ArrayList<Class<?>>(Arrays.asList(beans));
            sources.add(Parts.class);
            return new Node(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new))
                    .web(WebApplicationType.NONE)
                    .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                    .properties(Map.of(
                            "spring.config.name",
                            "none",
                            "spring.datasource.url",
                            database.url(),
                            "spring.datasource.username",
                            database.user(),
                            "spring.datasource.password",
                            database.password(),
                            "spring.flyway.locations",
                            "classpath:db/kit",
                            "spring.kafka.bootstrap-servers",
                            bootstrapServers,
                            "residence.topics.prefix",
                            prefix,
                            "residence.service",
                            service.id(),
                            "residence.hears",
                            String.join(",", hears.stream().map(Service::id).toList()),
                            "residence.stream.retry-every",
                            "500ms"))
                    .run());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(StreamConfiguration.class)
    static class Parts {
        @Bean
        Clock clock() {
            return Clock.system(Act.ZONE);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        EventJson json() {
            return new EventJson(List.of());
        }

        @Bean
        EventLog log(
                DataSource database, Clock clock, EventJson json, MeterRegistry meters, PublishedPosition published) {
            return new EventLog(database, clock, json, meters, published);
        }

        @Bean
        EventStore events(EventLog log) {
            return new PostgresEventStore(log);
        }

        @Bean
        SentCommands sender() {
            return new SentCommands();
        }
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    JdbcTemplate jdbc() {
        return get(JdbcTemplate.class);
    }

    /** Records that the parcel was reclaimed, once more. */
    Recorded reclaimed(String parcel, String reason) {
        return record(Subject.of("parcel", parcel), new LandReclaimed(reason));
    }

    Recorded record(Subject subject, DomainEvent event) {
        String stream = "LandParcel " + subject.path();
        long next =
                get(EventLog.class).lastSequence(stream).map(last -> last + 1).orElse(0L);
        return get(EventLog.class)
                .append(new Append(stream, next, List.of(draft(subject, event)), null, null, null))
                .getFirst();
    }

    private static Entry<?> draft(Subject subject, DomainEvent event) {
        return new Entry<>(
                UUID.randomUUID(),
                Service.PROJECT,
                subject,
                subject.root(),
                LocalDate.of(2024, 9, 1),
                Instant.EPOCH,
                UUID.randomUUID(),
                null,
                new Actor("gov-371502", "authority/planning", null),
                List.of(),
                List.of(),
                List.of(),
                event);
    }

    @Override
    public void close() {
        context.close();
    }
}
