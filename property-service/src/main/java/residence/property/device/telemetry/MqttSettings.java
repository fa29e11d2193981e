package residence.property.device.telemetry;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The broker that readings come from.
 *
 * @param url {@code ssl://broker:8883}, or {@code tcp://} inside a network of one's own; empty for none
 * @param client names the instance; no two that run at once share a name
 * @param topics what is subscribed to; {@code $share/property-service/residence/+/telemetry} where instances divide them
 */
@ConfigurationProperties("residence.mqtt")
record MqttSettings(
        @DefaultValue("") String url,
        @DefaultValue("property-service") String client,
        @DefaultValue("property-service") String username,
        @DefaultValue("") String password,
        @DefaultValue("residence/+/telemetry") String topics) {

    /** What the broker keeps messages under. Whoever names it takes it over, so nobody can name it without the password. */
    String session() {
        return client + "-" + UUID.nameUUIDFromBytes(password.getBytes(StandardCharsets.UTF_8));
    }
}
