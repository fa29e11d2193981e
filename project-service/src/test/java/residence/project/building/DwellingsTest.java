package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.building.BuildingTest.admit;
import static residence.project.building.BuildingTest.decide;
import static residence.project.building.BuildingTest.register;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Room;

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
                Arguments.of(new Dwelling("2", "401", 4, area, List.of(), null), "windows"),
                Arguments.of(new Dwelling("2", "401", 4, area, List.of(), 4), "rooms"),
                Arguments.of(new Dwelling("2", "401", 4, area, List.of(new Room("living", "客厅", false)), 4), "rooms"));
    }

    @Test
    void r5_everyPlannedDwellingHasAWetRoom() {
        var bath = List.of(new Room("bath", "卫生间", true));
        assertThatCode(() -> register("1", new Dwelling("2", "401", 4, new BigDecimal("86.4"), bath, 4)))
                .doesNotThrowAnyException();
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

    @Test
    void aSourceListsAtMost2000Dwellings() {
        assertThatCode(() -> admit(dwellings(2000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> admit(dwellings(2001))).hasMessageContaining("0 to 2000");
    }

    @Test
    void aDwellingHasAnAreaOfAtMost5000SquareMetres() {
        assertThatCode(() -> admit(withArea("5000"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> admit(withArea("5000.01"))).hasMessageContaining("areaSquareMetres");
    }

    @Test
    void aDwellingHasAtMost40RoomsEachWithAnIdAndAName() {
        assertThatCode(() -> admit(withRooms(rooms(40)))).doesNotThrowAnyException();
        assertThatThrownBy(() -> admit(withRooms(rooms(41)))).hasMessageContaining("rooms of dwelling 2/401");
        assertThatThrownBy(() -> admit(withRooms(new Room("主卫", "主卫", true)))).hasMessageContaining("rooms.id");
        assertThatThrownBy(() -> admit(withRooms(new Room("bath", " ", true)))).hasMessageContaining("rooms.name");
    }

    private static Dwelling withArea(String squareMetres) {
        return new Dwelling("2", "401", 4, new BigDecimal(squareMetres), List.of(), 4);
    }

    private static Dwelling withRooms(Room... rooms) {
        return new Dwelling("2", "401", 4, new BigDecimal("86.4"), List.of(rooms), 4);
    }

    private static Room[] rooms(int number) {
        return numbered(number, room -> new Room("r" + room, "卧室", false)).toArray(Room[]::new);
    }

    private static Dwelling[] dwellings(int number) {
        return numbered(number, unit -> new Dwelling("1", "U" + unit, null, null, List.of(), null))
                .toArray(Dwelling[]::new);
    }

    private static <T> Stream<T> numbered(int number, IntFunction<T> one) {
        return IntStream.rangeClosed(1, number).mapToObj(one);
    }
}
