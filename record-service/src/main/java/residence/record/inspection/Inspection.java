package residence.record.inspection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.PartyRole;
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
import residence.events.view.Lists;
import residence.events.view.Source;
import residence.record.fold.Chapter;
import residence.record.fold.Disclosure;

/**
 * The dwelling's inspection 分户验收 (R5, R7).
 *
 * @param sheet the sheet as last filled
 * @param signatures of the round that runs or that passed; what was found after a signature is not covered by it, so
 *     every new result begins them anew
 * @param failed every round that failed, with what was missing
 */
public record Inspection(
        @Nullable Source passed,
        List<PondingTest> pondingTests,
        List<RoomTest> roomTests,
        List<SheetLine> sheet,
        List<Signature> signatures,
        List<Failure> failed) {
    public static final Inspection BLANK = new Inspection(null, List.of(), List.of(), List.of(), List.of(), List.of());
    public static final Chapter<UnitInspectionEvent, Inspection> CHAPTER = Chapter.of(
            "inspection", UnitInspectionEvent.class, Inspection.class, BLANK, Inspection::fold, Disclosure.BUILT);

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

    static Inspection fold(Inspection inspection, UnitInspectionEvent event, Entry<?> entry) {
        var source = Source.of(entry);
        return switch (event) {
            case PondingTested tested -> inspection.tested(tested, source);
            case LoadTested tested -> inspection.tested(tested, source);
            case SheetFilled filled -> inspection.filled(filled, source);
            case UnitInspectionSigned signed ->
                inspection.signed(new Signature(signed.party(), signed.organisation(), source));
            case UnitInspectionPassed() -> inspection.judged(source);
            case UnitInspectionFailed failure -> inspection.failed(new Failure(failure.missing(), source));
        };
    }

    private Inspection tested(PondingTested event, Source source) {
        var test = new PondingTest(
                event.room(),
                event.layer(),
                event.startedAt(),
                event.endedAt(),
                Duration.between(event.startedAt(), event.endedAt()).toMinutes(),
                event.leaked(),
                source);
        return new Inspection(passed, Lists.plus(pondingTests, test), roomTests, sheet, List.of(), failed);
    }

    private Inspection tested(LoadTested event, Source source) {
        var test = new RoomTest(event.room(), event.test(), event.passed(), event.testedOn(), source);
        return new Inspection(passed, pondingTests, Lists.plus(roomTests, test), sheet, List.of(), failed);
    }

    private Inspection filled(SheetFilled event, Source source) {
        var lines = sheet;
        for (var item : event.items()) {
            lines = latest(
                    lines, new SheetLine(item.item(), item.passed(), item.remark(), event.inspectedOn(), source));
        }
        return new Inspection(passed, pondingTests, roomTests, lines, List.of(), failed);
    }

    /** Of several results of one item the latest counts, whichever was recorded last (R7). */
    private static List<SheetLine> latest(List<SheetLine> lines, SheetLine line) {
        boolean overtaken =
                lines.stream().anyMatch(old -> old.item == line.item && old.inspectedOn.isAfter(line.inspectedOn));
        return overtaken ? lines : Lists.replace(lines, old -> old.item == line.item, line);
    }

    private Inspection signed(Signature signature) {
        var signed = Lists.replace(signatures, old -> old.party == signature.party, signature);
        return new Inspection(passed, pondingTests, roomTests, sheet, signed, failed);
    }

    private Inspection judged(Source verdict) {
        return new Inspection(verdict, pondingTests, roomTests, sheet, signatures, failed);
    }

    /** The inspection starts over: what was signed was signed for the round that failed. */
    private Inspection failed(Failure failure) {
        return new Inspection(passed, pondingTests, roomTests, sheet, List.of(), Lists.plus(failed, failure));
    }
}
