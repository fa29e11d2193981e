package residence.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL that keeps what it has acknowledged. */
final class Server implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    Server() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                .start();
    }

    /** A new database with the event store's tables. */
    DataSource database(String name) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        var database = postgres.getDatabase("postgres", name);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/kit")
                .load()
                .migrate();
        return database;
    }

    int port() {
        return postgres.getPort();
    }

    /** Its version and its durability, as it says itself. */
    String settings() throws SQLException {
        var settings = new ArrayList<String>();
        for (String name : new String[] {"server_version", "fsync", "synchronous_commit", "full_page_writes"}) {
            settings.add(name + " = " + show(name));
        }
        return "PostgreSQL: " + String.join(", ", settings);
    }

    private String show(String name) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
