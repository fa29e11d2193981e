package residence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Containers and processes are set up by the same keys as the contexts of the one JVM. */
class ComposeTest {
    /** What only the one JVM says: where it may listen, and that one person is behind all accounts. */
    private static final Set<String> ONE_JVM = Set.of(
            "SERVER_ADDRESS",
            "RESIDENCE_GATEWAY_CLOCK",
            "RESIDENCE_GATEWAY_RATE_PER_ACCOUNT",
            "RESIDENCE_GATEWAY_RATE_PER_ADDRESS");

    private final Applications applications =
            new Applications(Settings.of(), name -> "jdbc:postgresql://127.0.0.1:5432/" + name, "127.0.0.1:9092", "-");
    private Map<String, Map<String, Object>> containers;

    @BeforeEach
    void readCompose() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(Path.of("../../docker-compose.yml")));
        containers = compose.get("services");
    }

    @Test
    void everyServiceHasItsContainer() {
        var services =
                Applications.NAMES.stream().map(name -> name + "-service").collect(Collectors.toSet());
        services.addAll(Set.of("gateway", "postgres", "kafka", "mqtt", "keycloak", "objects"));

        assertThat(containers.keySet()).isEqualTo(services);
    }

    @Test
    void containersAndContextsAreSetUpByTheSameKeys() {
        applications
                .services()
                .forEach(service -> assertThat(environment(service.configuration()))
                        .as(service.name())
                        .isEqualTo(keys(service)));
        assertThat(environment("gateway")).isEqualTo(keys(applications.gateway()));
    }

    @Test
    void processesAreSetUpByTheSameKeys() throws IOException {
        var script = Files.readString(Path.of("../processes.sh"));

        applications.services().forEach(service -> assertThat(script).contains(keys(service)));
    }

    @Test
    void noServiceIsReadyWithoutItsDatabaseItsWholeStoreItsBrokerAndItsConsumers() throws IOException {
        for (var name : Applications.NAMES) {
            var settings =
                    Files.readString(Path.of("../../" + name + "-service/src/main/resources/" + name + "-service.yml"));
            boolean storesEvents = !name.equals("record");
            assertThat(settings)
                    .as(name)
                    .contains("group.readiness.include: readinessState, db, " + (storesEvents ? "store, " : "")
                            + "streams");
        }
    }

    /** Evidence lies in a folder on one machine, and in object storage where there are containers. */
    private Set<String> environment(String container) {
        var keys = new TreeSet<>(((Map<String, ?>) containers.get(container).get("environment")).keySet());
        if (keys.remove("RESIDENCE_EVIDENCE_S3_ENDPOINT")) {
            keys.add("RESIDENCE_EVIDENCE_FOLDER");
        }
        return keys;
    }

    private static Set<String> keys(Application application) {
        var keys = application.settings().keySet().stream()
                .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .collect(Collectors.toCollection(TreeSet::new));
        keys.removeAll(ONE_JVM);
        return keys;
    }
}
