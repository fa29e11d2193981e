package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which side of a figure is the good one (S0 附件; S2 三(二)8), on both sides of each. */
class BoundTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "indicator.at-least.storey-height | 3.00 | 3.00 | true",
                "indicator.at-least.storey-height | 3 | 3.00 | true",
                "indicator.at-least.storey-height | 3.01 | 3.00 | true",
                "indicator.at-least.storey-height | 2.99 | 3.00 | false",
                "indicator.at-least.storey-height | 10 | 3.00 | true",
                "indicator.at-most.kindergarten-distance | 300 | 300 | true",
                "indicator.at-most.kindergarten-distance | 299.9 | 300 | true",
                "indicator.at-most.kindergarten-distance | 300.1 | 300 | false",
                "indicator.kinds.green-materials | 砂浆, 门窗, 涂料 | 3 | true",
                "indicator.kinds.green-materials | 砂浆、门窗，涂料 | 3 | true",
                "indicator.kinds.green-materials | 砂浆, 门窗, 门窗 | 3 | false",
                "indicator.kinds.green-materials | 砂浆, 门窗 | 3 | false",
                "indicator.is.waste-sorting | true | true | true",
                "indicator.is.waste-sorting | false | true | false"
            })
    void aMeasuredValueMeetsItsBoundOrNot(String key, String measured, String figure, boolean met) {
        var bound = Bound.of(key).orElseThrow();
        assertThat(bound.measures(measured)).isTrue();
        assertThat(bound.sets(figure)).isTrue();
        assertThat(bound.met(measured, figure)).isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 3 m",
        "AT_LEAST, -1",
        "AT_LEAST, 1:1.2",
        "AT_LEAST, 3.",
        "AT_LEAST, 1234567890",
        "AT_MOST, near",
        "KINDS, '砂浆, , 门窗'",
        "IS, 是",
        "IS, TRUE"
    })
    void whatCannotBeComparedIsNoMeasuredValue(Bound bound, String value) {
        assertThat(bound.measures(value)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"KINDS, 0", "KINDS, 1000", "KINDS, 砂浆", "AT_LEAST, much", "IS, 是"})
    void whatNothingCanBeComparedWithIsNoFigure(Bound bound, String value) {
        assertThat(bound.sets(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indicator.storey-height",
                "indicator.about.storey-height",
                "indicator.at-least.",
                "indicator.at-least.Storey",
                "indicators.at-least.storey-height",
                "spray-test.share"
            })
    void aKeyThatNamesNoBoundIsNoIndicators(String key) {
        assertThat(Bound.of(key)).isEmpty();
    }

    @Test
    void everyIndicatorNamesItsBound() throws IllegalAccessException {
        for (var constant : IndicatorKey.class.getFields()) {
            assertThat(Bound.of((String) constant.get(null)))
                    .as(constant.getName())
                    .isPresent();
        }
        assertThat(Stream.of(Bound.values()).map(Bound::name)).containsExactly("AT_LEAST", "AT_MOST", "KINDS", "IS");
    }
}
