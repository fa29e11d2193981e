package residence.property.decoration;

import residence.events.KnownBuilding;
import residence.events.Lookup;

/** All that the rules ask for is in the command, but that the dwelling is there and its building stands. */
record DecorationFacts() {

    /** @throws residence.events.Refusal as {@link KnownBuilding#standing} */
    static DecorationFacts lookUp(DecorationCommand command, Decoration.State state, Lookup lookup) {
        KnownBuilding.standing(lookup, command.subject(), command.act().occurredOn());
        return new DecorationFacts();
    }
}
