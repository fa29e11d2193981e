package residence.warranty.defectinsurance;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Refusals.refused;
import static residence.warranty.defectinsurance.Insuring.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.ClaimEvent.ClaimFiled;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.DefectKind;
import residence.events.HandoverEvent.UnitHandedOver;
import residence.events.Part;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.Kind;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.PolicyEvent.Start;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.warranty.Pilot;

class FileClaimTest {

    @Test
    void r22_aClaimSaysWhatItIsDecidedBy() {
        assertThat(decided(file("2029-07-20"), insured()))
                .containsExactly(new ClaimFiled(
                        Pilot.DWELLING,
                        Part.WET_ROOM_WATERPROOFING,
                        DefectKind.LEAK,
                        "主卫渗水",
                        "leaks",
                        day("2028-09-01"),
                        day("2033-08-31"),
                        INSURER,
                        day("2029-07-20")));
    }

    @Test
    void r22_nothingIsClaimedBeforeTheWaitingPeriodIsOver() {
        assertThat(refused(() -> decided(file("2028-08-31"), insured()))).containsExactly("R22.waiting");
        assertThat(decided(file("2028-09-01"), insured())).hasSize(1);
    }

    @Test
    void r22_nothingIsClaimedAfterTheTermHasEnded() {
        assertThat(decided(file("2033-08-31"), insured())).hasSize(1);
        assertThat(refused(() -> decided(file("2033-09-01"), insured()))).containsExactly("R22.ended");
    }

    /** A month without the corresponding day ends a period on its last day. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-29, WAITING_OVER, P2Y, P5Y, 2026-03-01, 2031-02-28",
        "2026-08-31, WAITING_OVER, P6M, P1Y, 2027-03-01, 2028-02-29",
        "2026-08-31, ACCEPTANCE, P6M, P5Y, 2027-03-01, 2031-08-30",
        "2026-09-01, ACCEPTANCE, , P5Y, 2026-09-01, 2031-08-31",
        "2024-02-29, ACCEPTANCE, , P1Y, 2024-02-29, 2025-02-28",
        "2024-02-29, ACCEPTANCE, , P4Y, 2024-02-29, 2028-02-28"
    })
    void r22_aCoverRunsFromAcceptanceOrFromTheEndOfTheWaiting(
            String accepted, Start start, String waiting, String term, String first, String last) {
        var cover = leaks(start, waiting, term);
        assertThat(cover.firstDay(day(accepted))).isEqualTo(day(first));
        assertThat(cover.lastDay(day(accepted))).isEqualTo(day(last));
    }

    @Test
    void r22_onlyWhatACoverNamesIsCovered() {
        var windows = file("2029-07-20", Pilot.DWELLING, Part.DOORS_AND_WINDOWS, DefectKind.LEAK);
        var crack = file("2029-07-20", Pilot.DWELLING, Part.WET_ROOM_WATERPROOFING, DefectKind.CRACK);
        assertThat(refused(() -> decided(windows, insured()))).containsExactly("R22.not-covered");
        assertThat(refused(() -> decided(crack, insured()))).containsExactly("R22.not-covered");
    }

    @Test
    void r22_aCoverThatNamesNoDefectCoversEveryKind() {
        var known = insured(all("all", Part.DOORS_AND_WINDOWS, "P5Y"));
        assertThat(decided(file("2029-07-20", Pilot.DWELLING, Part.DOORS_AND_WINDOWS, DefectKind.SEALING), known))
                .hasSize(1);
    }

    @Test
    void r22_aClaimFallsUnderTheCoverThatRuns() {
        var known = insured(
                all("five", Part.WET_ROOM_WATERPROOFING, "P5Y"), all("ten", Part.WET_ROOM_WATERPROOFING, "P10Y"));
        assertThat(cover(decided(file("2031-08-31"), known))).isEqualTo("five");
        assertThat(cover(decided(file("2031-09-01"), known))).isEqualTo("ten");
        assertThat(refused(() -> decided(file("2036-09-01"), known))).containsExactly("R22.ended", "R22.ended");
    }

    @Test
    void r22_checkUpsAreAServiceAndNotClaimed() {
        assertThat(refused(() -> decided(file("2029-07-20"), insured(CHECK_UPS))))
                .containsExactly("R22.not-covered");
    }

    @Test
    void r22_theInsuredAreOwnersSoNobodyIsBeforeTheHandOver() {
        var early = insured(all("all", Part.WET_ROOM_WATERPROOFING, "P5Y"));
        assertThat(refused(() -> decided(file("2026-09-19"), early))).containsExactly("R22.no-owner-yet");
        assertThat(decided(file("2026-09-20"), early)).hasSize(1);
        var sold = insured().without(Pilot.DWELLING.path(), UnitHandedOver.class);
        assertThat(refused(() -> decided(file("2029-07-20"), sold))).containsExactly("R22.no-owner-yet");
    }

    @Test
    void r22_aCommonPartIsTheOwnersFromTheFirstHandOverInTheBuilding() {
        var early = insured(all("all", Part.ROOF_WATERPROOFING, "P5Y"))
                .knows(
                        Pilot.NEXT_DOOR.path(),
                        "2026-09-12",
                        new UnitHandedOver(List.of("p-7"), day("2026-09-12"), "g", "m", List.of()));
        assertThat(refused(() -> decided(roof("2026-09-11"), early))).containsExactly("R22.no-owner-yet");
        assertThat(decided(roof("2026-09-12"), early)).hasSize(1);
    }

    @Test
    void r22_coversRunFromTheAcceptanceOfTheWholeBuilding() {
        var acceptance = Pilot.BUILDING.child("acceptance", "whole").path();
        var unaccepted = insured().without(acceptance, CompletionAccepted.class);
        assertThat(refused(() -> decided(file("2029-07-20"), unaccepted))).containsExactly("R22.not-accepted");
        var structureOnly = unaccepted.knows(
                Pilot.BUILDING.child("acceptance", "structure").path(),
                "2026-06-01",
                new CompletionAccepted(Scope.STRUCTURE, day("2026-06-01")));
        assertThat(refused(() -> decided(file("2029-07-20"), structureOnly))).containsExactly("R22.not-accepted");
    }

    @Test
    void r22_nothingIsClaimedBeforeThePolicyWasIssued() {
        var late = new PolicyIssued(
                Pilot.PROJECT,
                List.of(Pilot.BUILDING),
                "PQ-17",
                INSURER,
                "D-LUSHANG",
                List.of(all("all", Part.WET_ROOM_WATERPROOFING, "P5Y")),
                day("2026-10-01"));
        var known = Pilot.handedOver().knows(POLICY.path(), "2026-10-01", late, Pilot.PROJECT);
        assertThat(refused(() -> decided(file("2026-09-30"), known))).containsExactly("R22.before-issued");
        assertThat(decided(file("2026-10-01"), known)).hasSize(1);
    }

    @Test
    void r22_allThatIsInTheWayIsSaidAtOnce() {
        var other = new PolicyIssued(
                Pilot.PROJECT,
                List.of(Subject.of("building", "B2")),
                "PQ-17",
                INSURER,
                "D-LUSHANG",
                List.of(LEAKS),
                day("2026-08-20"));
        var known = Pilot.sold().knows(POLICY.path(), "2026-08-20", other, Pilot.PROJECT);
        assertThat(refused(() -> decided(file("2026-09-05"), known)))
                .containsExactly("R22.other-building", "R22.no-owner-yet", "R22.waiting");
    }

    @Test
    void r22_withoutItsPolicyNothingIsClaimed() {
        assertThat(refused(() -> decided(file("2029-07-20"), Pilot.handedOver())))
                .containsExactly("R22.not-issued");
        var elsewhere =
                file("2029-07-20", Pilot.BUILDING.dwelling("1", "9999"), Part.WET_ROOM_WATERPROOFING, DefectKind.LEAK);
        assertThat(refused(() -> decided(elsewhere, insured()))).containsExactly("building.unknown-dwelling");
    }

    @Test
    void r22_aClaimIsFiledOnce() {
        var filed = (ClaimFiled) decided(file("2029-07-20"), insured()).getFirst();
        assertThat(refused(() -> decided(file("2029-07-21"), insured(), filed))).containsExactly("R22.filed");
    }

    private static ClaimCommand roof(String day) {
        return file(day, Pilot.BUILDING, Part.ROOF_WATERPROOFING, DefectKind.LEAK);
    }

    private static Cover all(String id, Part part, String term) {
        return new Cover(id, Kind.LATENT_DEFECTS, List.of(part), List.of(), Start.ACCEPTANCE, null, term);
    }

    private static Known insured(Cover... covers) {
        return Pilot.handedOver().knows(POLICY.path(), "2026-08-20", issued(covers), Pilot.PROJECT);
    }

    private static Known insured() {
        return Insuring.insured();
    }

    private static String cover(List<?> events) {
        return ((ClaimFiled) events.getFirst()).cover();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
