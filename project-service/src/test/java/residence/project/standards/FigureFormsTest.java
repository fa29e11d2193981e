package residence.project.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.FigureKey;
import residence.events.IndicatorKey;

/** Whoever gives a figure a key says how it is written. */
class FigureFormsTest {

    @Test
    void everyDefinedKeyHasItsForm() {
        assertThat(Stream.of(FigureKey.class, IndicatorKey.class)
                        .flatMap(keys -> Stream.of(keys.getFields()))
                        .map(ProfileFilesTest::value))
                .allMatch(key -> FigureForms.of(key).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise.bedroom-at-night", "roof-garden.share"})
    void aKeyThatNoRuleAsksForHasNoneAndIsLikeNoOther(String key) {
        assertThat(FigureForms.of(key)).isEmpty();
        assertThat(FigureForms.alike(key)).isEmpty();
    }

    @Test
    void aKeyThatBeginsAsARulesKeyIsLikeIt() {
        assertThat(FigureForms.of("ponding.surface")).isEmpty();
        assertThat(FigureForms.alike("ponding.surface"))
                .containsExactly(FigureKey.PONDING_SURFACE_HOURS, FigureKey.PONDING_WATERPROOF_HOURS);
    }
}
