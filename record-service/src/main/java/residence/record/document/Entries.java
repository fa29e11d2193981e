package residence.record.document;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventJson;
import residence.events.LiveEntries;
import residence.events.Subject;

/** Reads a document's entries of a few kinds, as they stand. */
@Component
public final class Entries {
    private static final String FOUND = """
            select payload, position, documents from entry
            where documents @> array[:document::text]
              and (speaks_of is not null or split_part(type, '.', 3) = any(:events::text[]))
            order by service, position""";

    private final JdbcClient jdbc;
    private final EventJson json;

    Entries(JdbcClient jdbc, EventJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order of their positions, service by service. */
    public List<Standing> standing(Subject document, Collection<Class<? extends DomainEvent>> events) {
        var found = jdbc.sql(FOUND)
                .param("document", document.path())
                .param("events", events.stream().map(Class::getSimpleName).toArray(String[]::new))
                .query((row, _) -> new Standing(json.read(row.getBytes(1)), row.getLong(2), subjects(row.getArray(3))))
                .list();
        var live =
                LiveEntries.among(found.stream().<Entry<?>>map(Standing::entry).toList());
        return found.stream()
                .<@Nullable Standing>map(one -> standing(one, live))
                .<Standing>mapMulti((one, stands) -> {
                    if (one != null) {
                        stands.accept(one);
                    }
                })
                .toList();
    }

    private static @Nullable Standing standing(Standing one, LiveEntries live) {
        var entry = live.standing(one.entry());
        return entry == null ? null : new Standing(entry, one.position(), one.documents());
    }

    private static Set<Subject> subjects(Array paths) throws SQLException {
        return Stream.of((String[]) paths.getArray()).map(Subject::new).collect(Collectors.toUnmodifiableSet());
    }
}
