package residence.record.webhooks;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.kit.command.Caller;
import residence.record.notices.Notice.Kind;
import residence.record.webhooks.Webhook.Disabled;

/** The webhooks of all organisations. */
@Component
class Webhooks {
    /** Of one organisation in one role. */
    static final int MOST = 5;

    /** Notices in a row that are given up before nothing more is tried. */
    static final int GIVEN_UP = 5;

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Webhook> of(Caller caller) {
        return jdbc.sql("select * from webhook where role = ? and organisation = ? order by id")
                .params(caller.role(), caller.organisation())
                .query(Webhooks::webhook)
                .list();
    }

    Optional<Webhook> find(Caller caller, String id) {
        return of(caller).stream().filter(webhook -> webhook.id().equals(id)).findFirst();
    }

    Optional<Webhook> find(long number) {
        return jdbc.sql("select * from webhook where number = ?")
                .param(number)
                .query(Webhooks::webhook)
                .optional();
    }

    /** Those that something is sent to. */
    List<Webhook> enabled() {
        return jdbc.sql("select * from webhook where disabled is null order by number")
                .query(Webhooks::webhook)
                .list();
    }

    /**
     * Makes one, or changes where it leads and what it is for; one that was disabled begins anew.
     *
     * @param salt of its secret, where it is made
     * @return whether it was made
     * @throws Refusal where the organisation has as many as it may have
     */
    @Transactional
    boolean put(Caller caller, String id, URI url, Collection<Kind> kinds, byte[] salt, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('residence.webhooks ' || ?))")
                .param(caller.organisation())
                .query((row, _) -> 0)
                .single();
        boolean known = find(caller, id).isPresent();
        Refusal.ifAny(Unmet.when(!known && of(caller).size() >= MOST, "webhook.too-many", "most", MOST));
        jdbc.sql("""
                        insert into webhook (role, organisation, id, region, url, kinds, salt, since)
                        values (:role, :organisation, :id, :region, :url, :kinds::text[], :salt, :now)
                        on conflict (role, organisation, id) do update set
                            region = excluded.region, url = excluded.url, kinds = excluded.kinds,
                            since = case when webhook.disabled is null then webhook.since else excluded.since end,
                            disabled = null, given_up = 0, last_failure = null""")
                .param("role", caller.role())
                .param("organisation", caller.organisation())
                .param("id", id)
                .param("region", caller.region())
                .param("url", url.toString())
                .param("kinds", kinds.stream().map(Kind::name).toArray(String[]::new))
                .param("salt", salt)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return !known;
    }

    /** Whether there was one. */
    boolean resalt(Caller caller, String id, byte[] salt) {
        return jdbc.sql("update webhook set salt = ? where role = ? and organisation = ? and id = ?")
                        .params(salt, caller.role(), caller.organisation(), id)
                        .update()
                == 1;
    }

    /** Whether there was one; what waits for it goes with it. */
    boolean delete(Caller caller, String id) {
        return jdbc.sql("delete from webhook where role = ? and organisation = ? and id = ?")
                        .params(caller.role(), caller.organisation(), id)
                        .update()
                == 1;
    }

    void delivered(Webhook webhook) {
        jdbc.sql("update webhook set given_up = 0 where number = ? and given_up > 0")
                .param(webhook.number())
                .update();
    }

    void failed(Webhook webhook, String what) {
        jdbc.sql("update webhook set last_failure = ? where number = ?")
                .params(what, webhook.number())
                .update();
    }

    /** A notice could not be delivered; one too many disables it. */
    void gaveUp(Webhook webhook) {
        jdbc.sql("""
                        update webhook set given_up = given_up + 1,
                            disabled = case when given_up + 1 >= ? then coalesce(disabled, ?) else disabled end
                        where number = ?""")
                .params(GIVEN_UP, Disabled.FAILING.name(), webhook.number())
                .update();
    }

    void gone(Webhook webhook) {
        jdbc.sql("update webhook set disabled = ? where number = ?")
                .params(Disabled.GONE.name(), webhook.number())
                .update();
    }

    private static Webhook webhook(ResultSet row, int index) throws SQLException {
        return new Webhook(
                row.getLong("number"),
                row.getString("role"),
                row.getString("organisation"),
                row.getString("id"),
                row.getString("region"),
                URI.create(row.getString("url")),
                Stream.of((String[]) row.getArray("kinds").getArray())
                        .map(Kind::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBytes("salt"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                disabled(row.getString("disabled")),
                row.getString("last_failure"));
    }

    private static @Nullable Disabled disabled(@Nullable String why) {
        return why == null ? null : Disabled.valueOf(why);
    }
}
