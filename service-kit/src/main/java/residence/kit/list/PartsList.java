package residence.kit.list;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.DomainEvent;
import residence.events.Subject;
import residence.events.view.View;
import residence.kit.problem.Invalid;
import residence.kit.web.Page;
import residence.kit.web.Paging;

/**
 * A list that has several rows for a thing: the terms of a clock. The thing is folded whole, in a table of its own; its
 * parts are listed in another, each under the thing's subject and its own name.
 *
 * @param <P> the row: a part of a thing
 */
public abstract class PartsList<V, P, E extends DomainEvent> extends DocumentList<V, E> {
    private final Documents<P> parts;

    /**
     * @param table of the things, without columns; also the list's name
     * @param parts table of the parts, with the columns that they are filtered and sorted by
     */
    protected PartsList(JdbcClient jdbc, String table, View<V, E> view, String parts, Class<P> part) {
        super(jdbc, table, view);
        this.parts = new Documents<>(jdbc, parts, part);
    }

    /** The parts of a thing, each by its name. */
    protected abstract Map<String, P> parts(V thing);

    /**
     * The parts that all filters let through.
     *
     * @throws Invalid as {@link #page}
     */
    public Page<P> parts(Paging paging, Filter... filters) {
        return parts.page(paging, filters);
    }

    @Override
    void put(SortedMap<String, V> changed) {
        super.put(changed);
        var rows = new TreeMap<String, P>();
        changed.forEach((thing, view) -> {
            parts.deleteInside(thing);
            parts(view).forEach((name, part) -> rows.put(thing + "/" + name, part));
        });
        parts.put(rows);
    }

    @Override
    public void forget(Subject subject) {
        super.forget(subject);
        parts.deleteInside(subject.path());
    }

    @Override
    public void reset() {
        super.reset();
        parts.clear();
    }
}
