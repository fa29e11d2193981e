package residence.kit.command;

import java.util.List;
import java.util.stream.Stream;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Subject;

/** What a service knows, and one entry that was struck out as if it stood. */
record Restored(Lookup standing, Entry<?> struckOut) implements Lookup {

    @Override
    @SuppressWarnings("unchecked") // asked for what it holds
    public <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type) {
        boolean asked = type.isInstance(struckOut.body()) && struckOut.subject().within(subject);
        return asked
                ? Stream.concat(standing.entries(subject, type).stream(), Stream.of((Entry<E>) struckOut))
                        .toList()
                : standing.entries(subject, type);
    }
}
