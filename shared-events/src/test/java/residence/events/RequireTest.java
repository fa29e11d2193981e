package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequireTest {
    private static final Subject BUILDING = new Subject("building/B1");
    private static final Subject DWELLING = BUILDING.dwelling("1", "1502");

    @Test
    void aListNamesEachOnceOrTheSentenceSaysWhichOneNot() {
        assertThat(Require.eachOnce("rooms", List.of("bath", "kitchen"), String::length))
                .containsExactly("bath", "kitchen");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.eachOnce("rooms", List.of("bath", "hall", "kitchen"), String::length))
                .withMessage("rooms must not name 4 twice");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.ids("buyers", List.of("p-1", "p-1"), 2))
                .withMessage("buyers must not name p-1 twice");
    }

    @Test
    void aSubjectIsOfItsKindWithNothingAroundIt() {
        assertThat(Require.building("building", BUILDING)).isEqualTo(BUILDING);
        assertThat(Require.project("project", new Subject("project/P1"))).isEqualTo(new Subject("project/P1"));
        assertThat(Require.parcel("parcel", new Subject("parcel/L1"))).isEqualTo(new Subject("parcel/L1"));
        for (Subject other : List.of(DWELLING, new Subject("project/P1"), new Subject("project/P1/building/B1"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Require.building("building", other))
                    .withMessage("building must be building/<id>");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Require.project("project", BUILDING));
        assertThatIllegalArgumentException().isThrownBy(() -> Require.parcel("parcel", BUILDING));
    }

    @Test
    void aPlaceIsABuildingOrADwelling() {
        assertThat(Require.place("place", BUILDING)).isEqualTo(BUILDING);
        assertThat(Require.place("place", DWELLING)).isEqualTo(DWELLING);
        for (Subject other :
                List.of(BUILDING.child("entrance", "1"), DWELLING.child("clock", "owner"), new Subject("project/P1"))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Require.place("place", other))
                    .withMessage("place must be building/<id> or building/<id>/entrance/<id>/unit/<id>");
        }
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void commonPartsAreTheBuildingsAllOthersTheDwellings(Part part) {
        var place = part.common() ? BUILDING : DWELLING;
        var other = part.common() ? DWELLING : BUILDING;
        assertThat(Require.placeOf(part, "place", place)).isEqualTo(place);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.placeOf(part, "place", other))
                .withMessageContaining("place must be building/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "building/B1/entrance/1",
                "building/B1/unit/1",
                "building/B1/entrance/1/unit/1502/clock/owner",
                "project/P1/entrance/1/unit/1502"
            })
    void nothingElseIsAPlace(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.place("place", new Subject(path)))
                .withMessageContaining("place must be building/");
        assertThatIllegalArgumentException().isThrownBy(() -> Require.placeOf(Part.DRAINS, "place", new Subject(path)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.placeOf(Part.FOUNDATION, "place", new Subject(path)));
    }
}
