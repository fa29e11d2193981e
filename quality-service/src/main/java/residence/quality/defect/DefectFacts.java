package residence.quality.defect;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;
import residence.events.DefectEvent;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.quality.defect.DefectCommand.ReportDefect;

/**
 * What the rules of a defect must know.
 *
 * @param rooms of the dwelling that a report names; none with any other command
 * @param lastOn last day of the steps before; null with a report, which is the first
 */
record DefectFacts(List<Room> rooms, @Nullable LocalDate lastOn) {

    static DefectFacts lookUp(DefectCommand command, Defect.State state, Lookup lookup) {
        KnownBuilding.requireStanding(
                lookup, Defect.concerns(state), command.act().occurredOn());
        return command instanceof ReportDefect report
                ? new DefectFacts(rooms(report, lookup), null)
                : new DefectFacts(List.of(), lookup.lastDay(command.subject(), DefectEvent.class));
    }

    /**
     * None of a building's common parts.
     *
     * @throws Refusal as {@link KnownBuilding#requireStanding}, and as {@link KnownBuilding#registered}: how an admitted
     *     building was built is "not recorded", and what shows in it today is a case for its warranty or its property
     *     company
     */
    private static List<Room> rooms(ReportDefect report, Lookup lookup) {
        var place = report.place();
        KnownBuilding.requireStanding(lookup, List.of(place), report.act().occurredOn());
        return KnownBuilding.registered(lookup, place)
                .dwelling(place)
                .map(Dwelling::rooms)
                .orElse(List.of());
    }
}
