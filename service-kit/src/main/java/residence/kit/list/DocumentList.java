package residence.kit.list;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EventCatalogue;
import residence.events.Service;
import residence.events.Subject;
import residence.events.view.View;
import residence.kit.problem.Invalid;
import residence.kit.stream.Projection;
import residence.kit.web.Page;
import residence.kit.web.Paging;

/**
 * A list of one noun's things: one row per subject, kept as a JSON document, which each entry about the subject takes one
 * step further. What it is filtered and sorted by are columns that PostgreSQL derives from the document, so a new list is
 * the noun's {@link View}, one line of a migration, {@code select document_list('work_item_list',
 * '{building,stage,planned_on}');}, a component
 *
 * <pre>{@code
 * @Component
 * class WorkItems extends DocumentList<WorkItemView, WorkItemEvent> {
 *     WorkItems(JdbcClient jdbc) {
 *         super(jdbc, "work_item_list", WorkItemView.VIEW);
 *     }
 * }
 * }</pre>
 *
 * and a query
 *
 * <pre>{@code
 * @GetMapping("/api/quality/work-items")
 * Page<WorkItemView> workItems(Caller caller, @RequestParam @Nullable Stage stage, Paging paging) {
 *     return items.page(paging.or(Sort.by("plannedOn")), visible.to(caller), Filter.is("stage", stage));
 * }
 * }</pre>
 *
 * <p>The table's name is the list's. A new one is built from the beginning by itself, and so is one that other code has
 * filled: another fold needs nothing, another column a line, {@code select list_column(..)}.
 *
 * @param <V> the row
 * @param <E> the noun's events
 */
public class DocumentList<V, E extends DomainEvent> implements Projection {
    private final Documents<V> rows;
    private final View<V, E> view;

    /** @param table as {@code document_list} made it; also the list's name */
    public DocumentList(JdbcClient jdbc, String table, View<V, E> view) {
        this.rows = new Documents<>(jdbc, table, view.shape());
        this.view = view;
    }

    /** For a list that says its {@link #step} itself: of things that are nothing before their first entry. */
    protected DocumentList(JdbcClient jdbc, String table, Class<V> row, Class<E> events) {
        this(jdbc, table, new View<>(row, events, DocumentList::unknown, (before, _, _) -> before));
    }

    private static <V> V unknown(Subject thing) {
        throw new IllegalStateException("nothing says what " + thing + " is before anything is known of it");
    }

    /**
     * The row after the entry.
     *
     * @param before null where there is none yet, also where the entry that began it was voided
     * @return null where there still is none
     */
    protected @Nullable V step(@Nullable V before, Entry<?> entry, E event) {
        return view.after(before, entry);
    }

    @Override
    public String name() {
        return rows.table();
    }

    @Override
    public Set<Service> hears() {
        return EventCatalogue.servicesOf(view.events());
    }

    @Override
    public final void on(Entry<?> entry) {
        on(List.of(entry));
    }

    /** Reads the rows they are about, takes each a step further, and writes them: two or three statements for any number. */
    @Override
    public void on(List<Entry<?>> entries) {
        var own = entries.stream()
                .filter(entry -> view.events().isInstance(entry.body()))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        var known = toChange(own.stream().map(Entry::subject).distinct().toList());
        var changed = new TreeMap<String, V>();
        for (Entry<?> entry : own) {
            String subject = entry.subject().path();
            var before = known.get(subject);
            var after = step(before, entry, view.events().cast(entry.body()));
            if (after != null && !after.equals(before)) {
                known.put(subject, after);
                changed.put(subject, after);
            }
        }
        put(changed);
    }

    @Override
    public void forget(Subject subject) {
        rows.delete(subject.path());
    }

    @Override
    public void reset() {
        rows.clear();
    }

    public Optional<V> find(Subject subject) {
        return Optional.ofNullable(rows.of(List.of(subject)).get(subject.path()));
    }

    /** Those of these subjects that have a row, in no order. */
    public List<V> find(List<Subject> subjects) {
        return List.copyOf(rows.of(subjects).values());
    }

    /**
     * The rows that all filters let through.
     *
     * @throws Invalid for a sort by what the list has no column for, and for a cursor that it did not give out
     */
    public Page<V> page(Paging paging, Filter... filters) {
        return rows.page(paging, filters);
    }

    final View<V, E> view() {
        return view;
    }

    final Documents<V> rows() {
        return rows;
    }

    /**
     * The rows of these subjects, for this transaction to change. What several services say comes in several partitions, which are
     * taken in side by side: each waits here for the other, or one would write over what the other has just read.
     */
    final Map<String, V> toChange(List<Subject> subjects) {
        if (hears().size() > 1) {
            rows.lock(subjects);
        }
        return rows.of(subjects);
    }

    /** Writes what has changed. */
    void put(SortedMap<String, V> changed) {
        rows.put(changed);
    }
}
