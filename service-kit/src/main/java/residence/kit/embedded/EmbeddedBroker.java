package residence.kit.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A Kafka of one node inside this JVM, on the loopback interface. It keeps everything for ever: topics are the
 * replayable record.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FolderLock lock;
    private final Path folder;
    private final int port;
    private final boolean temporary;
    private final KafkaRaftServer server;

    private EmbeddedBroker(Path folder, int port, boolean temporary) {
        this.folder = folder;
        this.temporary = temporary;
        this.port = Folders.port(port);
        this.lock = FolderLock.of(folder, PATIENCE);
        try {
            var settings = settings();
            formatOnce(settings);
            this.server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
            server.startup();
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * @param folder kept; made on the first start
     * @param port 0 for a free one
     * @throws IllegalStateException where another process owns the folder
     */
    public static EmbeddedBroker at(Path folder, int port) {
        return new EmbeddedBroker(folder, port, false);
    }

    /** On a folder that goes when it is closed, and a free port. */
    public static EmbeddedBroker temporary() {
        return new EmbeddedBroker(Folders.temporary("kafka"), 0, true);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private Path log() {
        return folder.resolve("log");
    }

    private Properties settings() {
        int controller = Folders.port(0);
        var settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "log.dirs", log().toString()));
        settings.putAll(Map.of(
                "log.retention.ms", "-1",
                "log.retention.bytes", "-1",
                "auto.create.topics.enable", "false",
                // the only replica: acknowledged means on disk
                "log.flush.interval.messages", temporary ? String.valueOf(Long.MAX_VALUE) : "1",
                // a broker that was killed is forgotten soon, else its next start waits for that; in a test run it is
                // started once, and a busy machine must not make the only broker seem dead
                "broker.session.timeout.ms", temporary ? "30000" : "2000",
                "broker.heartbeat.interval.ms", "500",
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.num.partitions", "4",
                "offsets.topic.replication.factor", "1"));
        settings.putAll(Map.of(
                "transaction.state.log.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1"));
        return settings;
    }

    private void formatOnce(Properties settings) {
        if (Files.exists(log().resolve("meta.properties"))) {
            return;
        }
        var file = folder.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var output = new ByteArrayOutputStream();
        String[] command = {
            "format",
            "--ignore-formatted",
            "--config",
            file.toString(),
            "--cluster-id",
            Uuid.randomUuid().toString()
        };
        if (StorageTool.execute(command, new PrintStream(output, true, StandardCharsets.UTF_8)) != 0) {
            throw new IllegalStateException(
                    "Kafka's folder can't be formatted: " + output.toString(StandardCharsets.UTF_8));
        }
    }

    /** Stops in order; returns when the broker has ended. */
    @Override
    public void close() {
        try (lock) {
            server.shutdown();
            server.awaitShutdown();
        } finally {
            if (temporary) {
                Folders.delete(folder);
            }
        }
    }
}
