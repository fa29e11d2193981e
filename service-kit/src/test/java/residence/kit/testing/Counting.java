package residence.kit.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.Lookup;
import residence.events.Subject;

/** Counts what is looked up, for those whose questions must not grow with what they look at. */
public final class Counting implements Lookup {
    private final Lookup known;
    private final Map<Class<?>, Integer> asked = new HashMap<>();

    public Counting(Lookup known) {
        this.known = known;
    }

    @Override
    public <E extends DomainEvent> List<Entry<E>> entries(Subject subject, Class<E> type) {
        asked.merge(type, 1, Integer::sum);
        return known.entries(subject, type);
    }

    /** How often entries of that type were looked up. */
    public int asked(Class<? extends DomainEvent> type) {
        return asked.getOrDefault(type, 0);
    }
}
