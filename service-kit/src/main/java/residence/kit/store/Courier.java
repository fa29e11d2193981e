package residence.kit.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Takes batches to the database over a connection of its own, so that those who wait for an append may hold every
 * other one of the pool, and does not come back without an answer as long as there may be one.
 *
 * <p>Where the connection dies under way, the batch may be stored, or the old backend may even be about to store it.
 * The courier sends it again: by their ids the events tell which attempt came second, and that one stores nothing.
 */
final class Courier implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /**
     * Plans are kept for the life of the connection: one made while the table was small must do when it is large. Nobody
     * holds the lock for longer than a commit takes; who waits for much longer is told that nothing was stored.
     */
    private static final String SETTINGS = """
            set plan_cache_mode = force_generic_plan;
            set enable_seqscan = off;
            set enable_hashjoin = off;
            set enable_mergejoin = off;
            set lock_timeout = '10s'""";

    /** Longer than the database lets a call wait for its lock; a connection that is silent for so long is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final DataSource database;
    private final String instance;
    private final Clock clock;
    private @Nullable Connection connection;

    Courier(DataSource database, String instance, Clock clock) {
        this.database = database;
        this.instance = instance;
        this.clock = clock;
    }

    /** @param resent whether an earlier attempt of the same batch may have been stored */
    record Delivery(AppendCall.Answer answer, boolean resent) {}

    /**
     * @throws AppendFailed where nothing was stored
     * @throws OutcomeUnknown where nobody can tell
     */
    Delivery deliver(List<Ticket> batch) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        boolean maybeStored = false;
        while (true) {
            Connection way = null;
            try {
                way = connected();
                var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                return new Delivery(AppendCall.make(way, instance, now, batch), maybeStored);
            } catch (SQLException e) {
                boolean lost = way == null || died(e);
                maybeStored |= way != null && lost;
                close();
                if (!lost || System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                    throw maybeStored ? new OutcomeUnknown(e) : new AppendFailed(e);
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /** Whether the connection was lost (class 08) or the server took it away (class 57P), as against an error. */
    private static boolean died(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    private Connection connected() throws SQLException {
        if (connection == null) {
            connection = prepared(database.getConnection());
        }
        return connection;
    }

    private static Connection prepared(Connection fresh) throws SQLException {
        try (var settings = fresh.createStatement()) {
            fresh.setAutoCommit(true);
            fresh.setNetworkTimeout(Runnable::run, (int) SILENCE.toMillis());
            settings.execute(SETTINGS);
            return fresh;
        } catch (SQLException e) {
            fresh.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (var old = connection) {
            connection = null;
        } catch (SQLException e) {
            // It is given up because it does not work; that it cannot be closed either changes nothing.
        }
    }
}
