package residence.kit.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import residence.events.EventJson;
import residence.events.UnknownEventType;

/** Reads entries as they stand in the table. A type that this software does not know stops whoever reads it. */
final class EventReads {
    private static final String SELECT = "select position, stream, sequence, payload, traceparent from event where ";

    private final DataSource database;
    private final EventJson json;

    EventReads(DataSource database, EventJson json) {
        this.database = database;
        this.json = json;
    }

    /** Sets the parameters of a statement. */
    @FunctionalInterface
    interface Binding {
        void bind(Connection connection, PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param where the condition, and how the rows are to be ordered and limited */
    List<Recorded> entries(String where, Binding binding) {
        return rows(SELECT + where, binding, this::recorded);
    }

    /**
     * As {@link #entries}, but ends before an entry of an unknown type where others stand before it: those are read,
     * and who comes back for more is stopped there.
     */
    List<Recorded> entriesUpToUnknown(String where, Binding binding) {
        var known = new ArrayList<Recorded>();
        try {
            read(SELECT + where, binding, this::recorded, known::add);
        } catch (UnknownEventType e) {
            if (known.isEmpty()) {
                throw e;
            }
        }
        return known;
    }

    <T> List<T> rows(String sql, Binding binding, Reading<T> reading) {
        var rows = new ArrayList<T>();
        read(sql, binding, reading, rows::add);
        return rows;
    }

    private <T> void read(String sql, Binding binding, Reading<T> reading, Consumer<T> reader) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(connection, statement);
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    reader.accept(reading.read(result));
                }
            }
        } catch (SQLException e) {
            throw new StoreUnreadable(e);
        }
    }

    <T> Optional<T> first(String sql, Binding binding, Reading<T> reading) {
        return rows(sql, binding, reading).stream().findFirst();
    }

    int change(String sql, Binding binding) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            binding.bind(connection, statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreUnreadable(e);
        }
    }

    static Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        byte[] bytes = row.getBytes("payload");
        return new Recorded(
                row.getLong("position"),
                row.getString("stream"),
                row.getLong("sequence"),
                json.read(bytes),
                bytes,
                row.getString("traceparent"));
    }
}
