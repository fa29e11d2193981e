package residence.property.known;

import residence.events.Holders;
import residence.events.Jurisdiction;
import residence.events.Lookup;
import residence.events.Subject;
import residence.kit.command.Caller;

/**
 * Who may read about a place in use.
 *
 * <p>Not checked yet: which property company manages the building and which committee its owners elected; Management
 * and Community have no noun here so far. Both read a building that they name, and every reading has its reader.
 */
public final class Readers {
    private Readers() {}

    /** An authority of the region that {@code building} lies in. */
    public static boolean answersFor(Caller caller, Subject building, Lookup lookup) {
        return caller.authority()
                && Jurisdiction.of(lookup, building).filter(caller::covers).isPresent();
    }

    /** An owner of {@code place}: of that dwelling, or of any dwelling of the building. */
    public static boolean owns(Caller caller, Subject place, Lookup lookup) {
        var owners = place.equals(place.root()) ? Holders.ownersIn(lookup, place) : Holders.owners(lookup, place);
        return caller.is("owner") && caller.isOneOf(owners);
    }

    /** Whoever looks after buildings: the property company, and the owners' committee. */
    public static boolean looksAfter(Caller caller) {
        return caller.is("property-company", "owners-committee");
    }
}
