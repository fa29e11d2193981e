package residence.quality.unitinspection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import residence.events.BuildingEvent.Room;
import residence.events.FigureKey;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Standards;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.Layer;

/**
 * What the rules of an inspection must know: the dwelling as planned, the governing figures, who the parties are.
 *
 * @param appointed the project's parties on the business day
 */
public record UnitInspectionFacts(List<Room> rooms, PondingHours ponding, Map<PartyRole, String> appointed) {

    /** Shortest counting ponding test of each layer in hours, as the governing profiles say. */
    public record PondingHours(int waterproof, int surface) {
        Duration of(Layer layer) {
            return switch (layer) {
                case WATERPROOF -> Duration.ofHours(waterproof);
                case SURFACE -> Duration.ofHours(surface);
            };
        }
    }

    static UnitInspectionFacts lookUp(UnitInspectionCommand command, UnitInspection.State state, Lookup lookup) {
        return of(command.subject(), command.act().occurredOn(), lookup);
    }

    /**
     * @throws Refusal as {@link KnownBuilding#registered}. Also where no profile
     *     has been heard of that bounds the ponding tests: without a bound a test of one second would pass (R5)
     */
    public static UnitInspectionFacts of(Subject dwelling, LocalDate day, Lookup lookup) {
        var registered = KnownBuilding.registered(lookup, dwelling);
        return new UnitInspectionFacts(
                registered.dwelling(dwelling).orElseThrow().rooms(),
                ponding(dwelling.root(), day, lookup),
                Parties.appointed(lookup, registered.plan().project(), day));
    }

    private static PondingHours ponding(Subject building, LocalDate day, Lookup lookup) {
        var standards = Standards.governing(lookup, building, day);
        var waterproof = standards.number(FigureKey.PONDING_WATERPROOF_HOURS);
        var surface = standards.number(FigureKey.PONDING_SURFACE_HOURS);
        if (waterproof.isEmpty() || surface.isEmpty()) {
            throw Refusal.of("not-heard.figures", "building", building, "day", day);
        }
        return new PondingHours(waterproof.get(), surface.get());
    }
}
