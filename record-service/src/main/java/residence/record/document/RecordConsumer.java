package residence.record.document;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import residence.events.EventJson;
import residence.events.Service;
import residence.kit.stream.Delivery;
import residence.kit.stream.Effect;
import residence.kit.stream.StreamConsumer;

/** Hears every service and puts what they say on the record. */
@Configuration(proxyBeanMethods = false)
class RecordConsumer {
    /** Its watermarks are kept under it. */
    static final String NAME = "record";

    @Bean
    StreamConsumer recordingConsumer(
            JdbcOperations jdbc, EventJson json, Staleness staleness, List<AfterRecording> listeners) {
        var recording = new Recording(new JdbcShelf(jdbc, json, Tables.LIVE));
        return new StreamConsumer(NAME, Set.of(Service.values()), new Effect() {
            @Override
            public Effect begin() {
                Swap.together(jdbc);
                return this;
            }

            @Override
            public void on(Delivery delivery) {
                recording.record(told(delivery));
                listeners.forEach(listener -> listener.recorded(delivery.entry()));
                staleness.applied(delivery.entry().recordedAt());
            }
        });
    }

    private static Told told(Delivery delivery) {
        return new Told(delivery.partition(), delivery.position(), delivery.entry(), delivery.bytes());
    }
}
