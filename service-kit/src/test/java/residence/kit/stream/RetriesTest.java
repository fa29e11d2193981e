package residence.kit.stream;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetriesTest {

    @Test
    void whatWasStoppedGoesOnWhenItIsStartedAgain() {
        var tried = new AtomicInteger();
        try (var retries = new Retries(tried::incrementAndGet, Duration.ofMillis(5))) {
            retries.start();
            await().until(() -> tried.get() > 0);
            retries.close();
            int before = tried.get();
            retries.start();
            await().until(() -> tried.get() > before);
        }
    }

    @Test
    void whatNeverStartedEndsAtOnce() {
        new Retries(() -> {}, Duration.ofDays(1)).close();
    }
}
