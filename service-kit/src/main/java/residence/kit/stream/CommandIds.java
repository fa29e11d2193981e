package residence.kit.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import residence.events.Command;
import residence.kit.DerivedId;

/**
 * Ids of the commands by which one reaction answers one event. A reaction that is asked again, because it was
 * interrupted, may find less to do than the first time: so an id tells which command about which subject it is, not at
 * which place it was sent.
 */
final class CommandIds {
    private final String reaction;
    private final UUID event;
    private final Map<String, Integer> given = new HashMap<>();

    CommandIds(String reaction, UUID event) {
        this.reaction = reaction;
        this.event = event;
    }

    UUID next(Command command) {
        String which = command.getClass().getSimpleName() + "/" + command.subject();
        int before = given.merge(which, 1, Integer::sum) - 1;
        return DerivedId.of(event, reaction + "/" + which + "/" + before);
    }
}
