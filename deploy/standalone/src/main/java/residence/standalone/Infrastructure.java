package residence.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import residence.kit.embedded.DurablePostgres;
import residence.kit.embedded.EmbeddedBroker;

/**
 * Only what the services need around them, for when they run as processes of their own: PostgreSQL, Kafka, the MQTT broker and the
 * issuer, on fixed ports above the gateway's.
 */
final class Infrastructure implements AutoCloseable {
    private static final int POSTGRES = 20;
    private static final int KAFKA = 21;

    private final DurablePostgres postgres;
    private final EmbeddedBroker broker;
    private final MqttBroker mqtt;
    private final AutoCloseable issuer;

    Infrastructure(Settings settings) {
        postgres = DurablePostgres.at(settings.data().resolve("postgres"), settings.port() + POSTGRES);
        createDatabases(settings.databases());
        broker = EmbeddedBroker.at(settings.data().resolve("kafka"), settings.port() + KAFKA);
        mqtt = new MqttBroker(settings);
        issuer = new Applications(settings, postgres::database, broker.bootstrapServers(), mqtt.password())
                .issuer()
                .start(_ -> {});
    }

    /** By the same script that makes them in a container. */
    private void createDatabases(Path script) {
        try (var connection = DriverManager.getConnection(
                postgres.database("postgres"), DurablePostgres.USER, DurablePostgres.USER)) {
            if (!made(connection)) {
                for (String statement : statements(script)) {
                    connection.createStatement().execute(statement);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the databases can't be made by " + script, e);
        }
    }

    private static boolean made(Connection connection) throws SQLException {
        try (var found = connection.createStatement().executeQuery("select 1 from pg_roles where rolname = 'record'")) {
            return found.next();
        }
    }

    private static Iterable<String> statements(Path script) {
        try {
            return Arrays.stream(Files.readString(script).split(";"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, as the services' environment names it. */
    Map<String, String> addresses() {
        return Map.of(
                "SPRING_KAFKA_BOOTSTRAP_SERVERS",
                broker.bootstrapServers(),
                "POSTGRES",
                "127.0.0.1:" + postgres.port());
    }

    @Override
    public void close() throws Exception {
        issuer.close();
        mqtt.close();
        broker.close();
        postgres.close();
    }
}
