package residence.kit.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.EventJson;

/** What it takes to consume: for services that own events and for the record, which owns none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamProperties.class)
public class ConsumerConfiguration {
    @Bean
    KafkaClients kafkaClients(KafkaProperties kafka, StreamProperties properties) {
        return new KafkaClients(kafka, properties);
    }

    @Bean
    Topics topics(KafkaClients clients) {
        return clients.topics();
    }

    @Bean
    Parked parked(JdbcOperations jdbc, MeterRegistry meters) {
        var parked = new Parked(jdbc);
        Gauge.builder("residence.parked", parked, Parked::count)
                .description("entries that wait for a fact or for a person")
                .register(meters);
        return parked;
    }

    @Bean
    Watermarks watermarks(JdbcOperations jdbc, Parked parked) {
        return new Watermarks(jdbc, parked);
    }

    @Bean(destroyMethod = "")
    StreamConsumers streamConsumers(
            KafkaClients clients,
            StreamProperties properties,
            EventJson json,
            Watermarks watermarks,
            Parked parked,
            PlatformTransactionManager transactions) {
        return new StreamConsumers(
                clients, properties, json, watermarks, parked, new TransactionTemplate(transactions));
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE / 2)
    ConsumersPart consumersPart(StreamConsumers consumers, ObjectProvider<StreamConsumer> declared) {
        return new ConsumersPart(consumers, declared.orderedStream().toList());
    }

    @Bean
    StreamLifecycle streamLifecycle(Topics topics, ObjectProvider<StreamPart> parts) {
        return new StreamLifecycle(topics, parts.orderedStream().toList());
    }

    @Bean
    Quiescence quiescence(
            Topics topics,
            StreamConsumers consumers,
            Watermarks watermarks,
            StreamLifecycle lifecycle,
            ObjectProvider<Quiescence.Work> work) {
        return new Quiescence(
                topics, consumers, watermarks, lifecycle, work.orderedStream().toList());
    }

    /** {@code streams} among the health indicators; a service is ready only while it is well. */
    @Bean
    StreamHealth streamsHealthIndicator(
            StreamLifecycle lifecycle, StreamConsumers consumers, Topics topics, Parked parked) {
        return new StreamHealth(lifecycle, consumers, topics, parked);
    }

    @Bean
    ParkedApi parkedApi(StreamConsumers consumers, Parked parked) {
        return new ParkedApi(consumers, parked);
    }
}
