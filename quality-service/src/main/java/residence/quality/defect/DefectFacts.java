package residence.quality.defect;

import java.util.List;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Subject;
import residence.quality.defect.DefectCommand.ReportDefect;

/**
 * What the rules of a defect must know.
 *
 * @param rooms of the dwelling that a report names; none with any other command
 */
record DefectFacts(List<Room> rooms) {

    static DefectFacts lookUp(DefectCommand command, Defect.State state, Lookup lookup) {
        return new DefectFacts(command instanceof ReportDefect report ? rooms(report.place(), lookup) : List.of());
    }

    /**
     * None of a building's common parts.
     *
     * @throws Refusal as {@link KnownBuilding#registered}: how an admitted building was built is "not recorded", and what shows
     *     in it today is a case for its warranty or its property company
     */
    private static List<Room> rooms(Subject place, Lookup lookup) {
        return KnownBuilding.registered(lookup, place)
                .dwelling(place)
                .map(Dwelling::rooms)
                .orElse(List.of());
    }
}
