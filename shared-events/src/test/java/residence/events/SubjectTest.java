package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {
    private final Subject dwelling =
            Subject.of("building", "B1").child("entrance", "1").child("unit", "1502");

    @Test
    void namesItsInnermostPairAndItsRoot() {
        assertThat(dwelling).hasToString("building/B1/entrance/1/unit/1502");
        assertThat(dwelling.kind()).isEqualTo("unit");
        assertThat(dwelling.id()).isEqualTo("1502");
        assertThat(dwelling.root()).isEqualTo(Subject.of("building", "B1"));
    }

    @Test
    void lineageGoesFromTheInsideOut() {
        assertThat(dwelling.lineage())
                .extracting(Subject::path)
                .containsExactly("building/B1/entrance/1/unit/1502", "building/B1/entrance/1", "building/B1");
    }

    @Test
    void liesWithinItselfAndWhatIsAroundItOnly() {
        assertThat(dwelling.lineage()).allMatch(dwelling::within);
        assertThat(dwelling.within(Subject.of("building", "B"))).isFalse();
        assertThat(dwelling.root().within(dwelling)).isFalse();
    }

    @Test
    void sameUnitNumbersInTwoEntrancesAreTwoDwellings() {
        var other = Subject.of("building", "B1").child("entrance", "2").child("unit", "1502");
        assertThat(dwelling).isNotEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"building", "building/", "Building/B1", "building/B_1", "building/1号楼", "a/b/c", "building/B1 "})
    void aPathThatIsNotKindAndIdIsRefused(String path) {
        assertThatThrownBy(() -> new Subject(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsAreAtMost64Long() {
        assertThat(Subject.of("building", "B".repeat(64)).id()).hasSize(64);
        assertThatThrownBy(() -> Subject.of("building", "B".repeat(65))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void atMostSixLevels() {
        var six = List.of("b", "c", "d", "e", "f").stream()
                .reduce(Subject.of("a", "1"), (s, k) -> s.child(k, "1"), (a, b) -> b);
        assertThat(six.lineage()).hasSize(6);
        assertThatThrownBy(() -> six.child("g", "1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBuildingStandsForItsCommonParts() {
        var building = Subject.of("building", "B1");
        var dwelling = building.dwelling("1", "1502");
        assertThat(dwelling.child("clock", "owner").dwelling()).contains(dwelling);
        assertThat(dwelling.dwelling()).contains(dwelling);
        assertThat(building.child("clock", "owner").dwelling()).isEmpty();
        assertThat(Subject.of("project", "P1").dwelling()).isEmpty();
    }
}
