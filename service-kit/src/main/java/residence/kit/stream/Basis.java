package residence.kit.stream;

import java.util.LinkedHashSet;
import residence.events.Entry;
import residence.events.Refusal;
import residence.kit.store.EventLog;

/**
 * What the entries that are answered relied on. An entry is decided on facts of several services and may overtake them
 * on its way here; who answers it before they have come decides on less than it did.
 */
record Basis(EventLog log, Heard heard) {

    /**
     * Nothing where all that the entry relied on is known here: heard, or this service's own. An id does not tell whose
     * entry it names, so a service hears whatever those that it hears rely on (the services' configurations are checked
     * for that): then nothing is waited for in vain.
     *
     * @throws Refusal {@code not-heard.basis} where an entry is still on its way
     */
    void requireKnown(Entry<?> entry) {
        var missing = new LinkedHashSet<>(entry.basis());
        missing.removeAll(heard.known(missing));
        if (!missing.isEmpty()) {
            log.byIds(missing).forEach(own -> missing.remove(own.entry().id()));
        }
        if (!missing.isEmpty()) {
            throw Refusal.of("not-heard.basis", "entry", missing.getFirst(), "missing", missing.size());
        }
    }
}
