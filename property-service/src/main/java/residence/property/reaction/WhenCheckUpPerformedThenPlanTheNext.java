package residence.property.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.Entry;
import residence.events.Lookup;
import residence.kit.stream.Reaction;
import residence.property.checkup.CheckUpCommand.PlanRegularCheckUp;
import residence.property.checkup.RegularCheckUps;

/** After a regular check-up comes the next. */
@Component
final class WhenCheckUpPerformedThenPlanTheNext implements Reaction<CheckUpPerformed> {
    @Override
    public Class<CheckUpPerformed> to() {
        return CheckUpPerformed.class;
    }

    @Override
    public Start start() {
        return Start.FROM_NOW;
    }

    @Override
    public List<PlanRegularCheckUp> react(Entry<CheckUpPerformed> entry, Act act, Lookup lookup) {
        return RegularCheckUps.next(act, entry, lookup);
    }
}
