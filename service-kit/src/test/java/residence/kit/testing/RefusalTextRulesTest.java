package residence.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RefusalTextRulesTest {
    @Test
    void codesAreFoundWithTheNamesThatEveryCallGives() {
        String sources = """
                throw Refusal.of("repair.not-open");
                missing.add(Unmet.of(
                        "R5.surface-layer-first", "room", room.id(), "hours", hours(room, "a,b)"), "other", List.of(1, 2)));
                Unmet.of("R5.surface-layer-first", "room", "x", "hours", 1);
                Unmet.of(code, "room", 1);
                """;
        assertThat(RefusalTextRules.codes(sources))
                .containsOnlyKeys("repair.not-open", "R5.surface-layer-first")
                .containsEntry("repair.not-open", Set.of())
                .containsEntry("R5.surface-layer-first", Set.of("room", "hours"));
    }

    @Test
    void ofAConditionTheCodeStandsBehindWhatItDependsOn() {
        String sources = """
                Refusal.ifAny(
                        Unmet.when(!(state instanceof None), "repair.exists", "repair", id),
                        Unmet.when(day.isBefore(earlier(day, "R1.no-code")), "R2.too-early", "day", day, "first", 1));
                """;
        assertThat(RefusalTextRules.codes(sources))
                .containsOnlyKeys("repair.exists", "R2.too-early")
                .containsEntry("repair.exists", Set.of("repair"))
                .containsEntry("R2.too-early", Set.of("day", "first"));
    }

    @Test
    void whatIsDatedBeforeAnotherNamesTheLastDay() {
        String sources = """
                Refusal.ifAny(Unmet.before(it.act(), facts.lastOn(), "R3.sample-dated-before", "sample", it.sample()));
                """;
        assertThat(RefusalTextRules.codes(sources))
                .containsExactly(Map.entry("R3.sample-dated-before", Set.of("last", "sample")));
    }
}
