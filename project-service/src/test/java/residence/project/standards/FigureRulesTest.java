package residence.project.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.FigureKey;
import residence.events.Refusal;

/** What a figure may say: readable for its rule (R5, R6, R11, R12, R14), and no lower than the nation's floor (R6, R11). */
class FigureRulesTest extends Enacting {

    @ParameterizedTest
    @CsvSource({"P5Y", "P60M", "P5Y1D", "P10Y", "design-life"})
    void r11_aTermAsLongAsTheLawsOrLongerIsEnacted(String term) {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(ROOF, term))).figures()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"P4Y", "P59M", "P4Y11M30D"})
    void r11_aShorterTermIsRefused(String term) {
        nationEnacted();
        refusedFigure(ROOF, term, "R11.shortens-statutory-term");
    }

    @Test
    void r11_seasonsAreComparedWithSeasons() {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(HEATING, "2 seasons")))).isNotNull();
        refusedFigure(HEATING, "1 season", "R11.shortens-statutory-term");
        refusedFigure(HEATING, "P5Y", "R11.shortens-statutory-term");
    }

    @Test
    void r11_nothingIsAsLongAsADesignLifeButItself() {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(STRUCTURE, "design-life"))))
                .isNotNull();
        refusedFigure(STRUCTURE, "P99Y", "R11.shortens-statutory-term");
    }

    @Test
    void r11_theOwnersTermHasItsOwnFloor() {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(OWNER_DRAINS, "P2M")))).isNotNull();
        refusedFigure(OWNER_DRAINS, "P1M", "R11.shortens-statutory-term");
    }

    @Test
    void r11_withoutTheNationsProfileNoTermCanBeChecked() {
        refusedFigure(ROOF, "P10Y", "profile.nation-first");
        assertThat(enact(profile("371500", "p", figure(FigureKey.REPAIR_ASSIGN_DAYS, "3"))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "16", "100"})
    void r6_aShareAsLargeAsTheNationsOrLargerIsEnacted(String share) {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(FigureKey.SPRAY_SHARE, share))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "14"})
    void r6_aSmallerShareIsRefused(String share) {
        nationEnacted();
        refusedFigure(FigureKey.SPRAY_SHARE, share, "R6.lowers-the-share");
    }

    @Test
    void r10_noFewerDaysFromTakeoverToHandOverThanTheLaws() {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(FigureKey.TAKEOVER_DAYS, "15"))))
                .isNotNull();
        refusedFigure(FigureKey.TAKEOVER_DAYS, "14", "R10.fewer-days");
    }

    @Test
    void r6_withoutTheNationsProfileNoShareCanBeChecked() {
        refusedFigure(FigureKey.SPRAY_SHARE, "15", "profile.nation-first");
    }

    @Test
    void r11_allShortenedTermsAreListedAtOnce() {
        nationEnacted();
        var profile = profile("371500", "p", figure(ROOF, "P1Y"), figure(HEATING, "1 season"));
        refused(() -> enact(profile), "R11.shortens-statutory-term", "R11.shortens-statutory-term");
    }

    @ParameterizedTest
    @CsvSource({
        "spray-test.share, 15 %",
        "spray-test.share, 0",
        "spray-test.share, 101",
        "ponding.waterproof-layer, 0",
        "ponding.surface-layer, 0",
        "ponding.surface-layer, P1D",
        "repair.assign, three",
        "complaint.answer, P15D",
        "joint-acceptance.opinion-days, P15D",
        "revisit.window, 6",
        "revisit.window, 2 seasons",
        "season.heating.start, 02-29",
        "season.heating.start, 02-30",
        "season.heating.start, 11/15",
        "calendar.holidays.2025, 1 May",
        "calendar.holidays.2025, 2026-01-01",
        "calendar.make-up-days.2025, 2025-02-07",
        "warranty.builder.ROOF, P5Y",
        "warranty.builder.ROOF_WATERPROOFING, 5",
        "warranty.builder.ROOF_WATERPROOFING, P0D",
        "warranty.builder.ROOF_WATERPROOFING, P5D3Y",
        "warranty.builder.ROOF_WATERPROOFING, 3 seasons",
        "warranty.owner.HEATING, 0 seasons",
        "joint-acceptance.opinion-days, soon",
        "joint-acceptance.opinion-days, 0",
        "joint-acceptance.opinion-days, 1000",
        "insurance.check-ups, 25",
        "takeover.days-before-hand-over, P15D",
        "takeover.days-before-hand-over, 1000",
        "price-regime.property-service, free",
        "gate.filing, yes",
        "indicators.all-required, all",
        "indicator.at-least.storey-height, 3 m",
        "indicator.at-least.storey-height, -3",
        "indicator.at-most.kindergarten-distance, near",
        "indicator.kinds.green-materials, 0",
        "indicator.is.waste-sorting, 好"
    })
    void aFigureThatNobodyCanReadIsRefused(String key, String value) {
        nationEnacted();
        refusedFigure(key, value, "profile.unreadable-figure");
    }

    @ParameterizedTest
    @CsvSource({
        "spray-test.share, 15",
        "ponding.surface-layer, 1",
        "revisit.window, P6M",
        "season.heating.start, 11-15",
        "calendar.holidays.2025, 2025-05-01/2025-05-05",
        "calendar.make-up-days.2025, 2025-02-08",
        "joint-acceptance.opinion-days, 1",
        "joint-acceptance.opinion-days, 15",
        "insurance.check-ups, P25Y",
        "takeover.days-before-hand-over, 999",
        "price-regime.property-service, market",
        "gate.filing, true",
        "gate.filing, false",
        "indicators.all-required, true",
        "indicator.at-least.storey-height, 3.00",
        "indicator.at-most.building-density, 22",
        "indicator.kinds.green-materials, 5",
        "indicator.is.waste-sorting, true",
        "advice.tree-to-window, 5",
        "roof-garden.share, whatever it may mean"
    })
    void aFigureThatCanBeReadOrThatNobodyAsksForYetIsEnacted(String key, String value) {
        nationEnacted();
        assertThat(enact(profile("371500", "p", figure(key, value)))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ponding.surface",
                "spray-test.shares",
                "season.heating.first",
                "calendar.day-off.2026",
                "gate.open-day",
                "insurance.lift",
                "warranty.designer.HEATING",
                "indicator.storey-height",
                "indicator.about.storey-height"
            })
    void aKeyThatBeginsAsARulesKeyButIsNoneIsRefused(String key) {
        nationEnacted();
        refusedFigure(key, "1", "profile.unknown-figure");
    }

    @Test
    void r11_theRefusalSaysWhichKeyWhichFloorAndWhere() {
        nationEnacted();
        assertThatThrownBy(() -> enact(profile("371500", "p", figure(ROOF, "P4Y"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.unmet().getFirst().args())
                                .containsExactly(
                                        Map.entry("key", ROOF),
                                        Map.entry("value", "P4Y"),
                                        Map.entry("least", "P5Y"),
                                        Map.entry("clause", "clause")));
    }
}
