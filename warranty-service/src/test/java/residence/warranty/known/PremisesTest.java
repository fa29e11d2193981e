package residence.warranty.known;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Pilot.*;
import static residence.warranty.Refusals.refused;

import org.junit.jupiter.api.Test;
import residence.events.Subject;
import residence.kit.testing.Known;

class PremisesTest {

    @Test
    void aBuildingIsKnownWithItsDwellings() {
        var premises = Premises.of(world(), DWELLING.child("clock", "owner"));
        assertThat(premises.building()).isEqualTo(BUILDING);
        assertThat(premises.project()).isEqualTo(PROJECT);
        assertThat(premises.dwellings()).containsExactlyInAnyOrder(DWELLING, NEXT_DOOR);
        assertThat(premises.designLifeYears()).isEqualTo(50);
    }

    @Test
    void anAdmittedBuildingHasNoProject() {
        assertThat(Premises.of(world(), OLD_DWELLING).project()).isNull();
    }

    @Test
    void whatWasNotHeardOfIsRefusedWithThatReason() {
        assertThat(refused(() -> Premises.of(new Known(), BUILDING))).containsExactly("not-heard.building");
        assertThat(refused(() -> Premises.of(world(), new Subject("building/B1/entrance/2/unit/1502"))))
                .containsExactly("not-heard.dwelling");
    }

    @Test
    void aBuildingStandsForItsCommonParts() {
        assertThat(Premises.of(world(), BUILDING.child("clock", "owner")).building())
                .isEqualTo(BUILDING);
        assertThat(Relations.common(BUILDING.child("clock", "owner"))).isTrue();
        assertThat(Relations.common(DWELLING.child("clock", "owner"))).isFalse();
    }
}
