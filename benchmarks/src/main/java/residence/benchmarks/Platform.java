package residence.benchmarks;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;
import residence.gateway.Gateway;
import residence.kit.command.Caller;
import residence.kit.embedded.DurablePostgres;
import residence.kit.embedded.EmbeddedBroker;
import residence.standalone.Application;

/** Services in this JVM on PostgreSQL, Kafka and an issuer of their own, as durable as {@code make run} has them. */
final class Platform implements AutoCloseable {
    private static final List<String> DURABILITY =
            List.of("server_version", "fsync", "synchronous_commit", "full_page_writes");

    private static final String UNLIMITED = "1000000";

    /** Callers keep their connections, where Tomcat would end them after a hundred requests. */
    private static final Map<String, String> KEPT = Map.of(
            "server.address", "127.0.0.1",
            "server.port", "0",
            "server.tomcat.max-keep-alive-requests", "-1",
            "server.tomcat.keep-alive-timeout", "5m");

    private final DurablePostgres postgres = DurablePostgres.temporary();
    private final Path topics = Files.createTempDirectory("residence-bench-kafka-");
    /** On a folder that counts as kept: only there a message is on disk before it is acknowledged. */
    private final EmbeddedBroker broker = EmbeddedBroker.at(topics, 0);

    private final Issuer issuer = new Issuer();
    private final List<RunningService> started = new ArrayList<>();

    Platform() throws IOException, JOSEException {}

    /**
     * Starts a service with its own settings.
     *
     * @param name {@code project}
     * @param beans what this benchmark adds to its context
     */
    RunningService start(String name, Class<?> main, Class<?>... beans) {
        var settings = new HashMap<>(KEPT);
        settings.put("spring.datasource.url", postgres.database(name));
        settings.put("spring.datasource.username", DurablePostgres.USER);
        settings.put("spring.datasource.password", DurablePostgres.USER);
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        return run(new Application(name, name + "-service", main, trusting(settings)), beans);
    }

    /** Starts a gateway in front of one service, without its limits of how much one caller may ask for. */
    RunningService gateway(String name, RunningService service) {
        var settings = new HashMap<>(KEPT);
        settings.put("residence.gateway.services." + name, "http://127.0.0.1:" + service.port());
        settings.put("residence.gateway.rate.per-account", UNLIMITED);
        settings.put("residence.gateway.rate.per-address", UNLIMITED);
        return run(new Application("gateway", "gateway", Gateway.class, trusting(settings)));
    }

    private Map<String, String> trusting(Map<String, String> settings) {
        settings.putAll(issuer.settings());
        return settings;
    }

    private RunningService run(Application application, Class<?>... beans) {
        var running =
                new RunningService(application.start(context -> List.of(beans).forEach(context::registerBean)));
        started.add(running);
        return running;
    }

    String token(Caller caller) throws JOSEException {
        return issuer.token(caller);
    }

    /** What its servers are and keep, as they say themselves. */
    List<String> settings() {
        return List.of(
                "PostgreSQL: "
                        + String.join(
                                ", ",
                                DURABILITY.stream()
                                        .map(name -> name + " = " + postgres.show(name))
                                        .toList()),
                "Kafka: one broker in the same JVM, each message flushed before it is acknowledged.");
    }

    @Override
    public void close() throws IOException {
        started.reversed().forEach(RunningService::close);
        issuer.close();
        broker.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(topics);
    }
}
