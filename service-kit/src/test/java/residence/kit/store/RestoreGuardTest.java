package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class RestoreGuardTest {
    private final Store store = new Store();
    private final EventLog log = store.log();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStoreBehindItsTopicRefusesUntilItHasCaughtUp() {
        log.append(Store.first(Store.reclaimed("P-1")));
        var restored = store.log(store.database, Clock.systemUTC(), () -> 2);

        var health = new StoreHealth(restored);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThatThrownBy(() -> restored.append(Store.first(Store.reclaimed("P-2"))))
                .isInstanceOf(StoreBehindTopic.class)
                .hasMessageContaining("ends at position 1 but has published up to 2");
        log.append(Store.first(Store.reclaimed("P-3"))); // stands for the entry that is brought back

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(restored.append(Store.first(Store.reclaimed("P-2")))).hasSize(1);
    }

    @Test
    void aStoreThatHasAllItPublishedAppends() {
        log.append(Store.first(Store.reclaimed("P-1")));
        var whole = store.log(store.database, Clock.systemUTC(), () -> 1);

        assertThat(whole.append(Store.first(Store.reclaimed("P-2")))).hasSize(1);
    }

    @Test
    void whileTheTopicCannotBeAskedNothingIsAppended() {
        var attempts = new AtomicInteger();
        var unsure = store.log(store.database, Clock.systemUTC(), () -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("no broker");
            }
            return 0;
        });

        assertThatThrownBy(() -> unsure.append(Store.first(Store.reclaimed("P-1"))))
                .hasMessage("no broker");
        assertThat(unsure.append(Store.first(Store.reclaimed("P-1")))).hasSize(1);
        assertThat(unsure.append(Store.first(Store.reclaimed("P-2")))).hasSize(1);
        assertThat(attempts).hasValue(2);
    }
}
