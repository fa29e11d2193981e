package residence.kit.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A PostgreSQL of our own on the loopback interface, as durable as a real one. A data folder has one owner; what a
 * killed owner left running on it is stopped in order before the start.
 */
public final class DurablePostgres implements AutoCloseable {
    public static final String USER = "postgres";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration RECOVERY = Duration.ofMinutes(2);
    /** The embedding library switches these off; whoever acknowledges a command relies on them. */
    private static final List<String> DURABILITY = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final FolderLock lock;
    private final Path folder;
    private final Path data;
    private final boolean temporary;
    private final EmbeddedPostgres server;

    private DurablePostgres(Path folder, int port, boolean temporary) {
        this.temporary = temporary;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.lock = FolderLock.of(folder, PATIENCE);
        try {
            Orphan.on(data).ifPresent(Orphan::stop);
            this.server = start(port);
            requireDurable();
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
    public static DurablePostgres at(Path folder, int port) {
        return new DurablePostgres(folder, port, false);
    }

    /** On a folder that goes when it is closed, and a free port. */
    public static DurablePostgres temporary() {
        return new DurablePostgres(Folders.temporary("postgres"), 0, true);
    }

    private EmbeddedPostgres start(int port) {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(RECOVERY)
                .setPort(Folders.port(port))
                // the builtin provider sorts by code point on every machine; trigrams of Chinese need a UTF-8 ctype
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "400")
                .setServerConfig("shared_buffers", "256MB");
        DURABILITY.forEach(setting -> builder.setServerConfig(setting, "on"));
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL does not start on " + data, e);
        }
    }

    private void requireDurable() {
        for (String setting : DURABILITY) {
            if (!"on".equals(show(setting))) {
                throw new IllegalStateException(
                        setting + " is off: refusing to run on a database that may lose commits");
            }
        }
    }

    /** The value of a server setting, as the running server says. */
    public String show(String setting) {
        try (var connection = connect();
                var result = connection.createStatement().executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException("can't read " + setting, e);
        }
    }

    /** Makes the database where it is missing, and says its JDBC address. */
    public String database(String name) {
        try (var connection = connect();
                var found = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            found.setString(1, name);
            if (!found.executeQuery().next()) {
                connection.createStatement().execute("create database \"" + name + "\"");
            }
            return url(name);
        } catch (SQLException e) {
            throw new IllegalStateException("can't make database " + name, e);
        }
    }

    private Connection connect() throws SQLException {
        return server.getPostgresDatabase().getConnection();
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name;
    }

    public int port() {
        return server.getPort();
    }

    /** The running server's process. */
    public ProcessHandle process() {
        return Orphan.on(data).orElseThrow().process();
    }

    /** Stops in order; returns when the server has ended. What is temporary is not worth a checkpoint. */
    @Override
    public void close() {
        try (lock) {
            if (temporary) {
                Orphan.on(data).ifPresent(server -> server.stop("QUIT"));
                Folders.delete(folder);
            } else {
                server.close();
                // the library waits five seconds at most; a shutdown checkpoint may take longer
                Orphan.on(data).ifPresent(Orphan::stop);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
