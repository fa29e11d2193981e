package residence.kit.stream;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.EntryEvent;
import residence.events.EventCatalogue;
import residence.events.LiveEntries;
import residence.events.Service;
import residence.events.Subject;
import residence.kit.command.TracedLookup;
import residence.kit.store.Condition;
import residence.kit.store.EventLog;
import residence.kit.store.Recorded;

/**
 * What a service knows, for one decision: its own entries from its store, those of others as far as it has heard them.
 * It remembers what was read, so that the append can name its basis and fail where the own facts have changed since.
 */
public final class ServiceLookup implements TracedLookup {
    private final Service self;
    private final EventLog log;
    private final Heard heard;
    private final List<Condition.About> read = new ArrayList<>();
    private final Set<UUID> basis = new LinkedHashSet<>();
    private @Nullable Long position;

    ServiceLookup(Service self, EventLog log, Heard heard) {
        this.self = self;
        this.log = log;
        this.heard = heard;
    }

    @Override
    public <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type) {
        var found = isOwn(type) ? own(subject, type) : foreign(subject, type);
        found.forEach(entry -> basis.add(entry.id()));
        return found;
    }

    @Override
    public @Nullable Condition condition() {
        return position == null ? null : new Condition(position, read);
    }

    @Override
    public List<UUID> basis() {
        return List.copyOf(basis);
    }

    /** What is said of entries every service says of its own, so none is asked for another's. */
    private boolean isOwn(Class<? extends DomainEvent> type) {
        return EntryEvent.class.isAssignableFrom(type) || EventCatalogue.serviceOf(type) == self;
    }

    private <E extends DomainEvent> List<Entry<E>> own(Subject subject, Class<E> type) {
        var types = EventCatalogue.records(type).stream()
                .map(event -> EventCatalogue.typeOf(self, event))
                .collect(Collectors.toSet());
        read.add(new Condition.About(subject, types));
        var known = log.about(subject, types);
        // the earliest: what came between two look-ups counts against the append, too
        position = position == null ? known.position() : position;
        return only(type, known.entries().stream().map(Recorded::entry).toList());
    }

    private <E extends DomainEvent> List<Entry<E>> foreign(Subject subject, Class<E> type) {
        var all = heard.about(EventCatalogue.serviceOf(type), subject, List.copyOf(EventCatalogue.records(type)));
        return only(type, LiveEntries.of(all.stream().map(Heard.Placed::entry).toList()));
    }

    @SuppressWarnings("unchecked")
    private static <E extends DomainEvent> List<Entry<E>> only(Class<E> type, List<? extends Entry<?>> entries) {
        return entries.stream()
                .filter(entry -> type.isInstance(entry.body()))
                .map(entry -> (Entry<E>) entry)
                .toList();
    }
}
