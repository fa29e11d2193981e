package residence.kit.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.web.server.ResponseStatusException;
import residence.events.Service;
import residence.kit.command.Caller;
import residence.kit.command.Commands;
import residence.kit.web.Cursor;

class OperatorsTest {
    private static final Caller OPERATOR = new Caller("op-1", "operator", "platform", null, List.of());
    private static final int PARTITION = 1;
    private static final List<String> PARCELS = StreamDatabase.sharing(PARTITION, 2);

    private final StreamDatabase database = new StreamDatabase();
    private final AtomicBoolean cured = new AtomicBoolean();
    private final Effect effect = _ -> {
        if (!cured.get()) {
            throw new IllegalStateException("not yet");
        }
    };
    private final StreamProperties properties = new StreamProperties(
            "warranty",
            Set.of(),
            null,
            new StreamProperties.Stream(1, Duration.ofSeconds(5), Duration.ofSeconds(6)),
            new StreamProperties.TopicNames("", null));
    private final StreamConsumers consumers = new StreamConsumers(
            new KafkaClients(new KafkaProperties(), properties),
            properties,
            database.json,
            database.watermarks,
            database.parked,
            database.transactions);
    private final ParkedApi api = new ParkedApi(consumers, database.parked);

    @BeforeEach
    void parkTwoKeys() {
        consumers.know(new StreamConsumer("test", Set.of(Service.PROJECT), effect));
        var records = List.of(
                database.next(PARCELS.get(0), "a1"),
                database.next(PARCELS.get(1), "b1"),
                database.next(PARCELS.get(0), "a2"));
        database.intake(effect).take(StreamDatabase.batch(Service.PROJECT, PARTITION, records));
    }

    @Test
    void seeWhatIsParkedPageByPage() {
        var first = api.list(OPERATOR, 2, Cursor.START);
        assertThat(first.items()).extracting(ParkedEvent::position).containsExactly(1L, 2L);
        var second = api.list(OPERATOR, 2, Cursor.parse(String.valueOf(first.next())));
        assertThat(second.items()).extracting(ParkedEvent::position).containsExactly(3L);
        assertThat(second.next()).isNull();
    }

    @Test
    void haveAKeyTriedAgain() {
        assertThat(api.retry(OPERATOR, "test", "project", 1).settled()).isFalse();
        cured.set(true);
        assertThat(api.retry(OPERATOR, "test", "project", 1).settled()).isTrue();
        assertThat(api.list(OPERATOR, 50, Cursor.START).items())
                .extracting(ParkedEvent::position)
                .containsExactly(2L);
    }

    @Test
    void giveAnEntryUp() {
        assertThat(api.discard(OPERATOR, "test", "project", 2).settled()).isTrue();
        assertThat(database.parked.count()).isEqualTo(2);
        assertThatThrownBy(() -> api.discard(OPERATOR, "test", "project", 99))
                .isInstanceOf(ResponseStatusException.class);
    }

    @Test
    void nobodyElseMay() {
        assertThatThrownBy(() -> api.list(Caller.PUBLIC, 50, Cursor.START)).isInstanceOf(Commands.Denied.class);
        assertThatThrownBy(() -> api.retry(Caller.PUBLIC, "test", "project", 1)).isInstanceOf(Commands.Denied.class);
        assertThatThrownBy(() -> api.discard(Caller.PUBLIC, "test", "project", 1))
                .isInstanceOf(Commands.Denied.class);
    }
}
