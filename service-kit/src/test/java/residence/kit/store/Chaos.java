package residence.kit.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import residence.events.EventJson;

/** What may happen to a database's transactions and backends, again and again. */
final class Chaos {
    private enum Blow {
        SLOW_COMMIT,
        SLOW_ROLLBACK,
        PAUSE,
        KILL
    }

    private static final String APPENDING = "select pid from pg_stat_activity where datname = current_database()"
            + " and pid <> pg_backend_pid() and query like '%append_events%' order by random() limit 1";

    private final Store store;
    private final Random random;
    private final Map<Blow, Integer> blows = new EnumMap<>(Blow.class);

    Chaos(Store store, Random random) {
        this.store = store;
        this.random = random;
    }

    void run(Duration duration) throws Exception {
        long until = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() < until) {
            Thread.sleep(random.nextInt(20, 150));
            strike(Blow.values()[random.nextInt(Blow.values().length)]);
        }
    }

    private void strike(Blow blow) throws Exception {
        boolean struck = switch (blow) {
            case SLOW_COMMIT -> slow(true);
            case SLOW_ROLLBACK -> slow(false);
            case PAUSE -> pause();
            case KILL -> kill();
        };
        if (struck) {
            blows.merge(blow, 1, Integer::sum);
        }
    }

    /** A transaction of another instance that has appended and takes its time. */
    private boolean slow(boolean commit) throws SQLException, InterruptedException {
        try (var connection = store.database.getConnection()) {
            connection.setAutoCommit(false);
            var draft = Store.reclaimed("slow-" + random.nextLong(Long.MAX_VALUE));
            var ticket = new Ticket(Store.first(draft), List.of(Draft.of(draft, new EventJson(List.of()))));
            AppendCall.make(connection, "chaos", Instant.now(), List.of(ticket));
            Thread.sleep(random.nextInt(5, 200));
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return true;
        }
    }

    /** Only where the server runs on this machine, under this test's eyes. */
    private boolean pause() throws IOException, InterruptedException {
        long pid = victim();
        boolean here = pid > 0
                && ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.contains("postgres"))
                        .isPresent();
        if (here) {
            signal("-STOP", pid);
            Thread.sleep(random.nextInt(50, 600));
            signal("-CONT", pid);
        }
        return here;
    }

    private boolean kill() {
        long pid = victim();
        if (pid > 0) {
            store.number("select pg_terminate_backend(" + pid + ")::int");
        }
        return pid > 0;
    }

    private long victim() {
        return store.number("select coalesce((" + APPENDING + "), 0)");
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    }

    int kinds() {
        return blows.size();
    }

    @Override
    public String toString() {
        return blows.toString();
    }
}
