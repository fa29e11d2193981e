package residence.property.device.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import residence.kit.command.Caller;
import residence.kit.problem.Invalid;
import residence.kit.problem.Language;
import residence.kit.problem.ProblemWriter;
import residence.kit.reading.JsonBody;
import residence.kit.web.RequestBytes;
import residence.kit.web.TooLarge;
import residence.property.device.telemetry.MqttSubscription.Said;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes the batches of {@link TelemetryApi} from an MQTT broker, topic {@code residence/<company>/telemetry}; who may publish for which company,
 * the broker decides ({@code mqtt/acl}). What is not taken for good is said at {@code residence/<company>/telemetry/refused} to who
 * listens just then. Off where {@code residence.mqtt.url} is empty.
 */
@Component
@EnableConfigurationProperties(MqttSettings.class)
class MqttTelemetry implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(MqttTelemetry.class);
    private static final Pattern TOPIC = Pattern.compile("residence/([A-Za-z0-9-]{1,64})/telemetry");

    private final Telemetry telemetry;
    private final ProblemWriter texts;
    private final JsonMapper json;
    private final MeterRegistry meters;
    private final MqttSettings settings;
    private @Nullable MqttSubscription subscription;

    MqttTelemetry(
            Telemetry telemetry, ProblemWriter texts, JsonMapper json, MeterRegistry meters, MqttSettings settings) {
        this.telemetry = telemetry;
        this.texts = texts;
        this.json = json;
        this.meters = meters;
        this.settings = settings;
        Gauge.builder("residence.mqtt.connected", this, it -> it.isConnected() ? 1 : 0)
                .register(meters);
    }

    /** Of readings that the rules don't allow. */
    record Refused(List<RefusedReading> refused) {}

    record RefusedReading(Reading reading, List<ProblemWriter.Told> unmet) {}

    /** Of a message as a whole. */
    record Unreadable(String unreadable) {}

    @Override
    public boolean isAutoStartup() {
        return !settings.url().isEmpty();
    }

    @Override
    public synchronized void start() {
        subscription = new MqttSubscription(settings, this::take, messages("again"));
    }

    @Override
    public synchronized void stop() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return subscription != null;
    }

    private synchronized boolean isConnected() {
        return subscription != null && subscription.connected();
    }

    private Optional<Said> take(String topic, byte[] payload) {
        var company = TOPIC.matcher(topic);
        if (company.matches()) {
            return takeFrom(company.group(1), payload).map(said -> new Said(topic + "/refused", said));
        }
        count("unreadable");
        log.warn("a message on a topic that names no company");
        return Optional.empty();
    }

    /**
     * Only what can't be read is given up: whatever else goes wrong may go well the next time. What a batch sets off is found under the
     * same id however often the broker brings it.
     */
    private Optional<byte[]> takeFrom(String company, byte[] payload) {
        try {
            var readings = batch(payload).readings();
            var gateway = new Caller("mqtt", "property-company", company, null, List.of());
            var refused = telemetry
                    .take(gateway, UUID.nameUUIDFromBytes(payload), readings)
                    .refused();
            count("taken");
            return refused.isEmpty() ? Optional.empty() : Optional.of(json.writeValueAsBytes(told(readings, refused)));
        } catch (Invalid | JsonBody.Malformed | TooLarge unreadable) {
            count("unreadable");
            log.warn("{} sent {} bytes that can't be read", company, payload.length);
            return Optional.of(json.writeValueAsBytes(new Unreadable(String.valueOf(unreadable.getMessage()))));
        }
    }

    private static Reading.Batch batch(byte[] payload) {
        if (payload.length > RequestBytes.LARGEST) {
            throw new TooLarge(RequestBytes.LARGEST);
        }
        return Reading.Batch.read(payload);
    }

    private Refused told(List<Reading> readings, List<Telemetry.Refused> refused) {
        return new Refused(refused.stream()
                .map(one -> new RefusedReading(readings.get(one.index()), texts.tell(Language.CHINESE, one.unmet())))
                .toList());
    }

    private void count(String outcome) {
        messages(outcome).increment();
    }

    private Counter messages(String outcome) {
        return meters.counter("residence.telemetry.messages", "outcome", outcome);
    }
}
