package residence.project.community;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.CommunityEvent;
import residence.events.Entry;
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
                .map(building -> joining(building, lookup))
                .toList();
        var lastOn = lookup.entries(command.subject(), CommunityEvent.class).stream()
                .<LocalDate>map(Entry::occurredOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new CommunityFacts(joining, lastOn);
    }

    private static Joining joining(Subject building, Lookup lookup) {
        return new Joining(building, Jurisdiction.of(lookup, building).orElse(null), Membership.of(lookup, building));
    }
}
