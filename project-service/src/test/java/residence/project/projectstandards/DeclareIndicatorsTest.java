package residence.project.projectstandards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.ProjectStandardsEvent.IndicatorsDeclared;
import residence.events.StandardsEvent.Figure;
import residence.events.Subject;
import residence.events.Unmet;
import residence.project.Acts;
import residence.project.projectstandards.ProjectStandardsCommand.DeclareIndicators;

/** What the developer says that it designed or measured. */
class DeclareIndicatorsTest extends Measuring {

    @Test
    void valuesAreDeclaredForTheProjectOrOneOfItsBuildings() {
        boundBy(HEIGHT_FIGURE);
        var height = value(HEIGHT, "3.05", "m");
        assertThat(declare("2024-11-20", null, height)).isEqualTo(new IndicatorsDeclared(PROJECT, List.of(height)));
        assertThat(declare("2024-11-20", FIRST, height)).isEqualTo(new IndicatorsDeclared(FIRST, List.of(height)));
    }

    @Test
    void aBuildingIsTheProjectsFromTheDayItIsRegistered() {
        boundBy(HEIGHT_FIGURE);
        assertThat(declare("2024-11-01", FIRST, value(HEIGHT, "3.05", "m"))).isNotNull();
        refused(
                () -> declare("2024-10-31", FIRST, value(HEIGHT, "3.05", "m")),
                "indicators.building-of-another-project");
        refused(
                () -> declare("2024-11-20", Subject.of("building", "OTHER"), value(HEIGHT, "3.05", "m")),
                "indicators.building-of-another-project");
    }

    @Test
    void whatNoProfileAsksForIsRefusedAndAllOfItAtOnce() {
        boundBy(HEIGHT_FIGURE, SCHOOL_FIGURE);
        var unmet = refused(
                () -> declare(
                        "2024-11-20",
                        null,
                        value("indicator.at-least.storey-hight", "3.05", "m"),
                        value(HEIGHT, "305", "cm"),
                        value(SCHOOL, "480", null)),
                "indicators.not-asked-for",
                "indicators.other-unit",
                "indicators.other-unit");
        assertThat(unmet)
                .contains(
                        Unmet.of("indicators.other-unit", "key", HEIGHT, "unit", "cm", "expected", "m"),
                        Unmet.of("indicators.other-unit", "key", SCHOOL, "unit", "-", "expected", "m"));
    }

    @Test
    void aValueThatIsCountedHasNoUnit() {
        boundBy(new Figure(MATERIALS, "5", null, "附件 绿色建材"));
        assertThat(refused(() -> declare("2024-11-20", null, value(MATERIALS, "门窗,涂料", "种")), "indicators.other-unit"))
                .containsExactly(Unmet.of("indicators.other-unit", "key", MATERIALS, "unit", "种", "expected", "-"));
        assertThat(declare("2024-11-20", null, value(MATERIALS, "门窗,涂料", null))).isNotNull();
    }

    @Test
    void nothingIsDeclaredBeforeAProfileBindsTheProject() {
        boundBy(HEIGHT_FIGURE);
        assertThat(declare(BOUND, null, value(HEIGHT, "3.05", "m"))).isNotNull();
        refused(() -> declare("2024-10-14", null, value(HEIGHT, "3.05", "m")), "indicators.none-govern");
    }

    @Test
    void theProjectHasToBeThere() {
        refused(() -> declare("2024-11-20", null, value(HEIGHT, "3.05", "m")), "not-heard.project");
    }

    @ParameterizedTest
    @CsvSource({
        "indicator.storey-height, 3.05",
        "spray-test.share, 15",
        "indicator.at-least.storey-height, 3 m",
        "indicator.at-most.primary-school-distance, near",
        "indicator.is.waste-sorting, 有",
        "indicator.kinds.green-materials, '门窗,,涂料'",
        "indicator.kinds.green-materials, 张工 13812345678"
    })
    void whatCannotBeComparedIsNoValue(String key, String value) {
        assertThatThrownBy(() -> command(null, key, value)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"building/B1/entrance/1/unit/101", "project/JSW", "region/371500"})
    void onlyABuildingIsNamed(String place) {
        assertThatThrownBy(() -> command(new Subject(place), HEIGHT, "3.05")).hasMessageContaining("building");
    }

    @Test
    void oneToAHundredValuesAreDeclaredEachOnce() {
        var height = value(HEIGHT, "3.05", "m");
        assertThatThrownBy(() -> declare("2024-11-20", null)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> declare("2024-11-20", null, height, height)).hasMessageContaining("twice");
    }

    private static DeclareIndicators command(Subject building, String key, String value) {
        return new DeclareIndicators(
                Acts.on("2024-11-20", Acts.authority("housing")), PROJECT, building, List.of(value(key, value, null)));
    }
}
