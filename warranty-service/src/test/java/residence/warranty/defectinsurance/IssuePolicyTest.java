package residence.warranty.defectinsurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static residence.warranty.Refusals.refused;
import static residence.warranty.defectinsurance.Insuring.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.DefectKind;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.Kind;
import residence.events.PolicyEvent.Start;
import residence.events.ProjectStandardsEvent.Basis;
import residence.events.ProjectStandardsEvent.ProfileApplied;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.Subject;
import residence.kit.testing.Known;
import residence.warranty.Figures;
import residence.warranty.Pilot;

class IssuePolicyTest {

    @Test
    void r22_theInsurerIssuesItAndTheDeveloperHoldsIt() {
        assertThat(decided(issue(LEAKS, CHECK_UPS), Pilot.world())).containsExactly(ISSUED);
    }

    @Test
    void r22_aPolicyIsIssuedOnce() {
        var issued = Policy.evolve(new Policy.NotIssued(), ISSUED);
        var facts = PolicyFacts.lookUp(issue(LEAKS), issued, Pilot.world());
        assertThat(refused(() -> Policy.decide(issue(LEAKS), issued, facts))).containsExactly("R22.issued");
        assertThat(Policy.concerns(issued)).containsExactly(Pilot.PROJECT);
    }

    @Test
    void r22_onlyBuildingsOfTheProjectAreCovered() {
        assertThat(refused(() -> decided(issue(List.of(Pilot.BUILDING, Pilot.OLD), LEAKS), Pilot.world())))
                .containsExactly("R22.unknown-building");
        assertThat(refused(() -> decided(issue(LEAKS), new Known()))).containsExactly("not-heard.project");
    }

    @Test
    void withoutAnyProfileNobodyCanSayHowLongItHasToBe() {
        var nothing = Pilot.world().without("region/000000/profile/baseline", ProfileEnacted.class);
        assertThat(refused(() -> decided(issue(LEAKS), nothing))).containsExactly("not-heard.standards");
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING_OVER, P2Y, P5Y, true",
        "WAITING_OVER, P2Y, P4Y11M, false",
        "WAITING_OVER, P2Y, P60M, true",
        "ACCEPTANCE, , P5Y, true",
        "ACCEPTANCE, , P4Y11M, false",
        "ACCEPTANCE, P2Y, P7Y, true", // five years are left of it
        "ACCEPTANCE, P2Y, P6Y11M, false",
        "ACCEPTANCE, P6M, P5Y6M, true",
        "ACCEPTANCE, P6M, P5Y5M, false",
        "WAITING_OVER, P2Y, P10Y, true"
    })
    void r22_latentDefectsAreCoveredForFiveYearsWhereTheProfileAsksForThem(
            Start start, String waiting, String term, boolean longEnough) {
        var policy = issue(leaks(start, waiting, term));
        assertThat(decided(policy, Pilot.world())).as("nothing asked for").hasSize(1);
        if (longEnough) {
            assertThat(decided(policy, nantong())).hasSize(1);
        } else {
            assertThat(refused(() -> decided(policy, nantong()))).containsExactly("R22.cover-too-short");
        }
    }

    @Test
    void r22_checkUpsArePromisedForTwentyFiveYears() {
        assertThat(decided(issue(LEAKS, checkUps("P25Y")), nantong())).hasSize(1);
        assertThat(refused(() -> decided(issue(LEAKS, checkUps("P24Y11M")), nantong())))
                .containsExactly("R22.cover-too-short");
    }

    @Test
    void r22_eachCoverThatIsTooShortIsNamedAtOnce() {
        var policy = issue(leaks(Start.ACCEPTANCE, null, "P4Y"), checkUps("P20Y"));
        assertThat(refused(() -> decided(policy, nantong())))
                .containsExactly("R22.cover-too-short", "R22.cover-too-short");
    }

    @Test
    void r22_theProfileBindsFromTheDayItIsApplied() {
        var later = applied("2026-08-21");
        assertThat(decided(issue(checkUps("P1Y")), later)).hasSize(1);
        var sameDay = applied("2026-08-20");
        assertThat(refused(() -> decided(issue(checkUps("P1Y")), sameDay))).containsExactly("R22.cover-too-short");
    }

    @Test
    void aCoverIsOfAShapeThatItsKindAllows() {
        rejected(new Cover("leaks", Kind.LATENT_DEFECTS, List.of(), List.of(), Start.ACCEPTANCE, null, "P5Y"));
        rejected(leaks(Start.WAITING_OVER, null, "P5Y"));
        rejected(leaks(Start.ACCEPTANCE, "P5Y", "P5Y"));
        rejected(leaks(Start.ACCEPTANCE, null, "2 seasons"));
        rejected(leaks(Start.ACCEPTANCE, null, "design-life"));
        rejected(leaks(Start.ACCEPTANCE, null, "P100Y1M"));
        rejected(new Cover(
                "check-ups", Kind.CHECK_UPS, List.of(Part.FOUNDATION), List.of(), Start.ACCEPTANCE, null, "P25Y"));
        rejected(new Cover(
                "check-ups", Kind.CHECK_UPS, List.of(), List.of(DefectKind.LEAK), Start.ACCEPTANCE, null, "P25Y"));
        rejected(new Cover("check-ups", Kind.CHECK_UPS, List.of(), List.of(), Start.WAITING_OVER, "P2Y", "P25Y"));
        rejected(LEAKS, LEAKS);
        rejected();
        assertThat(issue(leaks(Start.ACCEPTANCE, "P4Y11M", "P5Y")).covers()).hasSize(1);
        assertThat(issue(leaks(Start.ACCEPTANCE, null, "P100Y")).covers()).hasSize(1);
    }

    private static void rejected(Cover... covers) {
        assertThatIllegalArgumentException().isThrownBy(() -> issue(covers)).withMessageContaining("covers");
    }

    private static Known nantong() {
        return applied("2026-01-01");
    }

    private static Known applied(String from) {
        var profile = new Figures()
                .with(FigureKey.INSURANCE_LATENT_DEFECTS, "P5Y")
                .with(FigureKey.INSURANCE_CHECK_UPS, "P25Y")
                .profile();
        var law = new Subject("region/320600/profile/housing-quality-2024");
        return Pilot.world()
                .knows(law.path(), "2024-04-24", profile)
                .knows(
                        Pilot.PROJECT.path(),
                        "2026-08-01",
                        new ProfileApplied(law, Basis.LAND_CONDITIONS, "出让合同", LocalDate.parse(from)));
    }
}
