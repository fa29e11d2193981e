package residence.kit.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import residence.events.EventJson;
import residence.events.Subject;
import residence.kit.store.Condition.About;
import residence.kit.store.Snapshots.Kept;

/**
 * What commands read before they decide, many of them in one round trip: {@code R__event_store.sql} says what it does.
 * Entries are parsed by whoever asked for them, so that one of an unknown type stops nobody else.
 */
final class DecisionReads {
    private static final String ABOUT = "select * from entries_about(?, ?)";
    private static final String OPEN = "select * from open_streams(?)";

    private final EventReads reads;
    private final EventJson json;
    private final Grouped<About, Facts> facts = new Grouped<>(this::ask);
    private final Grouped<String, Opened> streams = new Grouped<>(this::open);

    DecisionReads(EventReads reads, EventJson json) {
        this.reads = reads;
        this.json = json;
    }

    /** An entry as it stands in its row. */
    private record Stored(
            long position,
            String stream,
            long sequence,
            byte[] bytes,
            @Nullable String traceparent) {}

    private record Facts(long head, List<Stored> entries) {}

    private record Opened(Optional<Kept> kept, List<Stored> entries) {}

    /** @param types as they are stored */
    Known about(Subject subject, Set<String> types) {
        var found = facts.answer(new About(subject, types));
        return new Known(found.head(), parsed(found.entries()));
    }

    OpenStream stream(String stream) {
        var found = streams.answer(stream);
        return new OpenStream(found.kept(), parsed(found.entries()));
    }

    private List<Recorded> parsed(List<Stored> entries) {
        return entries.stream()
                .map(row -> new Recorded(
                        row.position(),
                        row.stream(),
                        row.sequence(),
                        json.read(row.bytes()),
                        row.bytes(),
                        row.traceparent()))
                .toList();
    }

    private List<Facts> ask(List<About> questions) {
        var rows = reads.rows(
                ABOUT,
                (connection, statement) -> {
                    statement.setArray(
                            1,
                            texts(
                                    connection,
                                    questions,
                                    about -> about.subject().path()));
                    statement.setArray(2, texts(connection, questions, about -> AppendCall.literal(about.types())));
                },
                row -> new Answered<>(row.getInt("question"), row.getLong("head"), stored(row)));
        return eachOf(rows, Facts::new);
    }

    private List<Opened> open(List<String> names) {
        var rows = reads.rows(
                OPEN,
                (connection, statement) -> statement.setArray(1, texts(connection, names, name -> name)),
                row -> new Answered<>(row.getInt("question"), kept(row), stored(row)));
        return eachOf(rows, Opened::new);
    }

    private static <Q> Array texts(Connection connection, List<Q> questions, Function<Q, String> text)
            throws SQLException {
        return connection.createArrayOf("text", questions.stream().map(text).toArray(String[]::new));
    }

    private record Answered<C>(
            int question, C common, @Nullable Stored entry) {}

    /** Every question has a row at least, and all of its rows say the same in common. */
    private static <C, A> List<A> eachOf(List<Answered<C>> rows, BiFunction<C, List<Stored>, A> answer) {
        var byQuestion =
                rows.stream().collect(Collectors.groupingBy(Answered::question, TreeMap::new, Collectors.toList()));
        return byQuestion.values().stream()
                .map(own -> answer.apply(own.getFirst().common(), entries(own)))
                .toList();
    }

    private static List<Stored> entries(List<? extends Answered<?>> rows) {
        return rows.stream()
                .<Stored>mapMulti((row, entries) -> {
                    if (row.entry() != null) {
                        entries.accept(row.entry());
                    }
                })
                .toList();
    }

    private static Optional<Kept> kept(ResultSet row) throws SQLException {
        String fingerprint = row.getString("fingerprint");
        byte[] state = row.getBytes("state");
        return fingerprint == null || state == null
                ? Optional.empty()
                : Optional.of(new Kept(row.getLong("kept"), new Snapshot(fingerprint, state)));
    }

    private static @Nullable Stored stored(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        return row.wasNull()
                ? null
                : new Stored(
                        position,
                        row.getString("stream"),
                        row.getLong("sequence"),
                        row.getBytes("payload"),
                        row.getString("traceparent"));
    }
}
