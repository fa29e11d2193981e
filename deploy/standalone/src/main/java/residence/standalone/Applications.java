package residence.standalone;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import residence.gateway.Gateway;
import residence.kit.embedded.DurablePostgres;
import residence.kit.embedded.EmbeddedBroker;
import residence.standalone.issuer.Issuer;

/** The applications of the platform, set up as {@code docker-compose.yml} sets them up, key by key. */
record Applications(Settings settings, DurablePostgres postgres, EmbeddedBroker broker) {
    /** In the order of their ports. */
    static final List<String> NAMES = List.of("project", "quality", "warranty", "property", "record");

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
        return IntStream.range(0, NAMES.size())
                .filter(i -> there(NAMES.get(i)))
                .mapToObj(i -> service(NAMES.get(i), settings.servicePort(i + 1)))
                .toList();
    }

    private Application service(String name, int port) {
        var own = new HashMap<>(tokens());
        own.put("server.port", String.valueOf(port));
        own.put("server.address", "127.0.0.1");
        own.put("spring.datasource.url", postgres.database(name));
        own.put("spring.datasource.username", DurablePostgres.USER);
        own.put("spring.datasource.password", DurablePostgres.USER);
        own.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        return new Application(name, name + "-service", main(name), own);
    }

    private static boolean there(String name) {
        return Applications.class.getResource("/" + mainName(name).replace('.', '/') + ".class") != null;
    }

    private static String mainName(String name) {
        return "residence." + name + "." + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Service";
    }

    private static Class<?> main(String name) {
        try {
            return Class.forName(mainName(name));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
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
