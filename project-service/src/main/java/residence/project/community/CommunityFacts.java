package residence.project.community;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.CommunityEvent;
import residence.events.Jurisdiction;
import residence.events.Lookup;
import residence.events.Membership;
import residence.events.Subject;

/**
 * What the rules of a community must know.
 *
 * @param joining the buildings that are to join it
 * @param lastOn last day of what was recorded of the community; null before there was anything
 */
record CommunityFacts(List<Joining> joining, @Nullable LocalDate lastOn) {

    static CommunityFacts lookUp(CommunityCommand command, Community.State state, Lookup lookup) {
        var joining = command.joined().stream()
                .map(building -> joining(building, command.act().occurredOn(), lookup))
                .toList();
        return new CommunityFacts(joining, lookup.lastDay(command.subject(), CommunityEvent.class));
    }

    private static Joining joining(Subject building, LocalDate day, Lookup lookup) {
        var registeredOn = lookup.lastDay(building, BuildingRegistered.class);
        boolean planned = registeredOn != null && day.isBefore(registeredOn);
        var region = planned ? null : Jurisdiction.of(lookup, building).orElse(null);
        return new Joining(building, region, Membership.of(lookup, building));
    }
}
