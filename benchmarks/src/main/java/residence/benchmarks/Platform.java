package residence.benchmarks;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.util.FileSystemUtils;
import residence.gateway.Gateway;
import residence.kit.command.Caller;
import residence.kit.embedded.DurablePostgres;
import residence.kit.embedded.EmbeddedBroker;

/** Services in this JVM on PostgreSQL, Kafka and an issuer of their own, as durable as {@code make run} has them. */
final class Platform implements AutoCloseable {
    private static final List<String> DURABILITY =
            List.of("server_version", "fsync", "synchronous_commit", "full_page_writes");

    private static final String UNLIMITED = "1000000";

    /** Of applications that share a JVM; and callers keep their connections, where Tomcat would end them after a hundred. */
    private static final Map<String, String> COMMON = Map.of(
            "server.address", "127.0.0.1",
            "server.port", "0",
            "server.tomcat.max-keep-alive-requests", "-1",
            "server.tomcat.keep-alive-timeout", "5m",
            "spring.servlet.multipart.enabled", "true",
            "management.metrics.use-global-registry", "false");

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
     * @param sources its main class, and what this benchmark adds to its context
     */
    RunningService start(String name, Class<?>... sources) {
        var settings = new HashMap<>(COMMON);
        settings.put("spring.datasource.url", postgres.database(name));
        settings.put("spring.datasource.username", DurablePostgres.USER);
        settings.put("spring.datasource.password", DurablePostgres.USER);
        settings.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        return run(name, name + "-service", settings, sources);
    }

    /** Starts a gateway in front of one service, without its limits of how much one caller may ask for. */
    RunningService gateway(String name, RunningService service) {
        var settings = new HashMap<>(COMMON);
        settings.put("residence.gateway.services." + name, "http://127.0.0.1:" + service.port());
        settings.put("residence.gateway.rate.per-account", UNLIMITED);
        settings.put("residence.gateway.rate.per-address", UNLIMITED);
        return run("gateway", "gateway", settings, Gateway.class);
    }

    private RunningService run(String name, String configuration, Map<String, String> own, Class<?>... sources) {
        var settings = new HashMap<>(own);
        settings.putAll(issuer.settings());
        settings.put("residence.standalone.application", name);
        var context = new SpringApplicationBuilder(sources)
                .properties("spring.config.name=" + configuration)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
        var running = new RunningService(context);
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
