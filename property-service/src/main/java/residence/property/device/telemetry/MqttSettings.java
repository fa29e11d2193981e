package residence.property.device.telemetry;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
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
    private static final int ROUNDS = 200_000;
    private static final int BITS = 128;

    /**
     * What the broker keeps messages under. Whoever names it takes it over, so nobody can name it without the password; and
     * brokers write it into their logs, so it is dear to guess the password from.
     */
    String session() {
        var name = new PBEKeySpec(password.toCharArray(), client.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
        try {
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(name);
            return client + "-" + HexFormat.of().formatHex(key.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2", e);
        }
    }
}
