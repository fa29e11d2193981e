package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.building.BuildingCommand.AdmitBuilding;

/** An old building is known from one row of a ledger, and from some rows little is known. */
class AdmitBuildingTest {
    private static final Subject BUILDING = Subject.of("building", "TT-9");
    private static final Act ACT = Acts.on("2024-10-16", Acts.developer("donghu-dichan"));
    private static final BuildingFacts FACTS = new BuildingFacts(true, List.of(), Set.of(), Set.of(), Set.of(), null);

    @Test
    void aRowThatSaysNothingButTheNameIsEnough() {
        var row = admit(null, null, null, null, List.of());

        assertThat(Building.decide(row, new Building.Unknown(), FACTS))
                .containsExactly(new BuildingAdmitted(
                        "371502",
                        "铁塔社区",
                        "9号楼",
                        null,
                        null,
                        null,
                        null,
                        null,
                        "房屋台账 第9行",
                        EvidenceGrade.STATEMENT,
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource({"9, false", "10, true", "200, true", "201, false"})
    void aDesignLifeThatIsSaidIsTenToTwoHundredYears(int years, boolean fits) {
        assertFits(fits, () -> admit(null, null, years, null, List.of()), "designLifeYears");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "200, true", "201, false"})
    void storeysThatAreSaidAreOneToTwoHundred(int storeys, boolean fits) {
        assertFits(fits, () -> admit(null, null, null, storeys, List.of()), "storeysAbove");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            6, 6,   true
            6, 7,   false
            -, 200, true
            -, 201, false
            """)
    void aDwellingLiesWithinTheStoreysAsFarAsTheyAreKnown(@Nullable Integer storeys, int storey, boolean fits) {
        var dwelling = new Dwelling("1", "101", storey, null, List.of(), null);
        assertFits(fits, () -> admit(null, null, null, storeys, List.of(dwelling)), "storey of dwelling 1/101");
    }

    @Test
    void itWasNotBuiltInTheFuture() {
        assertThatCode(() -> admit(2026, Acts.TODAY, null, null, List.of())).doesNotThrowAnyException();
        assertThatThrownBy(() -> admit(2027, null, null, null, List.of())).hasMessageContaining("builtYear");
        assertThatThrownBy(() -> admit(null, Acts.TODAY.plusDays(1), null, null, List.of()))
                .hasMessageContaining("completedOn");
    }

    private static void assertFits(boolean fits, Runnable admission, String field) {
        if (fits) {
            assertThatCode(admission::run).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(admission::run).hasMessageContaining(field);
        }
    }

    private static AdmitBuilding admit(
            @Nullable Integer builtYear,
            @Nullable LocalDate completedOn,
            @Nullable Integer designLifeYears,
            @Nullable Integer storeysAbove,
            List<Dwelling> dwellings) {
        return new AdmitBuilding(
                ACT,
                BUILDING,
                "371502",
                "铁塔社区",
                "9号楼",
                builtYear,
                completedOn,
                null,
                designLifeYears,
                storeysAbove,
                "房屋台账 第9行",
                EvidenceGrade.STATEMENT,
                dwellings);
    }
}
