package residence.events.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.PartyRole;
import residence.events.Subject;
import residence.events.UnitInspectionEvent;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.LoadTested;
import residence.events.UnitInspectionEvent.PondingTested;
import residence.events.UnitInspectionEvent.SheetFilled;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.UnitInspectionEvent.UnitInspectionFailed;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.UnitInspectionEvent.UnitInspectionSigned;
import residence.events.Unmet;

/**
 * The dwelling's inspection 分户验收 (R5, R7).
 *
 * @param since the business day of its last entry; null before there was one
 * @param sheet the sheet as last filled
 * @param signatures of the round that runs or that passed; what was found after a signature is not covered by it, so
 *     every new result begins them anew
 * @param failed every round that failed, with what was missing
 */
public record UnitInspectionView(
        Subject dwelling,
        State state,
        @Nullable LocalDate since,
        @Nullable Source passed,
        List<PondingTest> pondingTests,
        List<RoomTest> roomTests,
        List<SheetLine> sheet,
        List<Signature> signatures,
        List<Failure> failed) {
    public static final View<UnitInspectionView, UnitInspectionEvent> VIEW = new View<>(
            UnitInspectionView.class, UnitInspectionEvent.class, UnitInspectionView::of, UnitInspectionView::after);

    /** Where it stands. */
    public enum State {
        NOT_STARTED,
        UNDER_WAY,
        FAILED,
        PASSED
    }

    /** @param minutes from start to end */
    public record PondingTest(
            String room,
            Layer layer,
            Instant startedAt,
            Instant endedAt,
            long minutes,
            boolean leaked,
            Source source) {}

    public record RoomTest(String room, LoadTest test, boolean passed, LocalDate testedOn, Source source) {}

    public record SheetLine(
            SheetItem item, boolean passed, @Nullable String remark, LocalDate inspectedOn, Source source) {}

    public record Signature(PartyRole party, String organisation, Source source) {}

    public record Failure(List<Unmet> missing, Source source) {}

    private static UnitInspectionView of(Subject dwelling) {
        return new UnitInspectionView(
                dwelling, State.NOT_STARTED, null, null, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private UnitInspectionView after(UnitInspectionEvent event, Source source) {
        return switch (event) {
            case PondingTested it -> found(Lists.plus(pondingTests, test(it, source)), roomTests, sheet, source);
            case LoadTested it -> found(pondingTests, Lists.plus(roomTests, test(it, source)), sheet, source);
            case SheetFilled it -> found(pondingTests, roomTests, filled(it, source), source);
            case UnitInspectionSigned it -> signed(new Signature(it.party(), it.organisation(), source), source);
            case UnitInspectionPassed() -> judged(State.PASSED, source, signatures, failed, source);
            case UnitInspectionFailed it ->
                // it starts over: what was signed was signed for the round that failed
                judged(State.FAILED, passed, List.of(), Lists.plus(failed, new Failure(it.missing(), source)), source);
        };
    }

    private static PondingTest test(PondingTested it, Source source) {
        long minutes = Duration.between(it.startedAt(), it.endedAt()).toMinutes();
        return new PondingTest(it.room(), it.layer(), it.startedAt(), it.endedAt(), minutes, it.leaked(), source);
    }

    private static RoomTest test(LoadTested it, Source source) {
        return new RoomTest(it.room(), it.test(), it.passed(), it.testedOn(), source);
    }

    private List<SheetLine> filled(SheetFilled event, Source source) {
        var lines = sheet;
        for (var item : event.items()) {
            lines = latest(
                    lines, new SheetLine(item.item(), item.passed(), item.remark(), event.inspectedOn(), source));
        }
        return lines;
    }

    /** Of several results of one item the latest counts, whichever was recorded last (R7). */
    private static List<SheetLine> latest(List<SheetLine> lines, SheetLine line) {
        boolean overtaken =
                lines.stream().anyMatch(old -> old.item == line.item && old.inspectedOn.isAfter(line.inspectedOn));
        return overtaken ? lines : Lists.replace(lines, old -> old.item == line.item, line);
    }

    private UnitInspectionView found(
            List<PondingTest> ponding, List<RoomTest> rooms, List<SheetLine> lines, Source source) {
        return new UnitInspectionView(
                dwelling, State.UNDER_WAY, source.on(), passed, ponding, rooms, lines, List.of(), failed);
    }

    private UnitInspectionView signed(Signature signature, Source source) {
        var signed = Lists.replace(signatures, old -> old.party == signature.party, signature);
        return judged(State.UNDER_WAY, passed, signed, failed, source);
    }

    private UnitInspectionView judged(
            State next, @Nullable Source verdict, List<Signature> signed, List<Failure> failures, Source source) {
        return new UnitInspectionView(
                dwelling, next, source.on(), verdict, pondingTests, roomTests, sheet, signed, failures);
    }
}
