package residence.kit.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.Entry;
import residence.events.EntryEvent;

/** Entries that do not stand as they stood, and how far those who relied on them were put before a person. */
final class Disturbed {
    private final JdbcClient jdbc;

    Disturbed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry that something was said about.
     *
     * @param event what was said
     * @param reached position of the last dependent that was looked at
     */
    record Row(UUID event, UUID entry, UUID correlation, LocalDate occurredOn, long reached) {}

    /** An entry that names another among what it relied on. */
    record Dependent(UUID id, long position) {}

    void note(Entry<? extends EntryEvent> said, UUID entry) {
        jdbc.sql("""
                insert into disturbed (event, entry, correlation, occurred_on) values (?, ?, ?, ?)
                on conflict do nothing""")
                .params(said.id(), entry, said.correlationId(), said.occurredOn())
                .update();
    }

    /** The one whose turn it is, locked until the transaction ends. */
    Optional<Row> lockNext() {
        return jdbc.sql("""
                select event, entry, correlation, occurred_on, reached from disturbed
                where next_at <= now() order by next_at, event, entry
                limit 1 for update skip locked""").query(Row.class).optional();
    }

    /**
     * The next of those who relied on it, in the order they were recorded; what was said about entries itself relies on
     * nothing that could fall.
     */
    List<Dependent> dependents(Row row, int limit) {
        return jdbc.sql("""
                with relying as materialized (
                    select id, position, type from event where basis @> array[?]::uuid[] and basis <> '{}')
                select id, position from relying
                where position > ?
                and type !~ '\\.(EntryVoided|EntryCorrected|BasisInvalidated|BasisResolved|ConsequenceWithdrawn)\\.v[0-9]+$'
                order by position limit ?""")
                .params(row.entry(), row.reached(), limit)
                .query(Dependent.class)
                .list();
    }

    void goOnAfter(Row row, long reached) {
        jdbc.sql("update disturbed set reached = ?, next_at = now(), trouble = null where event = ? and entry = ?")
                .params(reached, row.event(), row.entry())
                .update();
    }

    /** It has to wait a minute, and the others have their turn. */
    void later(Row row, String trouble) {
        jdbc.sql("""
                update disturbed set next_at = now() + interval '1 minute', trouble = ?
                where event = ? and entry = ?""").params(trouble, row.event(), row.entry()).update();
    }

    void done(Row row) {
        jdbc.sql("delete from disturbed where event = ? and entry = ?")
                .params(row.event(), row.entry())
                .update();
    }

    /** Whether nothing is left but what is in trouble. */
    boolean settled() {
        return jdbc.sql("select not exists (select from disturbed where trouble is null)")
                .query(Boolean.class)
                .single();
    }

    long troubled() {
        return jdbc.sql("select count(*) from disturbed where trouble is not null")
                .query(Long.class)
                .single();
    }
}
