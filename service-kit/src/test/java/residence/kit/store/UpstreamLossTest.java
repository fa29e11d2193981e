package residence.kit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import residence.events.EventJson;

/**
 * How stores that number their events by a sequence lose them, and the same schedules here. In each, one writer begins
 * and is slow, a second one overtakes it, and a reader reads in between.
 */
class UpstreamLossTest {
    private final Store store = new Store();

    @BeforeEach
    void plainTable() {
        store.execute("create table plain (position bigserial primary key, text text not null)");
    }

    @AfterEach
    void close() {
        store.execute("drop table plain");
        store.close();
    }

    /** As AxonFramework#4829: what commits later than the gap timeout is never delivered. */
    @Test
    void aReaderWithAGapTimeoutLosesWhatCommitsAfterIt() throws SQLException {
        var reader = new GapReader(Duration.ofSeconds(60));
        var now = Instant.parse("2026-11-01T04:00:00Z");
        try (var slow = begin();
                var fast = begin()) {
            insert(slow, "slow");
            insert(fast, "fast");
            fast.commit();
            assertThat(reader.read(now)).containsExactly("fast");
            assertThat(reader.gaps()).containsExactly(1L);

            assertThat(reader.read(now.plusSeconds(61))).isEmpty();
            slow.commit();
        }

        assertThat(reader.read(now.plusSeconds(62))).isEmpty();
        assertThat(store.number("select count(*) from plain")).isEqualTo(2);
    }

    /** As Marten#4952: what commits out of the sequence's order is skipped. */
    @Test
    void aReaderWithAHighWaterMarkLosesWhatCommitsOutOfOrder() throws SQLException {
        var reader = new HighWaterReader();
        try (var slow = begin();
                var fast = begin()) {
            insert(slow, "slow");
            insert(fast, "fast");
            fast.commit();
            assertThat(reader.read()).containsExactly("fast");
            slow.commit();
        }

        assertThat(reader.read()).isEmpty();
        assertThat(store.number("select count(*) from plain")).isEqualTo(2);
    }

    /** The same schedule here: nobody can overtake, so the reader sees nothing until it can see everything. */
    @Test
    void hereASlowTransactionIsSeenInItsPlaceHoweverLateItCommits() throws SQLException {
        var log = store.log();
        var tail = log.tail();
        Ticket fast;
        try (var slow = begin()) {
            append(slow, "slow");
            fast = log.submit(Store.first(Store.reclaimed("fast")));
            store.awaitBlocked(1);
            assertThat(tail.after(0, 10)).isEmpty();
            slow.commit();
        }

        assertThat(log.answer(fast))
                .singleElement()
                .satisfies(one -> assertThat(one.position()).isEqualTo(2));
        assertThat(tail.after(0, 10))
                .extracting(recorded -> recorded.entry().subject().id())
                .containsExactly("slow", "fast");
    }

    /** And where the slow one gives up, its place is taken: there is no gap to be guessed about. */
    @Test
    void hereASlowTransactionThatIsRolledBackLeavesNoGap() throws SQLException {
        var log = store.log();
        Ticket fast;
        try (var slow = begin()) {
            append(slow, "slow");
            fast = log.submit(Store.first(Store.reclaimed("fast")));
            store.awaitBlocked(1);
            slow.rollback();
        }

        assertThat(log.answer(fast))
                .singleElement()
                .satisfies(one -> assertThat(one.position()).isEqualTo(1));
        assertThat(log.tail().after(0, 10)).hasSize(1);
    }

    private Connection begin() throws SQLException {
        var connection = store.database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void insert(Connection transaction, String text) throws SQLException {
        try (var insert = transaction.prepareStatement("insert into plain (text) values (?)")) {
            insert.setString(1, text);
            insert.executeUpdate();
        }
    }

    private static void append(Connection transaction, String parcel) throws SQLException {
        var draft = Store.reclaimed(parcel);
        var ticket = new Ticket(Store.first(draft), List.of(Draft.of(draft, new EventJson(List.of()))));
        AppendCall.make(transaction, "slow", Instant.now(), List.of(ticket));
    }

    private record Row(long position, String text) {}

    private List<Row> plain(String where) {
        var rows = new ArrayList<Row>();
        try (var connection = store.database.getConnection();
                var result = connection
                        .createStatement()
                        .executeQuery("select position, text from plain where " + where + " order by position")) {
            while (result.next()) {
                rows.add(new Row(result.getLong(1), result.getString(2)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    /** Remembers the positions that were missing when it read past them, and forgets each after a while. */
    private final class GapReader {
        private final Duration timeout;
        private final Map<Long, Instant> gaps = new HashMap<>();
        private long last;

        private GapReader(Duration timeout) {
            this.timeout = timeout;
        }

        List<Long> gaps() {
            return List.copyOf(gaps.keySet());
        }

        List<String> read(Instant now) {
            gaps.values().removeIf(since -> since.plus(timeout).isBefore(now));
            var rows = plain("position > " + last + " or position = any ('" + gapsLiteral() + "')");
            rows.forEach(row -> take(row, now));
            return rows.stream().map(Row::text).toList();
        }

        private void take(Row row, Instant now) {
            gaps.remove(row.position());
            LongStream.range(last + 1, row.position()).forEach(missing -> gaps.put(missing, now));
            last = Math.max(last, row.position());
        }

        private String gapsLiteral() {
            return gaps.keySet().toString().replace('[', '{').replace(']', '}');
        }
    }

    /** Goes on behind the highest position that it has seen. */
    private final class HighWaterReader {
        private long last;

        List<String> read() {
            var rows = plain("position > " + last);
            rows.forEach(row -> last = row.position());
            return rows.stream().map(Row::text).toList();
        }
    }
}
