package residence.kit.stream;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import residence.events.Service;
import residence.kit.embedded.DurablePostgres;
import residence.kit.embedded.EmbeddedBroker;
import residence.kit.testing.ChildJvm;
import residence.kit.testing.Infrastructure.Database;

/** A database and a broker that may be killed for real, at any time, and come back on the same folder and port. */
final class Ground implements AutoCloseable {
    private final Path folder;
    private final int brokerPort;
    private DurablePostgres postgres;
    private Process broker;

    Ground(Path folder) throws Exception {
        this.folder = folder;
        this.postgres = DurablePostgres.at(folder.resolve("postgres"), 0);
        try (var probe = new java.net.ServerSocket(0)) {
            brokerPort = probe.getLocalPort();
        }
        this.broker = startBroker();
    }

    /** The broker's own process: a broker inside this JVM could only be stopped in order. */
    static final class Broker {
        public static void main(String[] args) throws InterruptedException {
            try (var broker = EmbeddedBroker.at(Path.of(args[0]), Integer.parseInt(args[1]))) {
                System.out.println("ready " + broker.bootstrapServers());
                Thread.sleep(Duration.ofHours(1));
            }
        }
    }

    private Process startBroker() throws IOException {
        return ChildJvm.start(Broker.class, folder.resolve("kafka").toString(), String.valueOf(brokerPort));
    }

    String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    Database database(Service service) {
        return new Database(postgres.database(service.id()), DurablePostgres.USER, "");
    }

    /** Returns when the broker answers. */
    Ground awaitBroker() {
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(this::brokerAnswers);
        return this;
    }

    private boolean brokerAnswers() throws Exception {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", brokerPort), 500);
        }
        try (var admin = Admin.create(java.util.Map.of("bootstrap.servers", bootstrapServers()))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        }
    }

    void killBroker() throws Exception {
        broker.destroyForcibly().waitFor();
        broker = startBroker();
    }

    void killDatabase() {
        int port = postgres.port();
        var server = postgres.process();
        server.destroyForcibly();
        server.onExit().join();
        postgres.close();
        postgres = DurablePostgres.at(folder.resolve("postgres"), port);
    }

    @Override
    public void close() throws Exception {
        broker.destroyForcibly().waitFor();
        postgres.close();
    }
}
