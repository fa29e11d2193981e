package residence.record.flags;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Region;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.web.Cursor;
import residence.record.document.Library;
import residence.record.fold.Flag;

/** Finds what waits for a person, document by document. */
@Component
final class OpenFlags {
    private static final String WAITING = """
            select flagged.document, flagged.service, flagged.key, place.region, flagged.content
            from document flagged
            cross join lateral (select region_of(flagged.document) as region) place
            where flagged.open_flags > 0
              and (flagged.document, flagged.service, flagged.key) > (:document, :service, :key)
              and starts_with(place.region, :jurisdiction) and starts_with(place.region, :region)
              and (:building::text is null or flagged.document = :building
                   or starts_with(flagged.document, :building || '/'))
            order by flagged.document, flagged.service, flagged.key limit :limit""";

    private final JdbcClient jdbc;

    OpenFlags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked for.
     *
     * @param jurisdiction division code of the region that the authority answers for
     * @param region division code of one inside it, or null
     */
    record Wanted(
            String jurisdiction,
            @Nullable String region,
            @Nullable Subject building) {}

    /**
     * A document in which entries of one service wait.
     *
     * @param key the partition key under which they stand
     * @param flags each names the entry that lost its ground and what it had relied on
     */
    record Waiting(Subject document, Service service, Subject key, String region, List<Flag> flags) {
        @JsonIgnore
        Cursor cursor() {
            return Cursor.after(document, service.id(), key);
        }
    }

    /** In the order of their documents. */
    List<Waiting> waiting(Wanted wanted, Cursor cursor, int limit) {
        var after = cursor.read(3, List.of("", "", ""), key -> key);
        return jdbc.sql(WAITING)
                .param("document", after.get(0))
                .param("service", after.get(1))
                .param("key", after.get(2))
                .param("jurisdiction", Region.stem(wanted.jurisdiction()))
                .param("region", wanted.region() == null ? "" : Region.stem(wanted.region()))
                .param(
                        "building",
                        wanted.building() == null ? null : wanted.building().path())
                .param("limit", limit)
                .query((row, _) -> new Waiting(
                        new Subject(row.getString(1)),
                        Service.of(row.getString(2)),
                        new Subject(row.getString(3)),
                        row.getString(4),
                        Library.openFlags(row.getBytes(5))))
                .list();
    }
}
