package residence.standalone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import residence.gateway.Gateway;
import residence.kit.embedded.DurablePostgres;
import residence.project.ProjectService;
import residence.property.PropertyService;
import residence.quality.QualityService;
import residence.record.RecordService;
import residence.standalone.issuer.Issuer;
import residence.warranty.WarrantyService;

/**
 * The applications of the platform, set up as {@code docker-compose.yml} sets them up, key by key.
 *
 * @param databases the JDBC address of a service's database, by the service's name
 * @param kafka the broker's address
 * @param mqttPassword what property-service comes in with at the MQTT broker
 */
record Applications(Settings settings, UnaryOperator<String> databases, String kafka, String mqttPassword) {
    private record Service(String name, Class<?> main) {}

    /** In the order of their ports. */
    private static final List<Service> SERVICES = List.of(
            new Service("project", ProjectService.class),
            new Service("quality", QualityService.class),
            new Service("warranty", WarrantyService.class),
            new Service("property", PropertyService.class),
            new Service("record", RecordService.class));

    static final List<String> NAMES = SERVICES.stream().map(Service::name).toList();

    Application issuer() {
        return new Application(
                "issuer",
                "issuer",
                Issuer.class,
                Map.of(
                        "server.port", String.valueOf(settings.issuerPort()),
                        "server.address", "127.0.0.1",
                        "residence.issuer.url", settings.gateway(),
                        "residence.issuer.key",
                                settings.data()
                                        .resolve("issuer/signing-key.json")
                                        .toString()));
    }

    List<Application> services() {
        return IntStream.range(0, SERVICES.size())
                .mapToObj(i -> service(SERVICES.get(i), settings.servicePort(i + 1)))
                .toList();
    }

    private Application service(Service service, int port) {
        var own = new HashMap<>(tokens());
        own.put("server.port", String.valueOf(port));
        own.put("server.address", "127.0.0.1");
        own.put("spring.datasource.url", databases.apply(service.name()));
        own.put("spring.datasource.username", DurablePostgres.USER);
        own.put("spring.datasource.password", DurablePostgres.USER);
        own.put("spring.kafka.bootstrap-servers", kafka);
        own.put("residence.evidence.folder", settings.data().resolve("evidence").toString());
        if (service.main() == PropertyService.class) {
            own.put("residence.mqtt.url", "tcp://127.0.0.1:" + settings.mqttPort());
            own.put("residence.mqtt.password", mqttPassword);
        }
        return new Application(service.name(), service.name() + "-service", service.main(), own);
    }

    Application gateway() {
        var own = new HashMap<>(tokens());
        own.put("server.port", String.valueOf(settings.port()));
        for (int i = 0; i < NAMES.size(); i++) {
            own.put("residence.gateway.services." + NAMES.get(i), "http://127.0.0.1:" + settings.servicePort(i + 1));
        }
        own.put("residence.gateway.token-endpoint", issuerAt("/oauth2/token"));
        own.put("residence.gateway.clock", issuerAt(""));
        // one desk, one person behind all accounts
        own.put("residence.gateway.rate.per-account", "5000");
        own.put("residence.gateway.rate.per-address", "10000");
        return new Application("gateway", "gateway", Gateway.class, own);
    }

    private Map<String, String> tokens() {
        return Map.of(
                "spring.security.oauth2.resourceserver.jwt.issuer-uri", settings.gateway(),
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri", issuerAt("/oauth2/jwks"),
                "spring.security.oauth2.resourceserver.jwt.audiences", "residence");
    }

    private String issuerAt(String path) {
        return "http://127.0.0.1:" + settings.issuerPort() + path;
    }
}
