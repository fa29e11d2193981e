package residence.warranty.known;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.warranty.Pilot.*;
import static residence.warranty.Refusals.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
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
    void whereTheSourceOfAnAdmittedBuildingListsNoDwellingsNobodyCanSayWhichItHas() {
        var unlisted = new BuildingAdmitted(
                "371502",
                "柳园小区",
                "5号楼",
                null,
                null,
                Structure.BRICK_CONCRETE,
                50,
                6,
                "房屋台账",
                EvidenceGrade.STATEMENT,
                List.of());
        var heard = new Known().knows(OLD.path(), "2024-03-01", unlisted);
        assertThat(Premises.of(heard, OLD_DWELLING).dwellings()).isEmpty();
        assertThat(refused(() -> Premises.of(world(), OLD.child("entrance", "9").child("unit", "101"))))
                .containsExactly("not-heard.dwelling");
    }

    @Test
    void whatWasNotHeardOfIsRefusedWithThatReason() {
        assertThat(refused(() -> Premises.of(new Known(), BUILDING))).containsExactly("not-heard.building");
        assertThat(refused(() -> Premises.of(world(), new Subject("building/B1/entrance/2/unit/1502"))))
                .containsExactly("not-heard.dwelling");
    }
}
