package residence.project.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.FigureKey;
import residence.events.Part;
import residence.events.StandardsEvent.Figure;
import residence.events.StandardsEvent.Reach;

/** Which of the nation's figures are floors (R6, R11), and on which days. */
class StandardsFactsTest extends Enacting {

    @ParameterizedTest
    @CsvSource({
        "2000-01-29, profile.nation-first",
        "2000-01-30, R11.shortens-statutory-term",
        "2024-12-31, R11.shortens-statutory-term",
        "2025-01-01, profile.nation-first"
    })
    void r11_theLawsTermIsTheFloorFromItsFirstToItsLastDay(String first, String code) {
        nation(Reach.REGION, "2000-01-30", "2024-12-31", figure(ROOF, "P5Y"));
        refused(() -> enact(profile("371500", "p", Reach.REGION, first, null, figure(ROOF, "P1Y"))), code);
    }

    @Test
    void r11_aProfileOfTheNationThatBindsSomeProjectsOnlyIsNoFloor() {
        nationEnacted();
        var drains = FigureKey.WARRANTY_BUILDER + Part.DRAINS;
        nation(Reach.APPLIED, "2024-01-01", null, figure(ROOF, "P10Y"), figure(drains, "P10Y"));
        assertThat(enact(profile("371500", "p", figure(ROOF, "P5Y"), figure(drains, "P2Y"))))
                .isNotNull();
        refusedFigure(ROOF, "P4Y", "R11.shortens-statutory-term");
    }

    @Test
    void r11_aCalendarOfTheNationIsNoFloor() {
        var calendar = profile("000000", "calendar-2025", figure("calendar.holidays.2025", "2025-01-01"));
        ledger.with(calendar.subject(), "2024-11-12", enact(calendar));
        refusedFigure(ROOF, "P10Y", "profile.nation-first");
    }

    private void nation(Reach reach, String from, @Nullable String until, Figure... figures) {
        var profile = profile("000000", "law-" + reach, reach, from, until, figures);
        ledger.with(profile.subject(), from, enact(profile));
    }
}
