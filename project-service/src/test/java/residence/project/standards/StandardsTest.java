package residence.project.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.StandardsEvent.Level;
import residence.events.StandardsEvent.ProfileEnacted;
import residence.events.StandardsEvent.Reach;
import residence.events.Subject;
import residence.project.standards.Standards.Draft;
import residence.project.standards.StandardsCommand.EnactProfile;

class StandardsTest extends Enacting {

    @ParameterizedTest
    @CsvSource({"000000, NATION", "370000, PROVINCE", "371500, CITY", "371502, COUNTY", "511700-GX, COUNTY"})
    void aProfilesLevelFollowsFromItsRegion(String region, Level level) {
        assertThat(enact(profile(region, "p", figure("indicator.at-least.green-ratio", "35")))
                        .level())
                .isEqualTo(level);
    }

    @Test
    void aProfileIsEnactedOnce() {
        var again = profile("371500", "p", figure("indicator.at-least.green-ratio", "35"));
        var enacted = enact(again);
        ledger.with(again.subject(), "2024-05-21", enacted);
        var state = Standards.evolve(new Draft(), enacted);
        refused(() -> Standards.decide(again, state, facts(again)), "profile.already-enacted");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 2025-12-31", ", ..."})
    void anOverlapIsNamedWithItsFiguresAndItsDays(String until, String named) {
        enacted("371500", Reach.REGION, "2024-01-01", until);
        assertThat(refused(() -> enact(dated("371500", Reach.REGION, "2025-06-01", null)), "profile.overlaps"))
                .singleElement()
                .satisfies(unmet -> assertThat(unmet.args())
                        .containsEntry("other", "earlier")
                        .containsEntry("keys", "indicator.at-least.green-ratio")
                        .containsEntry("until", named));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 2026-06-30", "2023-01-01, 2024-01-01", "2020-01-01, ", "2024-06-01, 2024-06-30"})
    void aFigureOfARegionHasOneAnswerOnAnyDay(String from, String until) {
        enacted("371500", Reach.REGION, "2024-01-01", "2025-12-31");
        refused(() -> enact(dated("371500", Reach.REGION, from, until)), "profile.overlaps");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, ", "2023-01-01, 2023-12-31"})
    void theNextProfileBeginsTheDayAfter(String from, String until) {
        enacted("371500", Reach.REGION, "2024-01-01", "2025-12-31");
        assertThat(enact(dated("371500", Reach.REGION, from, until))).isNotNull();
    }

    @Test
    void profilesThatSetDifferentFiguresStandSideBySide() {
        enacted("371500", Reach.REGION, "2024-01-01", null);
        assertThat(enact(profile("371500", "p", figure("indicator.at-least.storey-height", "3"))))
                .isNotNull();
        refused(
                () -> enact(profile(
                        "371500",
                        "p",
                        figure("indicator.at-least.storey-height", "3"),
                        figure("indicator.at-least.green-ratio", "40"))),
                "profile.overlaps");
    }

    @Test
    void profilesOfOtherRegionsLevelsAndReachDoNotOverlap() {
        enacted("371500", Reach.REGION, "2024-01-01", null);
        assertThat(enact(dated("370000", Reach.REGION, "2024-01-01", null))).isNotNull();
        assertThat(enact(dated("371600", Reach.REGION, "2024-01-01", null))).isNotNull();
        assertThat(enact(dated("371500", Reach.APPLIED, "2024-01-01", null))).isNotNull();
    }

    @Test
    void aProfileNamesEachFigureOnceAndEndsAfterItBegins() {
        assertThatThrownBy(() -> profile("371500", "p", figure(ROOF, "P5Y"), figure(ROOF, "P6Y")))
                .hasMessageContaining("name " + ROOF + " twice");
        assertThatThrownBy(() -> dated("371500", Reach.REGION, "2024-01-02", "2024-01-01"))
                .hasMessageContaining("validUntil");
        assertThatThrownBy(() -> profile("3715", "p", figure(ROOF, "P5Y"))).hasMessageContaining("region");
    }

    @ParameterizedTest
    @ValueSource(strings = {"share", "spray test.share", "Spray.share", ".share", "spray..share", "share."})
    void aKeyIsWordsWithDotsBetween(String key) {
        assertThatThrownBy(() -> profile("371500", "p", figure(key, "1"))).hasMessageContaining("figures.key");
    }

    private void enacted(String region, Reach reach, String from, String until) {
        var subject = Subject.of("region", region).child("profile", "earlier");
        var profile = dated(region, reach, from, until);
        ledger.with(
                subject,
                from,
                new ProfileEnacted(
                        "earlier",
                        region,
                        Level.CITY,
                        reach,
                        "t",
                        "d",
                        profile.validFrom(),
                        profile.validUntil(),
                        profile.figures()));
    }

    private static EnactProfile dated(String region, Reach reach, String from, String until) {
        return profile(region, "new", reach, from, until, figure("indicator.at-least.green-ratio", "35"));
    }
}
