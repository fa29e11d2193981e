package residence.quality.unitinspection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.BuildingEvent.Room;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.UnitInspectionEvent;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTested;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.SheetFilled;
import residence.events.UnitInspectionEvent.UnitInspectionFailed;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.UnitInspectionEvent.UnitInspectionSigned;
import residence.events.Unmet;
import residence.quality.unitinspection.UnitInspectionCommand.FillSheet;
import residence.quality.unitinspection.UnitInspectionCommand.LoadResult;
import residence.quality.unitinspection.UnitInspectionCommand.RecordLoadTests;
import residence.quality.unitinspection.UnitInspectionCommand.RecordPondingTest;
import residence.quality.unitinspection.UnitInspectionCommand.SignUnitInspection;

/**
 * A dwelling's inspection 分户验收: what is tested and filled in stays on the record, developer, contractor and
 * supervisor sign what was found, and the last of the three signatures decides (R5, R7). Whatever is found afterwards
 * nobody has signed yet, so every new result takes the signatures before it away.
 */
public final class UnitInspection {
    /** Where an inspection stands. */
    public sealed interface State {}

    /** Under way: all that was recorded, and the signatures since the last result or failure. */
    public record Open(
            List<PondingTested> pondings,
            List<LoadTested> loads,
            List<SheetFilled> sheets,
            List<UnitInspectionSigned> signatures)
            implements State {
        static final Open NOTHING = new Open(List.of(), List.of(), List.of(), List.of());

        Findings findings() {
            return new Findings(pondings, loads, sheets);
        }

        /** The parties that have signed all that was found, each once, in the order of {@link PartyRole}. */
        Set<PartyRole> signed() {
            var parties = EnumSet.noneOf(PartyRole.class);
            signatures.forEach(signature -> parties.add(signature.party()));
            return parties;
        }
    }

    /** Passed: nothing is recorded any more, unless an authority voids what it rests on. */
    public record Passed() implements State {}

    private UnitInspection() {}

    static List<UnitInspectionEvent> decide(UnitInspectionCommand command, State state, UnitInspectionFacts facts) {
        return switch (state) {
            case Passed passed -> throw Refusal.of("R7.already-passed", "dwelling", command.subject());
            case Open open ->
                switch (command) {
                    case RecordPondingTest test -> List.of(ponding(test, open, facts));
                    case RecordLoadTests tests -> loads(tests, facts);
                    case FillSheet sheet ->
                        List.of(new SheetFilled(sheet.items(), sheet.act().occurredOn()));
                    case SignUnitInspection signature -> Signing.sign(signature, open, facts);
                };
        };
    }

    static State evolve(State state, UnitInspectionEvent event) {
        return switch (state) {
            case Passed passed -> passed;
            case Open open -> after(open, event);
        };
    }

    /** All that R7 still asks for but the signatures, listed at once; empty where it has passed. */
    public static List<Unmet> missing(State state, UnitInspectionFacts facts) {
        return switch (state) {
            case Passed passed -> List.of();
            case Open open -> open.findings().missing(facts);
        };
    }

    /** Who has signed all that was found so far; empty where it has passed, as nobody is waited for. */
    public static Set<PartyRole> signed(State state) {
        return switch (state) {
            case Passed passed -> Set.of();
            case Open open -> open.signed();
        };
    }

    private static State after(Open open, UnitInspectionEvent event) {
        return switch (event) {
            case PondingTested test -> new Open(with(open.pondings, test), open.loads, open.sheets, List.of());
            case LoadTested test -> new Open(open.pondings, with(open.loads, test), open.sheets, List.of());
            case SheetFilled sheet -> new Open(open.pondings, open.loads, with(open.sheets, sheet), List.of());
            case UnitInspectionSigned signature ->
                new Open(open.pondings, open.loads, open.sheets, with(open.signatures, signature));
            case UnitInspectionFailed failed -> new Open(open.pondings, open.loads, open.sheets, List.of());
            case UnitInspectionPassed passed -> new Passed();
        };
    }

    private static PondingTested ponding(RecordPondingTest test, Open open, UnitInspectionFacts facts) {
        var unmet = new ArrayList<Unmet>();
        overBy(test).ifPresent(unmet::add);
        var room = facts.rooms().stream()
                .filter(candidate -> candidate.id().equals(test.room()))
                .findFirst();
        room.ifPresentOrElse(
                known -> unmet.addAll(suits(test, known, open, facts)), () -> unmet.add(unknownRoom(test.room())));
        Refusal.ifAny(unmet);
        return new PondingTested(test.room(), test.layer(), test.startedAt(), test.endedAt(), test.leaked());
    }

    /** A test is recorded when it is over: no later than now, and on no earlier day than it ended. */
    private static Optional<Unmet> overBy(RecordPondingTest test) {
        boolean over = !test.endedAt().isAfter(test.act().at())
                && !day(test.endedAt()).isAfter(test.act().occurredOn());
        return over ? Optional.empty() : Optional.of(Unmet.of("R5.not-over", "endedAt", test.endedAt()));
    }

    private static List<Unmet> suits(RecordPondingTest test, Room room, Open open, UnitInspectionFacts facts) {
        if (!room.wet()) {
            return List.of(Unmet.of("R5.dry-room", "room", room.id(), "name", room.name()));
        }
        var wetRoom = WetRoom.of(room, open.pondings, facts.ponding());
        return test.layer() == Layer.SURFACE && !wetRoom.waterproofBy(test.startedAt())
                ? List.of(Unmet.of("R5.surface-layer-first", "room", room.id(), "name", room.name()))
                : List.of();
    }

    private static List<UnitInspectionEvent> loads(RecordLoadTests tests, UnitInspectionFacts facts) {
        Refusal.ifAny(tests.results().stream()
                .map(LoadResult::room)
                .distinct()
                .filter(room ->
                        facts.rooms().stream().noneMatch(known -> known.id().equals(room)))
                .map(UnitInspection::unknownRoom)
                .toList());
        return tests.results().stream()
                .<UnitInspectionEvent>map(result -> new LoadTested(
                        result.room(),
                        result.test(),
                        result.passed(),
                        tests.act().occurredOn()))
                .toList();
    }

    private static Unmet unknownRoom(String room) {
        return Unmet.of("unit-inspection.unknown-room", "room", room);
    }

    static LocalDate day(java.time.Instant moment) {
        return LocalDate.ofInstant(moment, Act.ZONE);
    }

    private static <T> List<T> with(List<T> list, T next) {
        return Stream.concat(list.stream(), Stream.of(next)).toList();
    }
}
