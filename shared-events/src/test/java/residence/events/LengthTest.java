package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.Length.DesignLife;
import residence.events.Length.Seasons;
import residence.events.Length.Span;

/** R11: the one little language of terms, in figures and in promises. */
class LengthTest {

    @ParameterizedTest
    @CsvSource({
        "P5Y, 5, 0, 0",
        "P2M, 0, 2, 0",
        "P30D, 0, 0, 30",
        "P1Y6M, 1, 6, 0",
        "P1Y1D, 1, 0, 1",
        "P1Y2M3D, 1, 2, 3",
        "P999Y, 999, 0, 0"
    })
    void yearsThenMonthsThenDays(String text, int years, int months, int days) {
        assertThat(Length.of(text)).contains(new Span(Period.of(years, months, days)));
    }

    @ParameterizedTest
    @CsvSource({"1 season, 1", "2 seasons, 2", "1 seasons, 1", "99 seasons, 99"})
    void seasonsAreCounted(String text, int number) {
        assertThat(Length.of(text)).contains(new Seasons(number));
    }

    @Test
    void aDesignLifeIsTheBuildings() {
        assertThat(Length.of("design-life")).contains(new DesignLife());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "P",
                "5",
                "P5",
                "P5D3Y",
                "P3M1Y",
                "P1Y1Y",
                "P0Y",
                "P0D",
                "P05Y",
                "P1000Y",
                "P-1Y",
                "-P1Y",
                "P1Y-1M",
                "P2W",
                "p5y",
                " P5Y",
                "P5Y ",
                "P١Y",
                "PT24H",
                "0 seasons",
                "100 seasons",
                "3seasons",
                "some seasons",
                "-2 seasons",
                "design life",
                "for ever"
            })
    void nothingElseIsALength(String text) {
        assertThat(Length.of(text)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Length.parse("length", text, Part.HEATING))
                .withMessageContaining("length: '" + text + "' is no length");
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void r11_onlyHeatingAndCoolingAreWarrantedBySeasons(Part part) {
        boolean seasonal = part == Part.HEATING || part == Part.COOLING;
        assertThat(new Seasons(2).fits(part)).isEqualTo(seasonal);
        assertThat(new Span(Period.ofYears(2)).fits(part)).isTrue();
        assertThat(new DesignLife().fits(part)).isTrue();
    }

    @Test
    void r11_seasonsOfAPartThatHasNoneAreRefusedByName() {
        assertThat(Length.parse("length", "3 seasons", Part.COOLING)).isEqualTo(new Seasons(3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Length.parse("length", "3 seasons", Part.DRAINS))
                .withMessageContaining("DRAINS");
    }

    @ParameterizedTest
    @CsvSource({
        "P5Y, P5Y, true",
        "P60M, P5Y, true",
        "P59M, P5Y, false",
        "P4Y11M30D, P5Y, false",
        "P5Y1D, P5Y1D, true",
        "P5Y, P5Y1D, false",
        "P2M1D, P2M, true",
        "P60D, P2M, false",
        "2 seasons, 2 seasons, true",
        "1 season, 2 seasons, false",
        "2 seasons, P1M, false",
        "P9Y, 1 season, false",
        "design-life, P999Y, true",
        "design-life, design-life, true",
        "P999Y, design-life, false"
    })
    void r11_lengthsOfOneKindCompareAndADesignLifeIsTheLongest(String length, String floor, boolean atLeast) {
        assertThat(Length.of(length).orElseThrow().atLeast(Length.of(floor).orElseThrow()))
                .isEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"2016-03-01, P5Y, 2021-02-28", "2016-02-29, P1Y, 2017-02-28", "2016-12-31, P2M, 2017-02-28"})
    void r11_aTermCountsItsFirstDay(LocalDate first, String length, LocalDate last) {
        assertThat(((Span) Length.of(length).orElseThrow()).lastDay(first)).isEqualTo(last);
    }
}
