package residence.record.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Subject;
import residence.record.notices.Notice;

/** What is to be sent, was sent, or was given up: a row for each webhook and notice, so that none is sent twice. */
@Component
final class Deliveries {
    /** In a round, of all webhooks and of one. */
    private static final int MOST = 32;

    private static final int MOST_OF_ONE = 4;

    /** Longer than an attempt may take: after it somebody else tries. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String CLAIM = """
            update webhook_delivery taken set due_at = :lease
            from (
                select next.webhook, next.notice from webhook
                cross join lateral (
                    select webhook, notice, due_at from webhook_delivery
                    where webhook = webhook.number and state = 'WAITING' and due_at <= :now
                    order by due_at limit :each for update skip locked) next
                where webhook.disabled is null and webhook.number <> all(:busy)
                order by row_number() over (partition by next.webhook order by next.due_at), next.due_at
                limit :most) due
            where taken.webhook = due.webhook and taken.notice = due.notice
            returning taken.webhook, taken.notice, taken.place, taken.attempts + 1""";

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param attempt 1 for the first; one that came to nothing on our side is made again under the same number */
    record Attempt(long webhook, UUID notice, Subject place, int attempt) {}

    /** How many stand how. */
    record Count(long sent, long waiting, long parked) {}

    /** A notice that is to be sent as soon as possible; one that is known already changes nothing. */
    void add(Webhook webhook, Notice notice, Instant now) {
        jdbc.sql("""
                        insert into webhook_delivery (webhook, notice, place, due_at, created_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing""")
                .params(webhook.number(), notice.id(), notice.place().path(), utc(now), utc(now))
                .update();
    }

    /**
     * Those that are to be tried now, taken so that nobody else tries them meanwhile: the webhooks take turns.
     *
     * @param busy webhooks of which nothing is taken
     */
    List<Attempt> claim(Instant now, Collection<Long> busy) {
        return jdbc.sql(CLAIM)
                .param("now", utc(now))
                .param("lease", utc(now.plus(LEASE)))
                .param("busy", busy.toArray(Long[]::new))
                .param("each", MOST_OF_ONE)
                .param("most", MOST)
                .query((row, _) -> new Attempt(
                        row.getLong(1), row.getObject(2, UUID.class), new Subject(row.getString(3)), row.getInt(4)))
                .list();
    }

    void sent(Attempt attempt) {
        state(attempt, "SENT", attempt.attempt());
    }

    void parked(Attempt attempt) {
        state(attempt, "PARKED", attempt.attempt());
    }

    /** There is nothing to tell any more, or not to that reader. */
    void dropped(Attempt attempt) {
        state(attempt, "DROPPED", attempt.attempt() - 1);
    }

    private void state(Attempt attempt, String state, int attempts) {
        jdbc.sql("update webhook_delivery set state = ?, attempts = ? where webhook = ? and notice = ?")
                .params(state, attempts, attempt.webhook(), attempt.notice())
                .update();
    }

    /** The receiver did not take it. */
    void again(Attempt attempt, Instant at) {
        jdbc.sql("update webhook_delivery set due_at = ?, attempts = ? where webhook = ? and notice = ?")
                .params(utc(at), attempt.attempt(), attempt.webhook(), attempt.notice())
                .update();
    }

    Count count(Webhook webhook) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'SENT') as sent,
                            count(*) filter (where state = 'WAITING') as waiting,
                            count(*) filter (where state = 'PARKED') as parked
                        from webhook_delivery where webhook = ?""").param(webhook.number()).query(Count.class).single();
    }

    long count(String state) {
        return jdbc.sql("select count(*) from webhook_delivery where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    void forget(Instant before) {
        jdbc.sql("delete from webhook_delivery where created_at < ?")
                .param(utc(before))
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
