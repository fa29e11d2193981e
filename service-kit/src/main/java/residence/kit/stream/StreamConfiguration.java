package residence.kit.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.EventJson;
import residence.events.Service;
import residence.kit.command.LookupFactory;
import residence.kit.store.EventLog;
import residence.kit.store.PublishedPosition;

/** What a service that owns events publishes and hears: relay, heard facts, lists and reactions. */
@Configuration(proxyBeanMethods = false)
@Import(ConsumerConfiguration.class)
public class StreamConfiguration {
    private static final int BEFORE_CONSUMERS = 1;

    @Bean
    Service service(StreamProperties properties) {
        return Service.of(properties.service());
    }

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager manager) {
        return new SpringTransactions(manager);
    }

    @Bean
    TokenStore tokenStore(DataSource database, StreamProperties properties) {
        return Tokens.store(database, Optional.ofNullable(properties.instance()));
    }

    @Bean
    TopicEnd topicEnd(Topics topics, KafkaClients clients) {
        return new TopicEnd(topics, clients.consumers());
    }

    @Bean
    PublishedPosition publishedPosition(TopicEnd end, Service service) {
        return () -> end.positions(service).values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    @Bean
    Relay relay(
            Service service,
            KafkaClients clients,
            Topics topics,
            EventStore events,
            EventLog log,
            TokenStore tokens,
            TransactionManager transactions,
            JdbcOperations jdbc,
            MeterRegistry meters) {
        var publisher = new RelayPublisher(topics.name(service), clients::producer, jdbc);
        var relay = new Relay(service, publisher, events, log, tokens, transactions, jdbc);
        relay.meter(meters);
        return relay;
    }

    @Bean
    Heard heard(JdbcOperations jdbc, EventJson json) {
        return new Heard(jdbc, json);
    }

    @Bean
    LookupFactory lookups(Service service, EventLog log, Heard heard) {
        return () -> new ServiceLookup(service, log, heard);
    }

    @Bean
    StreamConsumer heardConsumer(StreamProperties properties, Heard heard) {
        return new StreamConsumer("heard", properties.hears(), new HeardEffect(heard));
    }

    @Bean
    Said said(Service service, EventLog log, Heard heard) {
        return new Said(service, log, heard);
    }

    @Bean
    ListKeeper listKeeper(Said said, Watermarks watermarks, Parked parked) {
        return new ListKeeper(said, watermarks, parked);
    }

    @Bean
    ListStates listStates(JdbcOperations jdbc) {
        return new ListStates(jdbc);
    }

    @Bean
    @Order(BEFORE_CONSUMERS)
    Rebuilds rebuilds(
            ObjectProvider<Projection> lists,
            Said said,
            ListKeeper keeper,
            ListStates states,
            Watermarks watermarks,
            PlatformTransactionManager transactions) {
        return new Rebuilds(
                lists.orderedStream().toList(),
                said,
                keeper,
                states,
                watermarks,
                new TransactionTemplate(transactions));
    }

    @Bean
    StreamConsumer listsConsumer(
            ObjectProvider<Projection> lists, Said said, Heard heard, ListKeeper keeper, ListStates states) {
        var all = lists.orderedStream().toList();
        var services = all.stream().flatMap(list -> list.hears().stream()).collect(Collectors.toSet());
        return new StreamConsumer(ListsEffect.CONSUMER, services, new ListsEffect(all, said, heard, keeper, states));
    }

    @Bean
    ReactionOutcomes reactionOutcomes(JdbcOperations jdbc, Clock clock) {
        return new ReactionOutcomes(jdbc, clock);
    }

    @Bean
    Basis basis(EventLog log, Heard heard) {
        return new Basis(log, heard);
    }

    @Bean
    ReactionAnswer reactionAnswer(
            LookupFactory lookups, Basis basis, CommandSender sender, ReactionOutcomes outcomes, Clock clock) {
        return new ReactionAnswer(lookups, basis, sender, outcomes, clock);
    }

    @Bean
    @Order(BEFORE_CONSUMERS)
    ReactionStarts reactionStarts(
            ObjectProvider<Reaction<?>> reactions,
            Service service,
            StreamProperties properties,
            JdbcOperations jdbc,
            Watermarks watermarks,
            TopicEnd ends,
            PlatformTransactionManager transactions) {
        return new ReactionStarts(
                reactions.orderedStream().toList(),
                all(service, properties),
                jdbc,
                watermarks,
                ends::positions,
                new TransactionTemplate(transactions));
    }

    @Bean
    StreamConsumer reactionsConsumer(
            ObjectProvider<Reaction<?>> reactions,
            Service service,
            StreamProperties properties,
            ReactionStarts starts,
            ReactionAnswer answer) {
        var all = reactions.orderedStream().toList();
        return new StreamConsumer(
                ReactionsEffect.CONSUMER,
                all.isEmpty() ? Set.of() : all(service, properties),
                new ReactionsEffect(all, starts, answer));
    }

    private static Set<Service> all(Service service, StreamProperties properties) {
        return Stream.concat(Stream.of(service), properties.hears().stream()).collect(Collectors.toSet());
    }

    @Bean
    CatchUps catchUps(
            ObjectProvider<Reaction<?>> reactions,
            ReactionStarts starts,
            ReactionAnswer answer,
            StreamConsumers consumers,
            Watermarks watermarks) {
        return new CatchUps(reactions.orderedStream().toList(), starts, answer, consumers, watermarks);
    }

    @Bean
    ListsApi listsApi(ListStates states, Rebuilds rebuilds, ReactionOutcomes outcomes) {
        return new ListsApi(states, rebuilds, outcomes);
    }
}
