package residence.kit.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.kit.store.Condition.About;

/** The one round trip that stores a batch: {@code append_events} in {@code R__event_store.sql} says what it does. */
final class AppendCall {
    private static final int PARAMETERS = 21;
    private static final String SQL =
            "select * from append_events(" + String.join(", ", Collections.nCopies(PARAMETERS, "?")) + ")";

    /**
     * What the database answered.
     *
     * @param head the last position before the batch
     * @param stamp of the first event that was taken
     * @param repeated ordinals, from 1, of the appends that were not taken; an append may be in several of these
     */
    record Answer(long head, Instant stamp, Set<Integer> repeated, Set<Integer> stale, Set<Integer> unmet) {}

    private record Row(int append, long sequence, Draft draft, Append of) {
        Entry<?> entry() {
            return draft.entry();
        }
    }

    private record Named(int append, long readAt, About about) {}

    private final Connection connection;
    private final PreparedStatement call;
    private int parameter;

    private AppendCall(Connection connection, PreparedStatement call) {
        this.connection = connection;
        this.call = call;
    }

    static Answer make(Connection connection, String instance, Instant now, List<Ticket> batch) throws SQLException {
        try (var call = connection.prepareStatement(SQL)) {
            return new AppendCall(connection, call).execute(instance, now, batch);
        }
    }

    private Answer execute(String instance, Instant now, List<Ticket> batch) throws SQLException {
        call.setObject(++parameter, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        call.setString(++parameter, instance);
        bindAppends(batch);
        bindEvents(numbered(batch).flatMap(AppendCall::rows).toList());
        bindConditions(numbered(batch).flatMap(AppendCall::named).toList());
        try (var answer = call.executeQuery()) {
            answer.next();
            return read(answer);
        }
    }

    private void bindAppends(List<Ticket> batch) throws SQLException {
        texts(batch, ticket -> ticket.append().stream());
        bind("int8", batch, ticket -> ticket.append().expectedSequence(), Long[]::new);
    }

    private void bindEvents(List<Row> rows) throws SQLException {
        bind("int4", rows, Row::append, Integer[]::new);
        bind("uuid", rows, row -> row.entry().id(), UUID[]::new);
        bind("int8", rows, Row::sequence, Long[]::new);
        texts(rows, row -> row.entry().type());
        texts(rows, row -> row.entry().subject().path());
        texts(rows, row -> row.entry().key().path());
        texts(rows, row -> literal(row.entry().concerns()));
        texts(rows, row -> literal(row.entry().basis()));
        bind("date", rows, row -> row.entry().occurredOn(), LocalDate[]::new);
        bytes(rows, row -> row.draft().bytes());
        bind("int4", rows, row -> row.draft().stampAt() + 1, Integer[]::new);
        bytes(rows, row -> row.of().requestHash());
        texts(rows, row -> row.of().traceparent());
    }

    private void bindConditions(List<Named> conditions) throws SQLException {
        bind("int4", conditions, Named::append, Integer[]::new);
        bind("int8", conditions, Named::readAt, Long[]::new);
        texts(conditions, named -> named.about().subject().path());
        texts(conditions, named -> literal(Types.thatDecide(named.about().types())));
    }

    /** @param array typed, so that the driver sends it as it is instead of writing it out for the server to parse */
    private <T, C> void bind(String type, List<T> rows, Function<T, @Nullable C> column, IntFunction<C[]> array)
            throws SQLException {
        call.setArray(
                ++parameter,
                connection.createArrayOf(type, rows.stream().map(column).toArray(array)));
    }

    private <T> void texts(List<T> rows, Function<T, @Nullable String> column) throws SQLException {
        bind("text", rows, column, String[]::new);
    }

    private void bytes(List<Row> rows, Function<Row, byte @Nullable []> column) throws SQLException {
        call.setArray(
                ++parameter,
                connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new)));
    }

    /** Subjects, types and ids hold no character that an array literal would have to quote. */
    static String literal(Collection<?> elements) {
        return elements.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private record Numbered(int append, Ticket ticket) {}

    private static Stream<Numbered> numbered(List<Ticket> batch) {
        return IntStream.range(0, batch.size()).mapToObj(index -> new Numbered(index + 1, batch.get(index)));
    }

    private static Stream<Row> rows(Numbered numbered) {
        var append = numbered.ticket().append();
        var drafts = numbered.ticket().drafts();
        return IntStream.range(0, drafts.size())
                .mapToObj(nth -> new Row(numbered.append(), append.expectedSequence() + nth, drafts.get(nth), append));
    }

    private static Stream<Named> named(Numbered numbered) {
        var condition = numbered.ticket().append().condition();
        return condition == null
                ? Stream.of()
                : condition.about().stream().map(about -> new Named(numbered.append(), condition.position(), about));
    }

    private static Answer read(ResultSet answer) throws SQLException {
        return new Answer(
                answer.getLong("head"),
                answer.getObject("stamp", OffsetDateTime.class).toInstant(),
                ordinals(answer.getArray("repeated")),
                ordinals(answer.getArray("stale")),
                ordinals(answer.getArray("unmet")));
    }

    private static Set<Integer> ordinals(Array array) throws SQLException {
        return Set.of((Integer[]) array.getArray());
    }
}
