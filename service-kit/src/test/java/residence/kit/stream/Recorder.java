package residence.kit.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Subject;
import residence.kit.store.Append;
import residence.kit.store.EventLog;
import residence.kit.store.PublishedPosition;
import residence.kit.testing.Infrastructure.Database;

/** Records one entry after the other, over fifty parcels, whatever happens to the database meanwhile. */
final class Recorder implements AutoCloseable {
    private final EventLog log;
    private final int count;
    private final long pauseMillis;
    private final AtomicInteger recorded = new AtomicInteger();
    private final Thread thread;

    Recorder(Database database, int count, long pauseMillis) {
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/kit")
                .load()
                .migrate();
        this.log = new EventLog(
                source, Clock.systemUTC(), new EventJson(List.of()), new SimpleMeterRegistry(), PublishedPosition.NONE);
        this.count = count;
        this.pauseMillis = pauseMillis;
        this.thread = Thread.ofVirtual().start(this::run);
    }

    private void run() {
        for (int n = 1; n <= count; n++) {
            var entry = StreamDatabase.entry(Subject.of("parcel", "P-" + n % 50), new LandReclaimed("reason " + n));
            while (!record(entry)) {
                pause(200);
            }
            recorded.set(n);
            pause(pauseMillis);
        }
    }

    /** An append whose answer got lost is looked up, as the command shell does it. */
    private boolean record(Entry<?> entry) {
        try {
            if (log.byId(entry.id()).isEmpty()) {
                String stream = "LandParcel " + entry.subject().path();
                long next = log.lastSequence(stream).map(last -> last + 1).orElse(0L);
                log.append(new Append(stream, next, List.of(entry), null, null, null));
            }
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int recorded() {
        return recorded.get();
    }

    void join() throws InterruptedException {
        thread.join();
    }

    @Override
    public void close() {
        log.close();
    }
}
