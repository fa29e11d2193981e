package residence.kit.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * Rings the bell when another instance has appended. It may miss notifications (a connection that died, a restart):
 * nothing depends on them, the slow poll behind it sees everything.
 */
final class Ear implements AutoCloseable {
    /** How long it listens before it looks whether it was closed. */
    private static final Duration LISTEN = Duration.ofSeconds(1);

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final DataSource database;
    private final String instance;
    private final Bell bell;
    private final Thread thread;
    private volatile boolean closed;

    Ear(DataSource database, String instance, Bell bell) {
        this.database = database;
        this.instance = instance;
        this.bell = bell;
        this.thread = Thread.ofVirtual().name("ear").start(this::work);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void work() {
        while (!closed) {
            try (var connection = database.getConnection()) {
                listen(connection);
            } catch (SQLException e) {
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen residence_event");
        }
        bell.ring(); // whatever came while nobody listened
        var wire = connection.unwrap(PGConnection.class);
        while (!closed) {
            hear(wire.getNotifications((int) LISTEN.toMillis()));
        }
    }

    private void hear(PGNotification[] notifications) {
        if (Arrays.stream(notifications).anyMatch(heard -> !heard.getParameter().equals(instance))) {
            bell.ring();
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            // It was closed; the loop looks.
        }
    }
}
