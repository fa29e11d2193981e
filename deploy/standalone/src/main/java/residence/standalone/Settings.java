package residence.standalone;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the platform listens and keeps its data; from {@code --residence.port=9090} or {@code RESIDENCE_PORT=9090}.
 *
 * @param port the gateway's; the services take the next five, the issuer the tenth after it, the MQTT broker the eleventh, on loopback only
 * @param data the one folder that everything is kept in
 * @param sample the index file of the stories to play, or {@code none}
 * @param only {@code infrastructure} where the services run as processes of their own; empty for everything
 * @param databases the script that makes the services' databases, where only the infrastructure runs
 */
record Settings(int port, Path data, String sample, String only, Path databases) {
    private static final int ISSUER = 10;
    private static final int MQTT = 11;

    /**
     * @throws IllegalArgumentException under a production profile
     */
    static Settings of(String... args) {
        if (value(args, "spring.profiles.active", "").matches(".*\\bprod(uction)?\\b.*")) {
            throw new IllegalArgumentException("this is for one desk: its issuer hands a token to anyone."
                    + " In production start the services as docker-compose.yml shows.");
        }
        return new Settings(
                Integer.parseInt(value(args, "residence.port", "8080")),
                Path.of(value(args, "residence.data", "data")).toAbsolutePath().normalize(),
                value(args, "residence.sample", "/sample/sample.yml"),
                value(args, "residence.only", ""),
                Path.of(value(args, "residence.databases", "deploy/postgres/databases.sql")));
    }

    /** No framework here: the log's place must be known before anything writes to the log. */
    private static String value(String[] args, String key, String otherwise) {
        var option = "--" + key + "=";
        var argument =
                Arrays.stream(args).filter(arg -> arg.startsWith(option)).map(arg -> arg.substring(option.length()));
        var variable =
                Stream.ofNullable(System.getenv(key.toUpperCase(Locale.ROOT).replace('.', '_')));
        return Stream.concat(argument, variable).findFirst().orElse(otherwise);
    }

    boolean infrastructureOnly() {
        return "infrastructure".equals(only);
    }

    boolean playsSample() {
        return !"none".equals(sample);
    }

    /** @param position 1 for the first service */
    int servicePort(int position) {
        return port + position;
    }

    int issuerPort() {
        return port + ISSUER;
    }

    int mqttPort() {
        return port + MQTT;
    }

    /** Who may come in at the MQTT broker: a name and a password a line. */
    Path mqttPasswords() {
        return data.resolve("mqtt/passwords");
    }

    String gateway() {
        return "http://localhost:" + port;
    }

    /** All ports that must be free. */
    List<Integer> ports() {
        return IntStream.concat(IntStream.rangeClosed(port, servicePort(5)), IntStream.of(issuerPort(), mqttPort()))
                .boxed()
                .toList();
    }
}
