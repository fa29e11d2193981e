package residence.warranty.known;

import java.util.stream.Stream;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Holders;
import residence.events.Lookup;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;
import residence.kit.command.Caller;

/**
 * What a caller is to a place, today. A place is a building for its common parts, a dwelling, or
 * anything inside either. Nothing is assumed of a building that was not heard of.
 */
public record Relations(Caller caller, Act act, Lookup lookup) {

    /** Whether {@code place} stands for, or belongs to, a building's common parts. */
    public static boolean common(Subject place) {
        return Premises.dwellingAround(place).isEmpty();
    }

    public boolean developerOf(Subject place) {
        return caller.is("developer")
                && projects(place)
                        .anyMatch(project -> lookup.entries(project, ProjectRegistered.class).stream()
                                .anyMatch(entry -> entry.body().developer().equals(caller.organisation())));
    }

    /** The contractor appointed to the project today: the day that an act is about is its sender's to choose. */
    public boolean contractorOf(Subject place) {
        return caller.is("contractor")
                && projects(place)
                        .anyMatch(project -> caller.organisation()
                                .equals(Parties.appointed(lookup, project, act.today())
                                        .get(PartyRole.CONTRACTOR)));
    }

    /** One of those the dwelling was handed to, acting in that relation. */
    public boolean ownerOf(Subject place) {
        var person = act.actor().person();
        return person != null
                && caller.is("owner")
                && Premises.dwellingAround(place)
                        .filter(dwelling -> Holders.owners(lookup, dwelling).contains(person))
                        .isPresent();
    }

    /** One of its owners, or of its buyers before hand-over. */
    public boolean holderOf(Subject place) {
        var person = act.actor().person();
        return person != null
                && caller.is("owner", "buyer")
                && Premises.dwellingAround(place)
                        .filter(dwelling -> Holders.of(lookup, dwelling).contains(person))
                        .isPresent();
    }

    /** An owners' committee, for common parts only. Which community it is of, nobody says yet (Community comes later). */
    public boolean committeeOf(Subject place) {
        return caller.is("owners-committee") && common(place);
    }

    private Stream<Subject> projects(Subject place) {
        return lookup.entries(place.root(), BuildingRegistered.class).stream()
                .map(entry -> entry.body().project());
    }
}
