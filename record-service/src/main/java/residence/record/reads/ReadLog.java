package residence.record.reads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import residence.events.EventJson;
import residence.events.Subject;

/** The access log: rows chained by their hashes, so that none can be changed or taken away unseen. */
@Component
final class ReadLog {
    private static final byte[] BEFORE_THE_FIRST = new byte[32];
    private static final String COLUMNS = "number, subject, read_at, account, role, organisation, audience, hash";
    private static final RowMapper<Row> ROW = (row, _) -> new Row(
            row.getLong("number"),
            new Read(
                    new Subject(row.getString("subject")),
                    row.getTimestamp("read_at").toInstant(),
                    row.getString("account"),
                    row.getString("role"),
                    row.getString("organisation"),
                    row.getString("audience")),
            row.getBytes("hash"));

    private final JdbcOperations jdbc;
    private final TransactionTemplate transactions;

    ReadLog(JdbcOperations jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @param number 1, 2, 3 ... without gaps */
    record Row(long number, Read read, byte[] hash) {}

    /** Appends, one writer at a time over all instances. */
    void append(List<Read> reads) {
        transactions.executeWithoutResult(_ -> {
            jdbc.query("select pg_advisory_xact_lock(hashtext('residence.card-reads'))", row -> {});
            jdbc.batchUpdate(
                    "insert into card_read (" + COLUMNS + ") values (?, ?, ?::timestamptz, ?, ?, ?, ?, ?)",
                    chained(reads, last()));
        });
    }

    private Optional<Row> last() {
        return jdbc.query("select " + COLUMNS + " from card_read order by number desc limit 1", ROW).stream()
                .findFirst();
    }

    private static List<Object[]> chained(List<Read> reads, Optional<Row> last) {
        long number = last.map(Row::number).orElse(0L);
        byte[] hash = last.map(Row::hash).orElse(BEFORE_THE_FIRST);
        var rows = new ArrayList<Object[]>();
        for (Read read : reads) {
            hash = read.hash(hash, ++number);
            rows.add(new Object[] {
                number,
                read.subject().path(),
                EventJson.stamp(read.at()),
                read.account(),
                read.role(),
                read.organisation(),
                read.audience(),
                hash
            });
        }
        return rows;
    }

    /** Reads of a card, the latest first. */
    List<Row> of(Subject subject, long before, int limit) {
        return jdbc.query(
                "select " + COLUMNS + " from card_read where subject = ? and number < ? order by number desc limit ?",
                ROW,
                subject.path(),
                before,
                limit);
    }

    /** The first row that does not fit what stands before it, or empty where the chain holds. */
    Optional<Long> broken() {
        var previous = new byte[][] {BEFORE_THE_FIRST};
        var expected = new long[] {1};
        var broken = new ArrayList<Long>();
        jdbc.query("select " + COLUMNS + " from card_read order by number", row -> {
            var next = java.util.Objects.requireNonNull(ROW.mapRow(row, 0));
            boolean fits = next.number() == expected[0]++
                    && Arrays.equals(next.read().hash(previous[0], next.number()), next.hash());
            previous[0] = next.hash();
            if (!fits) {
                broken.add(next.number());
            }
        });
        return broken.stream().findFirst();
    }
}
