package residence.events;

import tools.jackson.databind.node.ObjectNode;

/**
 * Reads an event of an older version as the next one. Stored bytes never change: the chain runs on read.
 *
 * @see EventJson
 */
public interface Upcaster {
    /** The type it reads: {@code residence.warranty.RepairRequested.v1}. */
    String from();

    /** The type it turns it into: {@code residence.warranty.RepairRequested.v2}. */
    String to();

    /** @param body the event's body; may be changed in place and returned */
    ObjectNode upcast(ObjectNode body);
}
