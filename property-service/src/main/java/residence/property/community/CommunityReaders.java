package residence.property.community;

import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Membership;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.command.LookupFactory;
import residence.kit.command.Relations;

/**
 * Who may read of a community's common affairs: its owners, the developer as one of them, whom they elected, who manages it,
 * and the authorities of its region.
 */
@Component
public class CommunityReaders {
    private final LookupFactory lookups;
    private final Clock clock;

    CommunityReaders(LookupFactory lookups, Clock clock) {
        this.lookups = lookups;
        this.clock = clock;
    }

    /**
     * The relations in which {@code caller} reads of it.
     *
     * @throws Denied for anybody else
     */
    public Relations of(Caller caller, Subject community) {
        var relations = new Relations(caller, Act.today(clock), lookups.open());
        if (!mayRead(relations, community)) {
            throw new Denied(caller.role(), "read of " + community);
        }
        return relations;
    }

    private static boolean mayRead(Relations relations, Subject community) {
        return switch (relations.caller().role()) {
            case "owner" -> buildings(relations, community).anyMatch(relations::ownerIn);
            case "developer" -> relations.developerOf(community);
            case "owners-committee" -> relations.committeeOf(community);
            case "property-company" -> relations.manages(community);
            default -> relations.answersFor(community);
        };
    }

    private static Stream<Subject> buildings(Relations relations, Subject community) {
        return Membership.buildings(relations.lookup(), community, relations.today()).stream();
    }
}
