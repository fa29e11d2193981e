package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.building.BuildingTest.admit;
import static residence.project.building.BuildingTest.decide;
import static residence.project.building.BuildingTest.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.Dwelling;

/** Two buildings both fit: the one that is planned to the last window, and the one known from a row of a ledger. */
class DwellingsTest {

    @ParameterizedTest
    @MethodSource("unknowns")
    void aRegisteredBuildingIsPlannedAnAdmittedOneIsAsFarAsItIsKnown(Dwelling unknown, String field) {
        assertThatCode(() -> admit(unknown)).doesNotThrowAnyException();
        assertThatThrownBy(() -> register("1", unknown)).hasMessageContaining(field + " of dwelling 2/401");
    }

    static Stream<Arguments> unknowns() {
        var area = new BigDecimal("86.4");
        return Stream.of(
                Arguments.of(new Dwelling("2", "401", null, area, List.of(), 4), "storey"),
                Arguments.of(new Dwelling("2", "401", 4, null, List.of(), 4), "areaSquareMetres"),
                Arguments.of(new Dwelling("2", "401", 4, area, List.of(), null), "windows"));
    }

    @Test
    void anAdmittedBuildingsSourceMayNotListItsDwellings() {
        assertThat(((BuildingAdmitted) decide(admit(), new Building.Unknown())).dwellings())
                .isEmpty();
    }

    @Test
    void whatASourceSaysIsInShapeToo() {
        var area = new BigDecimal("86.4");
        assertThatThrownBy(() -> admit(new Dwelling("2", "401", 7, area, List.of(), 4)))
                .hasMessageContaining("storey");
        assertThatThrownBy(() -> admit(new Dwelling("2", "401", 4, BigDecimal.ZERO, List.of(), 4)))
                .hasMessageContaining("areaSquareMetres");
        assertThatThrownBy(() -> admit(new Dwelling("2", "401", 4, area, List.of(), -1)))
                .hasMessageContaining("windows");
    }
}
