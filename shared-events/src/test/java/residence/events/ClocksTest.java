package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import residence.events.WarrantyEvent.Clock;

class ClocksTest {
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject DWELLING = BUILDING.dwelling("1", "1502");

    @ParameterizedTest
    @CsvSource({"BUILDER, clock/builder", "OWNER, clock/owner"})
    void r11_twoClocksRunForADwellingAndForABuildingsCommonParts(Clock clock, String below) {
        for (Subject place : new Subject[] {DWELLING, BUILDING}) {
            var subject = Clocks.of(place, clock);
            assertThat(subject.path()).isEqualTo(place.path() + "/" + below);
            assertThat(Clocks.place(subject)).isEqualTo(place);
            assertThat(Clocks.side(subject)).isEqualTo(clock);
        }
    }

    @Test
    void commonPartsAreABuildingsNotADwellings() {
        assertThat(Clocks.common(BUILDING)).isTrue();
        assertThat(Clocks.common(DWELLING)).isFalse();
    }
}
