package residence.property;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.springframework.util.FileSystemUtils;
import residence.kit.embedded.EmbeddedMqtt;

/** The gateways of two companies, and the broker which they publish to. */
public final class Gateways implements AutoCloseable {
    public static final String SERVICE = "property-service";

    private static final String PASSWORD = "-secret";
    private final Path folder;
    private EmbeddedMqtt broker;

    public Gateways() {
        try {
            folder = Files.createTempDirectory("residence-mqtt-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broker = start(0);
    }

    public String url() {
        return broker.url();
    }

    public static String password(String user) {
        return user + PASSWORD;
    }

    /** With all that waits there. */
    public void restartTheBroker() {
        broker.close();
        broker = start(broker.port());
    }

    /** Returns when the broker has it. */
    public void publish(String company, byte[] payload) throws MqttException {
        try (var gateway = gateway(company)) {
            gateway.publish("residence/" + company + "/telemetry", payload, 1, false);
            gateway.disconnect();
        }
    }

    /** What is said about a company's readings from now on. */
    Listener listen(String company) throws MqttException {
        var listener = new Listener(gateway(company), new ConcurrentLinkedQueue<>());
        listener.client()
                .subscribe(
                        "residence/" + company + "/telemetry/refused",
                        (topic, message) ->
                                listener.heard().add(new String(message.getPayload(), StandardCharsets.UTF_8)));
        return listener;
    }

    record Listener(MqttClient client, Queue<String> heard) implements AutoCloseable {
        @Override
        public void close() throws MqttException {
            client.disconnect();
            client.close();
        }
    }

    public MqttClient gateway(String user) throws MqttException {
        var gateway = new MqttClient(url(), MqttClient.generateClientId(), new MemoryPersistence());
        var options = new MqttConnectOptions();
        options.setUserName(user);
        options.setPassword(password(user).toCharArray());
        options.setMaxInflight(100);
        gateway.connect(options);
        gateway.setTimeToWait(10_000);
        return gateway;
    }

    private EmbeddedMqtt start(int port) {
        var passwords = Map.of(SERVICE, password(SERVICE), "anju", password("anju"), "hupan", password("hupan"));
        try (var acl = Gateways.class.getResourceAsStream("/mqtt/acl")) {
            var users = new EmbeddedMqtt.Users(passwords, new String(acl.readAllBytes(), StandardCharsets.UTF_8));
            return EmbeddedMqtt.at(folder, port, users);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        broker.close();
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
