package residence.property.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.CheckUpEvent.CheckUpMissed;
import residence.events.Entry;
import residence.events.Lookup;
import residence.kit.stream.Reaction;
import residence.property.checkup.CheckUpCommand.PlanRegularCheckUp;
import residence.property.checkup.RegularCheckUps;

/** A check-up that was missed does not end the regular ones: the next comes as if it had been made. */
@Component
final class WhenCheckUpMissedThenPlanTheNext implements Reaction<CheckUpMissed> {
    @Override
    public Class<CheckUpMissed> to() {
        return CheckUpMissed.class;
    }

    @Override
    public Start start() {
        return Start.FROM_NOW;
    }

    @Override
    public List<PlanRegularCheckUp> react(Entry<CheckUpMissed> entry, Act act, Lookup lookup) {
        return RegularCheckUps.next(act, entry, lookup);
    }
}
