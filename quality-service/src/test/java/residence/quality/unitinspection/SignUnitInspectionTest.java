package residence.quality.unitinspection;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.quality.unitinspection.Inspecting.CONTRACTOR;
import static residence.quality.unitinspection.Inspecting.DEVELOPER;
import static residence.quality.unitinspection.Inspecting.DWELLING;
import static residence.quality.unitinspection.Inspecting.SUPERVISOR;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import residence.events.Actor;
import residence.events.BuildingEvent.Room;
import residence.events.PartyRole;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.UnitInspectionEvent.UnitInspectionFailed;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.events.UnitInspectionEvent.UnitInspectionSigned;
import residence.events.Unmet;
import residence.quality.unitinspection.UnitInspectionCommand.FillSheet;
import residence.quality.unitinspection.UnitInspectionCommand.SignUnitInspection;

class SignUnitInspectionTest {
    private final Inspecting inspecting = new Inspecting();

    @Test
    void r7_theLastOfThreeSignaturesDecides() {
        inspecting
                .allFound()
                .signedBy(DEVELOPER, CONTRACTOR)
                .thenRecorded()
                .containsExactly(new UnitInspectionSigned(PartyRole.CONTRACTOR, "luhua"));
        inspecting
                .signedBy(SUPERVISOR)
                .thenRecorded()
                .containsExactly(new UnitInspectionSigned(PartyRole.SUPERVISOR, "zhengda"), new UnitInspectionPassed());
    }

    @Test
    void r7_theOrderOfSignaturesDoesNotMatter() {
        inspecting
                .allFound()
                .signedBy(SUPERVISOR, DEVELOPER, CONTRACTOR)
                .thenRecorded()
                .contains(new UnitInspectionPassed());
    }

    @Test
    void r7_failureListsAllThatIsMissingAtOnce() {
        inspecting
                .signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR)
                .thenRecorded()
                .containsExactly(
                        new UnitInspectionSigned(PartyRole.SUPERVISOR, "zhengda"), new UnitInspectionFailed(missing()));
        // two ponding tests, two rooms with three tests each, nine items
        assertThat(missing()).hasSize(2 + 6 + 9);
        assertThat(missing().subList(0, 3))
                .containsExactly(
                        Unmet.of("R5.waterproof-layer-untested", "room", "bath", "name", "主卫", "hours", 24),
                        Unmet.of("R5.surface-layer-untested", "room", "bath", "name", "主卫", "hours", 24),
                        Unmet.of("R7.load-test", "room", "bath", "name", "主卫", "test", LoadTest.WATER));
        assertThat(missing().getLast()).isEqualTo(Unmet.of("R7.sheet-item", "item", SheetItem.GUARDRAILS));
    }

    /** What was registered without rooms has nothing to test, so it can't have passed. */
    @Test
    void r7_aDwellingWithoutARoomDoesNotPassNorR5OneWithoutAWetRoom() {
        inspecting.loadsPassed().sheetPassed();
        assertThat(missingIn()).containsExactly("R7.no-room", "R5.no-wet-room");
        assertThat(missingIn(new Room("living", "客厅", false))).containsExactly("R5.no-wet-room");
        inspecting.wetRoomsDry();
        assertThat(missingIn(new Room("bath", "主卫", true))).isEmpty();
    }

    private List<String> missingIn(Room... rooms) {
        var facts = Inspecting.FACTS;
        var other = new UnitInspectionFacts(
                List.of(rooms), facts.ponding(), facts.appointed(), facts.defects(), facts.defectsClosedOn());
        return UnitInspection.missing(inspecting.state(), other).stream()
                .map(Unmet::code)
                .toList();
    }

    @Test
    void r7_afterAFailureSignaturesStartOver() {
        inspecting.signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR).allFound();
        inspecting.signedBy(SUPERVISOR).thenRecorded().hasSize(1);
        inspecting.signedBy(DEVELOPER).thenRecorded().hasSize(1);
        inspecting.signedBy(CONTRACTOR).thenRecorded().contains(new UnitInspectionPassed());
    }

    @ParameterizedTest
    @EnumSource(LoadTest.class)
    void r7_everyRoomNeedsEveryTest(LoadTest failed) {
        inspecting.allFound().loadTested("living", failed, false).signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR);
        assertThat(missing()).containsExactly(Unmet.of("R7.load-test", "room", "living", "name", "客厅", "test", failed));
    }

    @ParameterizedTest
    @EnumSource(SheetItem.class)
    void r7_everyItemOfTheSheetIsPassed(SheetItem failed) {
        inspecting.allFound().item(failed, false).signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR);
        assertThat(missing()).containsExactly(Unmet.of("R7.sheet-item", "item", failed));
    }

    @Test
    void r7_theLatestResultCounts() {
        inspecting
                .allFound()
                .loadTested("bath", LoadTest.WATER, false)
                .item(SheetItem.ENERGY, false)
                .on("2026-06-02")
                .loadTested("bath", LoadTest.WATER, true)
                .item(SheetItem.ENERGY, true)
                .signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR)
                .thenRecorded()
                .contains(new UnitInspectionPassed());
    }

    @Test
    void r7_anOlderResultRecordedLaterDoesNotCount() {
        inspecting
                .on("2026-06-05")
                .allFound()
                .loadTested("bath", LoadTest.WATER, false)
                .item(SheetItem.ENERGY, false)
                .on("2026-06-04")
                .loadTested("bath", LoadTest.WATER, true)
                .item(SheetItem.ENERGY, true)
                .on("2026-06-05")
                .signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR);
        assertThat(missing()).extracting(Unmet::code).containsExactly("R7.load-test", "R7.sheet-item");
    }

    @Test
    void r7_r5HoldsInEveryWetRoom() {
        inspecting.loadsPassed().sheetPassed().signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR);
        assertThat(missing()).extracting(Unmet::code).allMatch(code -> code.startsWith("R5."));
    }

    @Test
    void r7_onlyTheThreePartiesSign() {
        inspecting.refused(sign(new Actor("yizhong", "designer", null))).containsExactly("R7.not-a-signer");
        inspecting.refused(sign(new Actor("household", "owner", "p-1"))).containsExactly("R7.not-a-signer");
    }

    @Test
    void r7_onlyWhoIsAppointedSigns() {
        inspecting.refused(sign(new Actor("another", "supervisor", null))).containsExactly("R7.not-appointed");
        inspecting.refused(sign(new Actor("luhua", "supervisor", null))).containsExactly("R7.not-appointed");
    }

    @Test
    void r7_nobodySignsTwice() {
        inspecting.signedBy(DEVELOPER).refused(sign(DEVELOPER)).containsExactly("R7.already-signed");
    }

    @Test
    void r7_noSignatureIsDatedBeforeWhatItSigns() {
        inspecting.on("2026-06-05").allFound().on("2026-06-04");
        inspecting.refused(sign(DEVELOPER)).containsExactly("R7.signed-before-results");
        inspecting.on("2026-06-05").signedBy(DEVELOPER).thenRecorded().hasSize(1);
    }

    @Test
    void r7_nothingIsRecordedOnAPassedInspection() {
        inspecting.allFound().signedBy(DEVELOPER, CONTRACTOR, SUPERVISOR);
        inspecting.refused(sign(DEVELOPER)).containsExactly("R7.already-passed");
        inspecting
                .refused(new FillSheet(
                        inspecting.act(CONTRACTOR),
                        DWELLING,
                        List.of(new residence.events.UnitInspectionEvent.ItemResult(SheetItem.ENERGY, false, null))))
                .containsExactly("R7.already-passed");
    }

    @Test
    void r7_whereTheVerdictWasVoidedTheNextSignatureDecidesAgain() {
        inspecting.allFound().signedBy(DEVELOPER, CONTRACTOR);
        inspecting.given(new UnitInspectionSigned(PartyRole.SUPERVISOR, "zhengda"));
        inspecting.signedBy(DEVELOPER).thenRecorded().contains(new UnitInspectionPassed());
    }

    @Test
    void everyEventFoldsFromEveryState() {
        var events = Stream.of(
                new UnitInspectionSigned(PartyRole.DEVELOPER, "donghu"),
                new UnitInspectionPassed(),
                new UnitInspectionFailed(List.of(Unmet.of("R7.sheet-item"))));
        events.forEach(event -> {
            assertThat(UnitInspection.evolve(UnitInspection.Open.NOTHING, event))
                    .isNotNull();
            assertThat(UnitInspection.evolve(new UnitInspection.Passed(), event))
                    .isEqualTo(new UnitInspection.Passed());
        });
    }

    private List<Unmet> missing() {
        return UnitInspection.missing(inspecting.state(), Inspecting.FACTS);
    }

    private SignUnitInspection sign(Actor signer) {
        return new SignUnitInspection(inspecting.act(signer), DWELLING);
    }
}
