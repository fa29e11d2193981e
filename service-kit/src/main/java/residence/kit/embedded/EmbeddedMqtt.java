package residence.kit.embedded;

import io.moquette.BrokerConstants;
import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import io.moquette.broker.security.ACLFileParser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** An MQTT broker (3.1.1) inside this JVM, on the loopback interface. Nobody gets in without a password. */
public final class EmbeddedMqtt implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Bytes of the largest message: 1 MiB and its head. */
    private static final int LARGEST = (1 << 20) + 1024;

    private final FolderLock lock;
    private final int port;
    private final Server server = new Server();

    private EmbeddedMqtt(Path folder, int port, Users users) {
        this.port = Folders.port(port);
        this.lock = FolderLock.of(folder, PATIENCE);
        try {
            server.startServer(
                    new MemoryConfig(settings(folder)),
                    List.of(),
                    null,
                    (client, user, password) -> users.know(user, password),
                    ACLFileParser.parse(new StringReader(users.acl())));
        } catch (IOException | ParseException | RuntimeException e) {
            lock.close();
            throw new IllegalStateException("the MQTT broker does not start on " + folder, e);
        }
    }

    /**
     * @param passwords of each user
     * @param acl who may read and write which topic, in mosquitto's format
     */
    public record Users(Map<String, String> passwords, String acl) {
        boolean know(@Nullable String user, byte @Nullable [] password) {
            var own = user == null ? null : passwords.get(user);
            return own != null
                    && password != null
                    && MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), password);
        }
    }

    /**
     * @param folder kept, with what waits for clients that are away; made on the first start
     * @param port 0 for a free one
     * @throws IllegalStateException where another process owns the folder
     */
    public static EmbeddedMqtt at(Path folder, int port, Users users) {
        return new EmbeddedMqtt(folder, port, users);
    }

    private Properties settings(Path folder) {
        var settings = new Properties();
        settings.putAll(Map.of(
                BrokerConstants.HOST_PROPERTY_NAME, "127.0.0.1",
                BrokerConstants.PORT_PROPERTY_NAME, String.valueOf(port),
                BrokerConstants.WEB_SOCKET_PORT_PROPERTY_NAME, BrokerConstants.DISABLED_PORT_BIND,
                BrokerConstants.ALLOW_ANONYMOUS_PROPERTY_NAME, "false",
                BrokerConstants.PERSISTENCE_ENABLED_PROPERTY_NAME, "true",
                BrokerConstants.DATA_PATH_PROPERTY_NAME, folder.toString(),
                BrokerConstants.AUTOSAVE_INTERVAL_PROPERTY_NAME, "1",
                BrokerConstants.NETTY_MAX_BYTES_PROPERTY_NAME, String.valueOf(LARGEST),
                BrokerConstants.ENABLE_TELEMETRY_NAME, "false"));
        return settings;
    }

    public int port() {
        return port;
    }

    public String url() {
        return "tcp://127.0.0.1:" + port;
    }

    /** Stops in order; what waits for clients that are away is kept. */
    @Override
    public void close() {
        try (lock) {
            server.stopServer();
        }
    }
}
