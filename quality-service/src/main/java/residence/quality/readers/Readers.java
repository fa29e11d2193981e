package residence.quality.readers;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Lookup;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.command.Commands.Denied;
import residence.kit.command.Relations;

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

    /**
     * @throws Denied for anyone else
     * @throws residence.events.Refusal {@code not-heard..} for one of them, where the building or its project was not heard of
     */
    public void require(Caller caller, Subject building, Lookup lookup) {
        var relations = new Relations(caller, today(), lookup);
        if (!relations.answersFor(building) && !relations.partyOf(building)) {
            throw new Denied(caller.role(), "read the proof of " + building);
        }
    }
}
