package residence.property.checkup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Subject;
import residence.property.checkup.CheckUpCommand.MissCheckUp;
import residence.property.checkup.CheckUpCommand.PerformCheckUp;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;
import residence.property.checkup.CheckUpCommand.PlanRegularCheckUp;
import residence.property.checkup.CheckUpCommand.RecordPatrol;

/**
 * What the rules of a check-up must know.
 *
 * @param admittedOn the day an old building came onto the record; null where it was registered as it was planned
 */
record CheckUpFacts(@Nullable LocalDate admittedOn) {

    /** @throws residence.events.Refusal where the building has not been heard of */
    static CheckUpFacts lookUp(CheckUpCommand command, CheckUp.State state, Lookup lookup) {
        return switch (command) {
            case PlanCheckUp plan -> of(plan.building(), plan, lookup);
            case PlanRegularCheckUp plan -> of(plan.building(), plan, lookup);
            case RecordPatrol patrol -> of(patrol.building(), patrol, lookup);
            case PerformCheckUp performance -> new CheckUpFacts(null);
            case MissCheckUp missed -> new CheckUpFacts(null);
        };
    }

    private static CheckUpFacts of(Subject building, CheckUpCommand command, Lookup lookup) {
        return switch (KnownBuilding.standing(lookup, building, command.act().occurredOn())) {
            case KnownBuilding.Registered planned -> new CheckUpFacts(null);
            case KnownBuilding.Admitted old -> new CheckUpFacts(old.on());
        };
    }
}
