package residence.kit.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The deadlines of a service, in its database: what survives a restart. */
final class DeadlineTable {
    private final JdbcClient jdbc;

    DeadlineTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One deadline, named within its stream. */
    record Row(String stream, String name, LocalDate due, String noun, String subject) {}

    /** Makes {@code rows} the open deadlines of {@code stream}; those tried before stay as they were. */
    void replace(String stream, List<Row> rows) {
        jdbc.sql("delete from deadline where stream = ? and tried_at is null")
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

    void tried(Row row, Instant at, String outcome) {
        jdbc.sql("update deadline set tried_at = ?, outcome = ? where stream = ? and name = ? and due = ?")
                .params(at.atOffset(ZoneOffset.UTC), outcome, row.stream(), row.name(), row.due())
                .update();
    }
}
