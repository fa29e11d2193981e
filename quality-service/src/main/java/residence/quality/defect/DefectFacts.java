package residence.quality.defect;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;
import residence.events.DefectEvent;
import residence.events.Entry;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.MaterialBatchEvent.MaterialBatchInstalled;
import residence.events.MaterialBatchEvent.MaterialBatchRecalled;
import residence.events.Refusal;
import residence.events.Subject;
import residence.quality.defect.DefectCommand.CloseDefect;
import residence.quality.defect.DefectCommand.RectifyDefect;
import residence.quality.defect.DefectCommand.ReinspectDefect;
import residence.quality.defect.DefectCommand.ReportDefect;
import residence.quality.defect.DefectCommand.ReportRecall;

/**
 * What the rules of a defect must know.
 *
 * @param rooms of the dwelling that a report names; none with any other command
 * @param lastOn last day of the steps before; null with a report, which is the first
 * @param recalled what of a recalled batch is in the place; null where nothing is, and where it is not asked
 */
record DefectFacts(
        List<Room> rooms,
        @Nullable LocalDate lastOn,
        @Nullable Recalled recalled) {

    /** @param reason why the batch was called back */
    record Recalled(Kind kind, String reason) {}

    static DefectFacts lookUp(DefectCommand command, Defect.State state, Lookup lookup) {
        return switch (command) {
            case ReportDefect it -> new DefectFacts(rooms(it.place(), it, lookup), null, null);
            case ReportRecall it -> new DefectFacts(rooms(it.place(), it, lookup), null, recalled(it, lookup));
            case RectifyDefect _, ReinspectDefect _, CloseDefect _ -> {
                KnownBuilding.requireStanding(
                        lookup, Defect.concerns(state), command.act().occurredOn());
                yield new DefectFacts(List.of(), lookup.lastDay(command.subject(), DefectEvent.class), null);
            }
        };
    }

    private static @Nullable Recalled recalled(ReportRecall report, Lookup lookup) {
        return lookup.last(report.batch(), MaterialBatchRecalled.class)
                .flatMap(recall -> lookup.entries(report.batch(), MaterialBatchInstalled.class).stream()
                        .map(Entry::body)
                        .filter(installed -> installed.places().contains(report.place()))
                        .findFirst()
                        .map(installed ->
                                new Recalled(installed.kind(), recall.body().reason())))
                .orElse(null);
    }

    /**
     * None of a building's common parts.
     *
     * @throws Refusal as {@link KnownBuilding#requireStanding}, and as {@link KnownBuilding#registered}: how an admitted
     *     building was built is "not recorded", and what shows in it today is a case for its warranty or its property
     *     company
     */
    private static List<Room> rooms(Subject place, DefectCommand report, Lookup lookup) {
        KnownBuilding.requireStanding(lookup, List.of(place), report.act().occurredOn());
        return KnownBuilding.registered(lookup, place)
                .dwelling(place)
                .map(Dwelling::rooms)
                .orElse(List.of());
    }
}
