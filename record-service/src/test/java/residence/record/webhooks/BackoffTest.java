package residence.record.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void waitsGrowFromSecondsToADay() {
        assertThat(IntStream.rangeClosed(1, 9)
                        .mapToObj(attempt -> Backoff.after(attempt, 0).orElseThrow()))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(80),
                        Duration.ofSeconds(320),
                        Duration.ofSeconds(1280),
                        Duration.ofSeconds(5120),
                        Duration.ofSeconds(20480),
                        Duration.ofSeconds(81920),
                        Duration.ofDays(1));
    }

    @Test
    void theTenthAttemptIsTheLast() {
        assertThat(Backoff.after(9, 0)).isPresent();
        assertThat(Backoff.after(10, 0)).isEmpty();
        assertThat(Backoff.after(11, 0)).isEmpty();
    }

    @Test
    void jitterShortensAWaitByAHalfAtMost() {
        assertThat(Backoff.after(2, 0.5)).hasValue(Duration.ofSeconds(15));
        assertThat(Backoff.after(2, Math.nextDown(1.0)).orElseThrow())
                .isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
    }
}
