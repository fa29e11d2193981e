package residence.kit.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deadlines of a service, in its database: what survives a restart. */
final class DeadlineTable {
    private final JdbcClient jdbc;

    DeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One deadline, named within its stream. */
    record Row(String stream, String name, LocalDate due, String noun, String subject) {}

    /**
     * What came of a deadline.
     *
     * @param result {@code sent}, {@code needless}, {@code refused} or {@code failed}
     * @param detail why it was refused or failed; null otherwise
     */
    record Outcome(String result, @Nullable String detail) {
        static Outcome of(String result) {
            return new Outcome(result, null);
        }
    }

    /** A deadline that failed, and why: something is wrong with it that passes by no waiting. */
    record Failed(String stream, String name, LocalDate due, Instant triedAt, String detail) {}

    /**
     * Makes {@code rows} the open deadlines of {@code stream}; those tried before stay as they were, but for the failed
     * ones: what was appended may have mended them.
     */
    void replace(String stream, List<Row> rows) {
        jdbc.sql("delete from deadline where stream = ? and (tried_at is null or outcome = 'failed')")
                .param(stream)
                .update();
        for (Row row : rows) {
            jdbc.sql("""
                    insert into deadline (stream, name, due, noun, subject) values (?, ?, ?, ?, ?)
                    on conflict do nothing""")
                    .params(row.stream(), row.name(), row.due(), row.noun(), row.subject())
                    .update();
        }
    }

    /** What was recorded of them was taken back: where the same deadline follows again, it is tried again. */
    void forgetSent(String stream) {
        jdbc.sql("delete from deadline where stream = ? and outcome = 'sent'")
                .param(stream)
                .update();
    }

    /** The oldest deadline due by {@code today} that nobody is trying, locked until the transaction ends. */
    Optional<Row> lockNext(LocalDate today) {
        return jdbc.sql("""
                        select stream, name, due, noun, subject from deadline
                        where tried_at is null and due <= ? order by due, stream, name
                        limit 1 for update skip locked""").param(today).query(Row.class).optional();
    }

    /** The first day on which something is still to be tried. */
    Optional<LocalDate> nextDue() {
        return jdbc.sql("select due from deadline where tried_at is null order by due limit 1")
                .query(LocalDate.class)
                .optional();
    }

    void tried(Row row, Instant at, Outcome outcome) {
        jdbc.sql("update deadline set tried_at = ?, outcome = ?, detail = ? where stream = ? and name = ? and due = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(outcome.result())
                .param(outcome.detail())
                .params(row.stream(), row.name(), row.due())
                .update();
    }

    /** Those that failed, the oldest first; at most {@code limit}. */
    List<Failed> failed(int limit) {
        return jdbc.sql("""
                        select stream, name, due, tried_at, detail from deadline
                        where outcome = 'failed' order by due, stream, name limit ?""").param(limit).query(DeadlineTable::failed).list();
    }

    private static Failed failed(ResultSet row, int index) throws SQLException {
        return new Failed(
                row.getString("stream"),
                row.getString("name"),
                row.getObject("due", LocalDate.class),
                row.getObject("tried_at", OffsetDateTime.class).toInstant(),
                row.getString("detail"));
    }

    long countFailed() {
        return jdbc.sql("select count(*) from deadline where outcome = 'failed'")
                .query(Long.class)
                .single();
    }

    int reopenFailed() {
        return jdbc.sql("update deadline set tried_at = null, outcome = null, detail = null where outcome = 'failed'")
                .update();
    }
}
