package residence.project.building;

import java.util.stream.Stream;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.project.building.Building.Admitted;
import residence.project.building.Building.Demolished;
import residence.project.building.Building.Registered;
import residence.project.building.Building.State;
import residence.project.building.Building.Unknown;
import residence.project.building.BuildingCommand.AdmitBuilding;
import residence.project.building.BuildingCommand.RegisterBuilding;

/** How a building comes onto the record, once: registered in a phase of its project, or admitted as it stands. */
final class OriginRules {
    private OriginRules() {}

    static BuildingRegistered register(RegisterBuilding command, State state, BuildingFacts facts) {
        boolean otherPhase = facts.projectKnown() && !facts.phases().contains(command.phase());
        Refusal.ifAny(
                known(command, state),
                Unmet.when(!facts.projectKnown(), "not-heard.project", "project", command.project()),
                Unmet.when(otherPhase, "project.unknown-phase", "phase", command.phase()));
        return new BuildingRegistered(
                command.project(),
                command.phase(),
                command.name(),
                command.structure(),
                command.designLifeYears(),
                command.storeysAbove(),
                command.storeysBelow(),
                command.commonWindows(),
                command.dwellings());
    }

    static BuildingAdmitted admit(AdmitBuilding command, State state) {
        Refusal.ifAny(known(command, state));
        return new BuildingAdmitted(
                command.region(),
                command.community(),
                command.name(),
                command.builtYear(),
                command.completedOn(),
                command.structure(),
                command.designLifeYears(),
                command.storeysAbove(),
                command.source(),
                command.grade(),
                command.dwellings());
    }

    private static Stream<Unmet> known(BuildingCommand command, State state) {
        return switch (state) {
            case Unknown nothing -> Stream.empty();
            case Registered building ->
                Stream.of(Unmet.of("building.already-registered", "building", command.subject()));
            case Admitted building -> Stream.of(Unmet.of("building.already-admitted", "building", command.subject()));
            case Demolished gone ->
                Stream.of(Unmet.of("building.demolished", "building", command.subject(), "day", gone.on()));
        };
    }
}
