package residence.record.fold;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.view.View;

/**
 * The things of one noun in a document: the batches that went into a building, the defects of a dwelling.
 *
 * @param views by the paths of their subjects, in the order they were first spoken of
 */
public record Things<V>(Map<String, V> views) {
    public Things {
        views = Collections.unmodifiableMap(new LinkedHashMap<>(views));
    }

    /** The one thing of a noun of which a document has one, where anything is known of it. */
    public Optional<V> only() {
        return views.values().stream().findFirst();
    }

    public List<V> all() {
        return List.copyOf(views.values());
    }

    <E extends DomainEvent> Things<V> after(View<V, E> view, Entry<?> entry) {
        var all = new LinkedHashMap<>(views);
        String subject = entry.subject().path();
        all.put(subject, view.after(views.get(subject), entry));
        return new Things<>(all);
    }

    /** A thing has one partition key, so of two sections only one speaks of it. */
    Things<V> and(Things<V> others) {
        var all = new LinkedHashMap<>(views);
        all.putAll(others.views);
        return new Things<>(all);
    }
}
