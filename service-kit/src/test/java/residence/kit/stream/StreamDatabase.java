package residence.kit.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.Actor;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.Refusal;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.stream.Watermarks.Place;
import residence.kit.testing.Infrastructure;

/** A fresh database with the tables of the streams, and what a partition of the project service's topic delivers. */
public final class StreamDatabase {
    final EventJson json = new EventJson(List.of());
    public final JdbcTemplate jdbc;
    public final TransactionTemplate transactions;
    final Parked parked;
    final Watermarks watermarks;
    private final Map<Place, Long> last = new HashMap<>();
    private final Map<Place, Long> offsets = new HashMap<>();
    private final Map<Service, Long> positions = new HashMap<>();

    public StreamDatabase() {
        var fresh = Infrastructure.database("streams");
        var source = new PGSimpleDataSource();
        source.setUrl(fresh.url());
        source.setUser(fresh.user());
        source.setPassword(fresh.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/kit")
                .load()
                .migrate();
        jdbc = new JdbcTemplate(source);
        jdbc.execute("create table effect (n serial, reason text)");
        transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        parked = new Parked(jdbc);
        watermarks = new Watermarks(jdbc, parked);
    }

    Intake intake(Effect effect) {
        return new Intake("test", effect, json, watermarks, parked, transactions);
    }

    /** What a poll brings of one partition. */
    static List<Intake.Batch> batch(Service service, int partition, List<Published> records) {
        return List.of(new Intake.Batch(service, partition, records));
    }

    Retry retry(Effect effect) {
        return new Retry(effect, json, watermarks, parked, transactions);
    }

    /** Writes the reason down; fails at {@code poison ...}, waits at {@code wait ...}. */
    Effect writing() {
        return delivery -> {
            String reason = ((LandReclaimed) delivery.entry().body()).reason();
            jdbc.update("insert into effect (reason) values (?)", reason);
            if (reason.startsWith("poison")) {
                throw new IllegalStateException("can't stand " + reason);
            }
            if (reason.startsWith("wait")) {
                throw Refusal.of("not-heard.building", "building", "B1");
            }
        };
    }

    List<String> effects() {
        return jdbc.queryForList("select reason from effect order by n", String.class);
    }

    /** What comes next in the partition of this parcel. */
    Published next(String parcel, String reason) {
        return next(Subject.of("parcel", parcel), new LandReclaimed(reason));
    }

    Published next(Subject subject, DomainEvent event) {
        return next(entry(subject, event));
    }

    /** What comes next in the partition of the entry's key, in the topic of its service. */
    Published next(Entry<?> entry) {
        var place = new Place(entry.service(), Position.partition(entry.key()));
        long position = positions.merge(entry.service(), 1L, Long::sum);
        Long previous = last.put(place, position);
        return new Published(
                place.service(),
                place.partition(),
                nextOffset(place),
                position,
                previous == null ? 0 : previous,
                entry.key().path(),
                json.write(entry),
                null);
    }

    private long nextOffset(Place place) {
        return offsets.merge(place, 1L, Long::sum) - 1;
    }

    /** As {@link #next}, but it does not reach the topic now. */
    Published lost(String parcel, String reason) {
        var lost = next(parcel, reason);
        offsets.merge(new Place(lost.service(), lost.partition()), -1L, Long::sum);
        return lost;
    }

    /** The same partition delivers something this software does not know. */
    Published unknown(String parcel) {
        var known = next(parcel, "sunk");
        byte[] bytes = new String(known.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .replace("LandReclaimed", "LandSunk")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new Published(
                known.service(),
                known.partition(),
                known.offset(),
                known.position(),
                known.previous(),
                known.key(),
                bytes,
                null);
    }

    /** Delivered again: behind everything else, as a relay does that starts anew. */
    Published again(Published published) {
        return new Published(
                published.service(),
                published.partition(),
                nextOffset(new Place(published.service(), published.partition())),
                published.position(),
                published.previous(),
                published.key(),
                published.bytes(),
                null);
    }

    /** Parcels whose entries share a partition. */
    static List<String> sharing(int partition, int count) {
        var parcels = new ArrayList<String>();
        for (int n = 1; parcels.size() < count; n++) {
            if (Position.partition(Subject.of("parcel", "P-" + n)) == partition) {
                parcels.add("P-" + n);
            }
        }
        return parcels;
    }

    public static Entry<?> entry(Subject subject, DomainEvent event) {
        return new Entry<>(
                UUID.randomUUID(),
                Service.PROJECT,
                subject,
                subject.root(),
                LocalDate.of(2024, 9, 1),
                Instant.parse("2024-09-01T01:00:00.000001Z"),
                UUID.randomUUID(),
                null,
                new Actor("gov-371502", "authority/planning", null),
                List.of(),
                List.of(),
                List.of(),
                event);
    }
}
