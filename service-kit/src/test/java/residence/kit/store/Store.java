package residence.kit.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent.BasisInvalidated;
import residence.events.EntryEvent.EntryVoided;
import residence.events.EventJson;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.testing.Infrastructure;

/** A fresh event store with any number of instances on it, and the words its tests speak. */
final class Store implements AutoCloseable {
    static final String RECLAIMED = "residence.project.LandReclaimed.v1";

    /** One database for all these tests: making one takes longer than most of them. */
    private static final DataSource DATABASE = migrated();

    final DataSource database = DATABASE;
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<EventLog> logs = new ArrayList<>();

    Store() {
        execute("truncate event, concern, snapshot");
    }

    private static DataSource migrated() {
        var fresh = Infrastructure.database("store");
        var source = new PGSimpleDataSource();
        source.setUrl(fresh.url());
        source.setUser(fresh.user());
        source.setPassword(fresh.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/kit")
                .load()
                .migrate();
        return source;
    }

    /** One more instance of the service. */
    EventLog log() {
        return log(Clock.systemUTC());
    }

    EventLog log(Clock clock) {
        return log(database, clock, PublishedPosition.NONE);
    }

    EventLog log(DataSource source, Clock clock, PublishedPosition published) {
        var log = new EventLog(source, clock, new EventJson(List.of()), meters, published);
        logs.add(log);
        return log;
    }

    DistributionSummary batches() {
        return meters.get("residence.append.batch").summary();
    }

    void execute(String sql) {
        try (var connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long number(String sql) {
        try (var connection = database.getConnection();
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Another transaction that holds the append lock, as a slow one of another instance would. */
    Held holdLock() {
        try {
            var connection = database.getConnection();
            connection.setAutoCommit(false);
            connection.createStatement().execute("select pg_advisory_xact_lock(hashtext('residence.event'))");
            return new Held(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    record Held(Connection connection) implements AutoCloseable {
        @Override
        public void close() {
            try {
                connection.rollback();
                connection.close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Until so many appends wait for the lock. */
    void awaitBlocked(int appends) {
        Awaitility.await().pollInSameThread().until(() -> number(BLOCKED) == appends);
    }

    private static final String BLOCKED =
            "select count(*) from pg_stat_activity where datname = current_database()" + " and wait_event = 'advisory'";

    /**
     * Submits them so that they become one batch: behind an append of its own that has to wait for the lock.
     */
    List<Ticket> together(EventLog log, Append... appends) {
        try (var held = holdLock()) {
            log.submit(first(reclaimed("Blocker-" + UUID.randomUUID())));
            awaitBlocked(1);
            return List.of(appends).stream().map(log::submit).toList();
        }
    }

    static Subject parcel(String id) {
        return Subject.of("parcel", id);
    }

    static Entry<?> reclaimed(String parcel) {
        return entry(parcel(parcel), new LandReclaimed("闲置"), List.of(), List.of());
    }

    static Entry<?> reclaimed(String parcel, String reason) {
        return entry(parcel(parcel), new LandReclaimed(reason), List.of(), List.of());
    }

    static DomainEvent otherType() {
        return new BasisInvalidated(UUID.randomUUID(), RECLAIMED, UUID.randomUUID());
    }

    static Entry<?> voided(Recorded target) {
        var entry = target.entry();
        return entry(entry.subject(), new EntryVoided(entry.id(), entry.type(), "错地块"), entry.concerns(), List.of());
    }

    static Entry<?> entry(Subject subject, DomainEvent body, List<Subject> concerns, List<UUID> basis) {
        return new Entry<>(
                UUID.randomUUID(),
                Service.PROJECT,
                subject,
                subject.root(),
                LocalDate.of(2024, 9, 1),
                Instant.EPOCH,
                UUID.randomUUID(),
                null,
                new Actor("D-1", "developer", null),
                concerns,
                basis,
                List.of(),
                body);
    }

    /** The first of a stream. */
    static Append first(Entry<?> entry) {
        return at(0, entry);
    }

    static Append at(long sequence, Entry<?>... entries) {
        return new Append(stream(entries[0]), sequence, List.of(entries), null, null, null);
    }

    static Append onCondition(Condition condition, Entry<?> entry) {
        return new Append(stream(entry), 0, List.of(entry), condition, null, null);
    }

    static String stream(Entry<?> entry) {
        return "LandParcel " + entry.subject().path();
    }

    @Override
    public void close() {
        logs.forEach(EventLog::close);
    }
}
