package residence.kit.command;

import java.util.List;
import java.util.UUID;

/** The fold of a stream up to some entry, and what it is the fold of. */
record StreamSnapshot<S>(S state, List<UUID> live) {
    StreamSnapshot {
        live = List.copyOf(live);
    }
}
