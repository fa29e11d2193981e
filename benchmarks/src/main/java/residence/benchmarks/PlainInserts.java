package residence.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import residence.benchmarks.Load.Deed;
import residence.benchmarks.Load.Deeds;
import residence.events.EventJson;
import residence.events.Subject;

/**
 * The floor: each caller inserts a row on a connection of its own and commits it. It makes no JSON, checks no version
 * and keeps no order; positions come from a sequence.
 */
final class PlainInserts implements Deeds, AutoCloseable {
    private static final String INSERT =
            "insert into event values (nextval('plain'), ?, ?, 0, 'residence.project.LandReclaimed.v1', ?, ?, '{}',"
                    + " clock_timestamp(), '2026-09-01', ?, null, null)";

    private final List<Connection> connections = new ArrayList<>();
    private final AtomicLong count = new AtomicLong();
    private final byte[] payload = new EventJson()
            .draft(SampleAppend.entry(Subject.of("building", "B123456").child("unit", "42")))
            .getBytes(StandardCharsets.UTF_8);

    PlainInserts(DataSource database, int callers) throws SQLException {
        for (int caller = 0; caller < callers; caller++) {
            connections.add(database.getConnection());
        }
        try (var statement = connections.getFirst().createStatement()) {
            statement.execute("create sequence plain");
        }
    }

    @Override
    public Deed of(int caller) throws SQLException {
        var insert = connections.get(caller).prepareStatement(INSERT);
        return () -> insert(insert, count.incrementAndGet());
    }

    private void insert(PreparedStatement insert, long number) throws SQLException {
        String building = "building/B" + number / 100;
        String dwelling = building + "/unit/" + number % 100;
        insert.setObject(1, SampleAppend.id());
        insert.setString(2, "LandParcel " + dwelling + "/" + number);
        insert.setString(3, dwelling);
        insert.setString(4, building);
        insert.setBytes(5, payload);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
