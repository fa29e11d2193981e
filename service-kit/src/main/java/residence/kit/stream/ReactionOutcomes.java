package residence.kit.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;

/** What came of each reaction to each entry. */
final class ReactionOutcomes {
    private final JdbcOperations jdbc;
    private final Clock clock;

    ReactionOutcomes(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One answer.
     *
     * @param outcome {@code sent}, {@code nothing}, {@code refused} or {@code waiting}
     * @param detail the commands, and the codes of what was refused
     */
    public record Outcome(
            String reaction, UUID event, String service, long position, String outcome, String detail, Instant at) {}

    boolean settled(String reaction, UUID event) {
        return !jdbc.queryForList("""
                        select 1 from reaction_outcome
                        where reaction = ? and event = ? and outcome <> 'waiting'""", Integer.class, reaction, event).isEmpty();
    }

    void keep(String reaction, Delivery delivery, String outcome, String detail) {
        jdbc.update(
                """
                insert into reaction_outcome values (?, ?, ?, ?, ?, ?, ?)
                on conflict (reaction, event) do update
                set outcome = excluded.outcome, detail = excluded.detail, at = excluded.at""",
                reaction,
                delivery.entry().id(),
                delivery.service().id(),
                delivery.position(),
                outcome,
                detail,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Of an entry, by reaction. */
    List<Outcome> of(UUID event) {
        return jdbc.query(
                "select * from reaction_outcome where event = ? order by reaction", ReactionOutcomes::outcome, event);
    }

    /** The latest. */
    List<Outcome> latest(int limit) {
        return jdbc.query(
                "select * from reaction_outcome order by at desc, reaction, event limit ?",
                ReactionOutcomes::outcome,
                limit);
    }

    private static Outcome outcome(ResultSet row, int index) throws SQLException {
        return new Outcome(
                row.getString("reaction"),
                row.getObject("event", UUID.class),
                row.getString("service"),
                row.getLong("position"),
                row.getString("outcome"),
                row.getString("detail"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
