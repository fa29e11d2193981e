package residence.record.document;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How old an entry is when the record shows it: {@code residence.card.staleness}, from the store's stamp. */
@Component
final class Staleness {
    private final Clock clock;
    private final Timer timer;

    Staleness(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.timer = Timer.builder("residence.card.staleness")
                .description("from an entry's recording to its place on the card")
                .publishPercentileHistogram()
                .register(meters);
    }

    void applied(Instant recordedAt) {
        timer.record(Duration.between(recordedAt, clock.instant()));
    }
}
