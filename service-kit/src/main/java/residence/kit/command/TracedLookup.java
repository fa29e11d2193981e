package residence.kit.command;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import residence.events.Lookup;
import residence.kit.store.Condition;

/** A lookup for one decision, which remembers what it answered. */
public interface TracedLookup extends Lookup {
    /** What must not have happened since by the time of the append; null where nothing of the own store was read. */
    @Nullable
    Condition condition();

    /** Ids of all entries it answered with, each once, in the order they were first seen. */
    List<UUID> basis();
}
