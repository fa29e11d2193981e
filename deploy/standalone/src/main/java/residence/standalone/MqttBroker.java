package residence.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import residence.kit.embedded.EmbeddedMqtt;
import residence.standalone.issuer.MqttPasswords;

/** The broker that gateways of devices publish to, and the passwords of who may come in. */
final class MqttBroker implements AutoCloseable {
    private static final String SERVICE = "property-service";
    private static final String ACL = "/mqtt/acl";

    private final MqttPasswords passwords;
    private final EmbeddedMqtt broker;

    MqttBroker(Settings settings) {
        passwords = MqttPasswords.keptIn(settings.mqttPasswords(), SERVICE);
        broker = EmbeddedMqtt.at(
                settings.data().resolve("mqtt/waiting"),
                settings.mqttPort(),
                new EmbeddedMqtt.Users(passwords.byName(), acl()));
    }

    private static String acl() {
        try (var file = MqttBroker.class.getResourceAsStream(ACL)) {
            if (file == null) {
                throw new IllegalStateException("no file " + ACL);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What property-service comes in with. */
    String password() {
        return passwords.of(SERVICE);
    }

    @Override
    public void close() {
        broker.close();
    }
}
