package residence.kit.command;

import java.util.List;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Subject;

/**
 * What a service knows while a noun's stream is empty: nothing names a thing before it is, so what the noun itself said of
 * it need not be looked up. Nor need the append be conditional on it: one that came since has the stream's first place.
 *
 * @param subject of the stream
 * @param events the noun's
 */
record NotBegun(Subject subject, Class<? extends DomainEvent> events, Lookup lookup) implements Lookup {

    @Override
    public <E extends DomainEvent> List<Entry<E>> entries(Subject asked, Class<E> type) {
        return asked.equals(subject) && events.isAssignableFrom(type) ? List.of() : lookup.entries(asked, type);
    }
}
