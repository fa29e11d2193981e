package residence.kit.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventCatalogue;
import residence.events.EventJson;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Subject;

/** A fresh event store, and the words its tests speak. */
final class Store implements AutoCloseable {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    final DataSource database;
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final List<EventLog> logs = new ArrayList<>();

    Store() {
        String name = "store" + COUNT.incrementAndGet();
        execute(SERVER.getPostgresDatabase(), "create database " + name);
        database = SERVER.getDatabase("postgres", name);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/kit")
                .target("1")
                .load()
                .migrate();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(DataSource database, String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    EventLog log() {
        return log(Clock.systemUTC());
    }

    EventLog log(Clock clock) {
        var log = new EventLog(database, clock, new EventJson(List.of()), meters, PublishedPosition.NONE);
        logs.add(log);
        return log;
    }

    static Entry<?> entry(Subject subject, DomainEvent body, List<Subject> concerns, List<UUID> basis) {
        return new Entry<>(
                UUID.randomUUID(),
                EventCatalogue.serviceOf(body.getClass()),
                subject,
                subject.root(),
                LocalDate.of(2024, 9, 1),
                java.time.Instant.EPOCH,
                UUID.randomUUID(),
                null,
                new Actor("D-1", "developer", null),
                concerns,
                basis,
                List.of(),
                body);
    }

    static Entry<?> reclaimed(String parcel) {
        return entry(Subject.of("parcel", parcel), new LandReclaimed("测试"), List.of(), List.of());
    }

    static Append first(Entry<?> entry) {
        return append(entry, 0);
    }

    static Append append(Entry<?> entry, long sequence) {
        return new Append("LandParcel " + entry.subject().path(), sequence, List.of(entry), null, null, null);
    }

    @Override
    public void close() {
        logs.forEach(EventLog::close);
    }
}
