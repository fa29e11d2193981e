package residence.quality.readers;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Jurisdiction;
import residence.events.Lookup;
import residence.events.Parties;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;

/** Who reads how the proof of a building stands: authorities of its region and the parties of its project. */
@Component
public class Readers {
    private final Clock clock;

    Readers(Clock clock) {
        this.clock = clock;
    }

    /** Today in Asia/Shanghai. */
    public LocalDate today() {
        return Act.today(clock);
    }

    /** @throws Denied for anyone else, and for a building that has not been heard of */
    public void require(Caller caller, Subject building, Lookup lookup) {
        if (!answersFor(caller, building, lookup) && !builds(caller, building, lookup)) {
            throw new Denied(caller.role(), "read the proof of " + building);
        }
    }

    private static boolean answersFor(Caller caller, Subject building, Lookup lookup) {
        return caller.authority()
                && Jurisdiction.of(lookup, building).filter(caller::covers).isPresent();
    }

    private boolean builds(Caller caller, Subject building, Lookup lookup) {
        return lookup.entries(building, BuildingRegistered.class).stream()
                .map(registered -> Parties.appointed(lookup, registered.body().project(), today()))
                .anyMatch(appointed -> Parties.isOne(appointed, caller.role(), caller.organisation()));
    }
}
