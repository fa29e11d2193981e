package residence.standalone.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

class TemplateTest {

    @Test
    void loopStandsForOneElementPerCombination() {
        assertThat(expanded("- {for: {storey: 1..2, door: [a, b]}, each: '${storey}${door}'}"))
                .isEqualTo(List.of("1a", "1b", "2a", "2b"));
    }

    @Test
    void valuesThatBelongTogetherGoTogether() {
        assertThat(
                        expanded(
                                "- {for: [{unit: 101, area: 89.5}, {unit: 102, area: 120}], each: {unit: '${unit}', area: '${area}'}}"))
                .isEqualTo(List.of(Map.of("unit", 101, "area", 89.5), Map.of("unit", 102, "area", 120)));
    }

    @Test
    void loopsNestAndAreSplicedIntoTheirList() {
        assertThat(expanded("""
                - first
                - for: {unit: [101, 102]}
                  each:
                    - open ${unit}
                    - for: {room: [bath]}
                      each: ${unit} ${room}
                - last
                """)).isEqualTo(List.of("first", "open 101", "101 bath", "open 102", "102 bath", "last"));
    }

    @Test
    void loneVariableKeepsItsType() {
        assertThat(expanded("- {for: {storey: [3]}, each: {storey: '${storey}', text: 'storey ${storey}'}}"))
                .isEqualTo(List.of(Map.of("storey", 3, "text", "storey 3")));
    }

    @Test
    void personsFollowFromTheirNames() {
        assertThat(expanded("- {for: {unit: [101]}, each: ['${person:owner ${unit}}']}"))
                .asString()
                .contains("p-" + Digest.of("owner 101").substring(0, 16));
    }

    @Test
    void variableWithoutValueIsNamed() {
        assertThatThrownBy(() -> expanded("- ${unit}")).hasMessageContaining("${unit}");
    }

    @Test
    void datesAndWordsLikeOnStayAsWritten() {
        assertThat(expanded("- {on: 2024-09-03, no: yes}")).isEqualTo(List.of(Map.of("on", "2024-09-03", "no", "yes")));
    }

    private static Object expanded(String yaml) {
        return Template.expand(new YAMLMapper().readValue(yaml, Object.class));
    }
}
