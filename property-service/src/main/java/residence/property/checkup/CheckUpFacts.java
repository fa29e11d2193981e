package residence.property.checkup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Subject;
import residence.property.checkup.CheckUp.Planned;
import residence.property.checkup.CheckUpCommand.MissCheckUp;
import residence.property.checkup.CheckUpCommand.PerformCheckUp;
import residence.property.checkup.CheckUpCommand.PlanCheckUp;
import residence.property.checkup.CheckUpCommand.PlanRegularCheckUp;
import residence.property.checkup.CheckUpCommand.RecordPatrol;

/**
 * What the rules of a check-up must know.
 *
 * @param admittedOn the day an old building came onto the record; null where it was registered as it was planned
 * @param gone whether the building was demolished by the day the check-up was due; told where that has passed
 */
record CheckUpFacts(@Nullable LocalDate admittedOn, boolean gone) {
    private static final CheckUpFacts NONE = new CheckUpFacts(null, false);

    /** @throws residence.events.Refusal where the building has not been heard of */
    static CheckUpFacts lookUp(CheckUpCommand command, CheckUp.State state, Lookup lookup) {
        return switch (command) {
            case PlanCheckUp plan -> of(plan.building(), plan, lookup);
            case PlanRegularCheckUp plan -> of(plan.building(), plan, lookup);
            case RecordPatrol patrol -> of(patrol.building(), patrol, lookup);
            case PerformCheckUp performance -> NONE;
            case MissCheckUp missed -> state instanceof Planned plan ? missed(plan, lookup) : NONE;
        };
    }

    private static CheckUpFacts of(Subject building, CheckUpCommand command, Lookup lookup) {
        return switch (KnownBuilding.standing(lookup, building, command.act().occurredOn())) {
            case KnownBuilding.Registered planned -> NONE;
            case KnownBuilding.Admitted old -> new CheckUpFacts(old.on(), false);
        };
    }

    private static CheckUpFacts missed(Planned plan, Lookup lookup) {
        boolean gone = lookup.first(plan.building(), BuildingDemolished.class)
                .filter(it -> !plan.dueOn().isBefore(it.body().demolishedOn()))
                .isPresent();
        return new CheckUpFacts(null, gone);
    }
}
