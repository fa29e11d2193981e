package residence.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import residence.events.BuildingEvent.Milestone;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.DefectEvent.Source;
import residence.events.DefectKind;
import residence.events.MaterialBatchEvent.Kind;
import residence.events.PartyRole;
import residence.events.UnitInspectionEvent.LoadTest;
import residence.events.UnitInspectionEvent.SheetItem;
import residence.events.Unmet;
import residence.kit.problem.Language;
import residence.kit.problem.RefusalTexts;

/** What a refusal names is told in the reader's language, not as the code names it. */
class RefusalWordsTest {
    private final RefusalTexts texts = RefusalTexts.load("quality");

    @ParameterizedTest
    @MethodSource("named")
    void everyValueHasItsWord(String code, String argument, Object value) {
        for (Language language : Language.values()) {
            assertThat(texts.text(language, Unmet.of(code, argument, value))).doesNotContain(value.toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aPartyIsToldByItsName(Language language) {
        assertThat(texts.text(language, Unmet.of("R8.opinion-missing", "party", PartyRole.SUPERVISOR)))
                .contains(language == Language.CHINESE ? "监理单位" : "supervisor");
    }

    /** What a wet room misses; these codes are chosen by the rule, so no statement of the sources spells them out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "R5.waterproof-layer-untested",
                "R5.waterproof-layer-leaked",
                "R5.surface-layer-untested",
                "R5.surface-layer-leaked",
                "R5.surface-layer-again"
            })
    void whatAWetRoomMissesIsTold(String code) {
        var missing = Unmet.of(code, "room", "bath", "name", "主卫", "hours", 24);
        for (Language language : Language.values()) {
            assertThat(texts.text(language, missing)).contains("主卫", "bath").doesNotContain("{", code);
        }
    }

    static Stream<Arguments> named() {
        return Stream.of(
                        of("R3.no-passed-sample", "kind", Kind.values()),
                        of("R8.opinion-missing", "party", PartyRole.values()),
                        of("R7.load-test", "test", LoadTest.values()),
                        of("R7.sheet-item", "item", SheetItem.values()),
                        of("R8.accepted-the-other-way", "scope", Scope.values()),
                        of("R8.milestone-not-reached", "milestone", Milestone.values()),
                        of("R4.representative-missing", "party", PartyRole.values()),
                        of("R7.defect-open", "kind", DefectKind.values()),
                        of("R8.defect-open", "kind", DefectKind.values()),
                        of("defect.found-by-another", "source", Source.values()))
                .flatMap(all -> all);
    }

    private static Stream<Arguments> of(String code, String argument, Object[] values) {
        return Arrays.stream(values).map(value -> Arguments.of(code, argument, value));
    }
}
