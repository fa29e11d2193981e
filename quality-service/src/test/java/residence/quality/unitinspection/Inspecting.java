package residence.quality.unitinspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BuildingEvent.Room;
import residence.events.DefectEvent.DefectReported;
import residence.events.Entry;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.UnitInspectionEvent;
import residence.events.UnitInspectionEvent.ItemResult;
import residence.events.UnitInspectionEvent.Layer;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.Unmet;
import residence.quality.unitinspection.UnitInspectionCommand.FillSheet;
import residence.quality.unitinspection.UnitInspectionCommand.LoadResult;
import residence.quality.unitinspection.UnitInspectionCommand.RecordLoadTests;
import residence.quality.unitinspection.UnitInspectionCommand.RecordPondingTest;
import residence.quality.unitinspection.UnitInspectionCommand.SignUnitInspection;
import residence.quality.unitinspection.UnitInspectionFacts.PondingHours;

/** A dwelling of one wet and one dry room under inspection, in the words of those who inspect it. */
final class Inspecting {
    static final Subject DWELLING = new Subject("building/B1/entrance/1/unit/1502");
    static final Actor DEVELOPER = new Actor("donghu", "developer", null);
    static final Actor CONTRACTOR = new Actor("luhua", "contractor", null);
    static final Actor SUPERVISOR = new Actor("zhengda", "supervisor", null);
    static final UnitInspectionFacts FACTS = new UnitInspectionFacts(
            List.of(new Room("bath", "主卫", true), new Room("living", "客厅", false)),
            new PondingHours(24, 24),
            Map.of(
                    PartyRole.DEVELOPER, "donghu",
                    PartyRole.CONTRACTOR, "luhua",
                    PartyRole.SUPERVISOR, "zhengda",
                    PartyRole.DESIGNER, "yizhong"),
            List.of(),
            null);

    private UnitInspectionFacts facts = FACTS;
    private UnitInspection.State state = UnitInspection.Open.NOTHING;
    private LocalDate today = LocalDate.parse("2026-06-01");
    private List<UnitInspectionEvent> last = List.of();

    /** From now on the dwelling has these defects open, and the last of the others was closed on that day. */
    Inspecting defects(@Nullable LocalDate closedOn, List<Entry<DefectReported>> open) {
        facts = new UnitInspectionFacts(FACTS.rooms(), FACTS.ponding(), FACTS.appointed(), open, closedOn);
        return this;
    }

    Inspecting on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    Inspecting ponding(String room, Layer layer, String from, String to, boolean leaked) {
        return send(new RecordPondingTest(
                act(CONTRACTOR), DWELLING, room, layer, Instant.parse(from), Instant.parse(to), leaked));
    }

    Inspecting wetRoomsDry() {
        return ponding("bath", Layer.WATERPROOF, "2026-05-10T00:00:00Z", "2026-05-11T00:00:00Z", false)
                .ponding("bath", Layer.SURFACE, "2026-05-20T00:00:00Z", "2026-05-21T00:00:00Z", false);
    }

    Inspecting loadTested(String room, LoadTest test, boolean passed) {
        return send(new RecordLoadTests(act(CONTRACTOR), DWELLING, List.of(new LoadResult(room, test, passed))));
    }

    Inspecting loadsPassed() {
        return send(new RecordLoadTests(
                act(CONTRACTOR),
                DWELLING,
                Stream.of("bath", "living")
                        .flatMap(room -> Stream.of(LoadTest.values()).map(test -> new LoadResult(room, test, true)))
                        .toList()));
    }

    Inspecting item(SheetItem item, boolean passed) {
        return send(new FillSheet(act(CONTRACTOR), DWELLING, List.of(new ItemResult(item, passed, null))));
    }

    Inspecting sheetPassed() {
        return send(new FillSheet(
                act(CONTRACTOR),
                DWELLING,
                Stream.of(SheetItem.values())
                        .map(item -> new ItemResult(item, true, null))
                        .toList()));
    }

    Inspecting allFound() {
        return wetRoomsDry().loadsPassed().sheetPassed();
    }

    Inspecting signedBy(Actor... signers) {
        for (Actor signer : signers) {
            send(new SignUnitInspection(act(signer), DWELLING));
        }
        return this;
    }

    /** As if the event had been recorded, or a fold without a voided one had led here. */
    Inspecting given(UnitInspectionEvent event) {
        state = UnitInspection.evolve(state, event);
        return this;
    }

    UnitInspection.State state() {
        return state;
    }

    ListAssert<UnitInspectionEvent> thenRecorded() {
        return assertThat(last);
    }

    /** The codes with which the command is refused; nothing is recorded. */
    ListAssert<String> refused(UnitInspectionCommand command) {
        var refusal = catchThrowableOfType(Refusal.class, () -> UnitInspection.decide(command, state, facts));
        assertThat(refusal).as("a refusal").isNotNull();
        return assertThat(refusal.unmet().stream().map(Unmet::code).toList());
    }

    Act act(Actor actor) {
        return new Act(actor, today, today.atTime(18, 0).atZone(Act.ZONE).toInstant(), List.of());
    }

    private Inspecting send(UnitInspectionCommand command) {
        last = new ArrayList<>(UnitInspection.decide(command, state, facts));
        last.forEach(this::given);
        return this;
    }
}
