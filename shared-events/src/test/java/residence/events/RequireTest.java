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

    @Test
    void aCharacterBeyondTheBasicPlaneIsOneCharacter() {
        var rare = "𠮷";
        assertThat(Require.text("remark", rare.repeat(2000))).hasSize(4000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.text("remark", rare.repeat(2001)))
                .withMessage("remark must have at most 2000 characters");
        assertThat(Require.code("number", "字".repeat(2000))).hasSize(2000);
        assertThatIllegalArgumentException().isThrownBy(() -> Require.code("number", "字".repeat(2001)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \t\n",
                "\u00A0\u3000",
                "\u202E\u200B",
                "\u200B\u200D",
                "\u2060",
                "\uFEFF",
                "\u0301\u20DD",
                "\uFE0F",
                "\u2800\u3164",
                "\uDB40\uDC41"
            })
    void aTextThatShowsNothingIsNone(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.text("remark", text))
                .withMessage("remark must be a text of 1 to 2000 characters");
        assertThatIllegalArgumentException().isThrownBy(() -> Require.code("number", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"。", "é", "e\u0301", "𠮷", "👨\u200D👩\u200D👧", "شقة\u200F 12", "\uFEFF房"})
    void aTextThatShowsAnythingIsKeptAsItIs(String text) {
        assertThat(Require.text("remark", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void aTextDoesNotTurnTheDirectionItIsReadIn(int control) {
        var turned = "验收" + Character.toString(control) + "格合不";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Require.text("remark", turned))
                .withMessage("remark must not turn the direction of writing");
        assertThatIllegalArgumentException().isThrownBy(() -> Require.code("number", turned));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x2029, 0x202F, 0x2065, 0x206A})
    void whatStandsBesideThoseControlsTurnsNothing(int other) {
        assertThat(Legible.turns("验收" + Character.toString(other))).isFalse();
    }
}
