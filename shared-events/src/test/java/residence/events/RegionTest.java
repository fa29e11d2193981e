package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import residence.events.StandardsEvent.Level;

class RegionTest {
    @Test
    void aCityCoversItselfAndItsCountiesAndNoNeighbour() {
        assertThat(Region.covers("371500", "371500")).isTrue();
        assertThat(Region.covers("371500", "371502")).isTrue();
        assertThat(Region.covers("371500", "371602")).isFalse();
        assertThat(Region.covers("371500", "370000")).isFalse();
    }

    @Test
    void aCityWhoseCodeEndsInThreeNoughtsIsNoProvince() {
        assertThat(Region.stem("371000")).isEqualTo("3710");
        assertThat(Region.covers("371000", "371002")).isTrue();
        assertThat(Region.covers("371000", "371102")).isFalse();
    }

    @Test
    void theNationCoversAllAndACountyItselfAlone() {
        assertThat(Region.covers(Region.NATION, "653101")).isTrue();
        assertThat(Region.covers("371502", "371502")).isTrue();
        assertThat(Region.covers("371502", "371521")).isFalse();
    }

    @Test
    void aroundACountyStandCityProvinceAndNationEachOnce() {
        assertThat(Region.around("371502")).containsExactly("371502", "371500", "370000", "000000");
        assertThat(Region.around("371500")).containsExactly("371500", "370000", "000000");
        assertThat(Region.around(Region.NATION)).containsExactly("000000");
    }

    @Test
    void aZonesCountyLevelIsItself() {
        assertThat(Region.at(Level.COUNTY, "511700-GX")).isEqualTo("511700-GX");
        assertThat(Region.at(Level.CITY, "511700-GX")).isEqualTo("511700");
        assertThat(Region.at(Level.PROVINCE, "371502")).isEqualTo("370000");
        assertThat(Region.at(Level.NATION, "371502")).isEqualTo(Region.NATION);
    }
}
