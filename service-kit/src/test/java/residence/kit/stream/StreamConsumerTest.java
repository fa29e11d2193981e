package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Service;
import residence.kit.testing.Infrastructure;

/** Consumers as they run: against a broker, in one or several instances. */
class StreamConsumerTest {
    private final Node.World world = new Node.World();

    /** Writes reasons down, and where they came from. */
    @Configuration(proxyBeanMethods = false)
    static class Writing {
        @Bean
        StreamConsumer writing(JdbcOperations jdbc) {
            jdbc.execute("create table if not exists effect (n serial, position bigint, reason text)");
            return new StreamConsumer(
                    "writing",
                    Set.of(Service.PROJECT),
                    delivery -> jdbc.update(
                            "insert into effect (position, reason) values (?, ?)",
                            delivery.position(),
                            ((LandReclaimed) delivery.entry().body()).reason()));
        }
    }

    private static List<Long> positions(Node node) {
        return node.jdbc().queryForList("select position from effect order by position", Long.class);
    }

    private static List<Long> upTo(long last) {
        return IntStream.rangeClosed(1, (int) last).mapToObj(Long::valueOf).toList();
    }

    @Test
    void instancesThatComeAndGoShareTheWorkWithoutLossOrRepeat() {
        try (var project = world.start(Service.PROJECT, Set.of());
                var stays = world.start(Service.WARRANTY, Set.of(), Writing.class)) {
            record(project, 50);
            try (var comes = world.start(Service.WARRANTY, Set.of(), Writing.class)) {
                record(project, 50);
                await().untilAsserted(() -> assertThat(positions(stays)).hasSize(100));
                assertThat(comes.get(StreamHealth.class).health().getStatus()).isEqualTo(Status.UP);
                record(project, 50);
            }
            record(project, 50);
            await().untilAsserted(() -> assertThat(positions(stays)).isEqualTo(upTo(200)));
            await().until(() -> project.get(Quiescence.class).quiet()
                    && stays.get(Quiescence.class).quiet());
        }
    }

    private static void record(Node project, int count) {
        IntStream.range(0, count).forEach(n -> project.reclaimed("P-" + n, "reason " + n));
    }

    @Test
    void anUnknownTypeStopsItsConsumerAndSaysSo() {
        try (var project = world.start(Service.PROJECT, Set.of());
                var warranty = world.start(Service.WARRANTY, Set.of(), Writing.class)) {
            var known = project.reclaimed("P-1", "known");
            await().untilAsserted(() -> assertThat(positions(warranty)).isEqualTo(upTo(1)));

            int partition = Position.partition(known.entry().key());
            byte[] sunk = new String(known.bytes(), StandardCharsets.UTF_8)
                    .replace("LandReclaimed", "LandSunk")
                    .getBytes(StandardCharsets.UTF_8);
            send(project, partition, known.entry().key().path(), sunk, Map.of("position", "2", "previous", "1"));

            var health = warranty.get(StreamHealth.class);
            await().until(() -> health.health().getStatus().equals(Status.DOWN));
            assertThat(health.health().getDetails().get("writing").toString())
                    .contains("residence.project.LandSunk.v1");
            assertThat(warranty.jdbc()
                            .queryForObject("select position from watermark where consumer = 'writing'", Long.class))
                    .isEqualTo(1);
        }
    }

    @Test
    void aBrokerThatIsGoneIsSeenAlsoByAConsumerThatOnlyPolls() {
        try (var there = topics(Infrastructure.bootstrapServers());
                var gone = topics("localhost:1")) {
            assertThat(there.brokerAnswers()).isTrue();
            assertThat(gone.brokerAnswers()).isFalse();
        }
    }

    private static Topics topics(String broker) {
        return new Topics("", Optional.empty(), Map.of("bootstrap.servers", broker));
    }

    private static void send(Node node, int partition, String key, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(node.get(Topics.class).name(Service.PROJECT), partition, key, value);
        headers.forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try (var producer = node.get(KafkaClients.class).producer()) {
            producer.send(record);
            producer.flush();
        }
    }

    @Test
    void whoWritesSeesWhatItWroteThroughItsPosition() {
        try (var project = world.start(Service.PROJECT, Set.of());
                var warranty = world.start(Service.WARRANTY, Set.of(), Writing.class)) {
            var seen = new HashSet<Watermarks.Reached>();
            for (int n = 0; n < 20; n++) {
                var recorded = project.reclaimed("P-" + n, "reason");
                var at = Position.of(Service.PROJECT, recorded.entry().key(), recorded.position());
                seen.add(warranty.get(Watermarks.class).await(List.of("writing"), List.of(at), Duration.ofSeconds(10)));
                assertThat(positions(warranty)).contains(recorded.position());
            }
            assertThat(seen).containsExactly(Watermarks.Reached.YES);
        }
    }
}
