package residence.property.reaction;

import java.util.List;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.Entry;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Lookup;
import residence.kit.stream.Reaction;
import residence.property.checkup.CheckUpCommand.PlanRegularCheckUp;
import residence.property.checkup.RegularCheckUps;

/**
 * The first hand-over in a building starts its regular check-ups. Of hand-overs from before the platform planned any nothing
 * follows: the days it would find had passed before anybody could meet them.
 */
@Component
final class WhenUnitHandedOverThenPlanCheckUp implements Reaction<UnitHandedOver> {
    @Override
    public Class<UnitHandedOver> to() {
        return UnitHandedOver.class;
    }

    @Override
    public Start start() {
        return Start.FROM_NOW;
    }

    @Override
    public List<PlanRegularCheckUp> react(Entry<UnitHandedOver> entry, Act act, Lookup lookup) {
        return RegularCheckUps.first(act, entry.subject().root(), entry.occurredOn(), lookup);
    }
}
