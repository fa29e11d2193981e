package residence.quality.unitinspection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.Room;
import residence.events.DefectEvent.DefectClosed;
import residence.events.DefectEvent.DefectReported;
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Standards;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.Layer;
import residence.quality.loop.Loops;
import residence.quality.unitinspection.UnitInspectionCommand.FillSheet;
import residence.quality.unitinspection.UnitInspectionCommand.RecordLoadTests;
import residence.quality.unitinspection.UnitInspectionCommand.RecordPondingTest;
import residence.quality.unitinspection.UnitInspectionCommand.SignUnitInspection;

/**
 * What the rules of an inspection must know: the dwelling as planned, the governing figures, who the parties are.
 *
 * @param appointed the project's parties on the business day
 * @param defects of the dwelling that are not closed; none with a mere result, which does not ask for them
 * @param defectsClosedOn the last day on which one was closed; null where none was
 */
public record UnitInspectionFacts(
        List<Room> rooms,
        PondingHours ponding,
        Map<PartyRole, String> appointed,
        List<Entry<DefectReported>> defects,
        @Nullable LocalDate defectsClosedOn) {

    /** Shortest counting ponding test of each layer in hours, as the governing profiles say. */
    public record PondingHours(int waterproof, int surface) {
        Duration of(Layer layer) {
            return switch (layer) {
                case WATERPROOF -> Duration.ofHours(waterproof);
                case SURFACE -> Duration.ofHours(surface);
            };
        }
    }

    /** @throws Refusal as {@link #of} and {@link KnownBuilding#requireStanding} */
    static UnitInspectionFacts lookUp(UnitInspectionCommand command, UnitInspection.State state, Lookup lookup) {
        var dwelling = command.subject();
        var day = command.act().occurredOn();
        KnownBuilding.requireStanding(lookup, List.of(dwelling), day);
        return switch (command) {
            case RecordPondingTest test -> of(dwelling, day, lookup, Loops.none());
            case RecordLoadTests tests -> of(dwelling, day, lookup, Loops.none());
            case FillSheet sheet -> of(dwelling, day, lookup, Loops.none());
            case SignUnitInspection signature -> of(dwelling, day, lookup);
        };
    }

    /**
     * What a signature is decided on.
     *
     * @throws Refusal as {@link KnownBuilding#registered}. Also where no profile
     *     has been heard of that bounds the ponding tests: without a bound a test of one second would pass (R5)
     */
    public static UnitInspectionFacts of(Subject dwelling, LocalDate day, Lookup lookup) {
        return of(dwelling, day, lookup, defects(dwelling, lookup));
    }

    /** The defects of a building or a dwelling. */
    public static Loops<DefectReported, DefectClosed> defects(Subject place, Lookup lookup) {
        return Loops.of(place, DefectReported.class, DefectClosed.class, lookup);
    }

    /**
     * As above, where more than the dwelling's defects are known already.
     *
     * @param around defects of the dwelling, and perhaps of the building that it is in
     */
    public static UnitInspectionFacts of(
            Subject dwelling, LocalDate day, Lookup lookup, Loops<DefectReported, DefectClosed> around) {
        var defects = around.within(dwelling);
        var registered = KnownBuilding.registered(lookup, dwelling);
        return new UnitInspectionFacts(
                registered.dwelling(dwelling).orElseThrow().rooms(),
                ponding(dwelling.root(), day, lookup),
                Parties.appointed(lookup, registered.plan().project(), day),
                defects.open(),
                defects.endedOn());
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
