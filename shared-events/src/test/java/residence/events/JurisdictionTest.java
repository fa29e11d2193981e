package residence.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;

class JurisdictionTest {
    private static final Subject PARCEL = Subject.of("parcel", "P1");
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Subject COMMUNITY = Subject.of("community", "JXDC");
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject OLD_BUILDING = Subject.of("building", "OLD");

    private final Told told = new Told();

    @Test
    void aRegionLiesInItself() {
        lies(new Subject("region/371500/profile/law"), "371500");
    }

    @Test
    void landProjectsAndCommunitiesLieWhereTheyWereListedOrRegistered() {
        told.tell(PARCEL, new LandParcelListed("371502", "湖南路北", BigDecimal.TEN, true, List.of()));
        told.tell(PROJECT, new ProjectRegistered("金水湾", PARCEL, "371503", "donghu", List.of(new Phase("1", "一期"))));
        told.tell(COMMUNITY, new CommunityRegistered("锦绣东昌", "371521", List.of(BUILDING)));
        lies(PARCEL, "371502");
        lies(PROJECT.child("filing", "1"), "371503");
        lies(COMMUNITY, "371521");
    }

    @Test
    void aRegisteredBuildingAndAllInItLieWhereItsProjectDoes() {
        told.tell(BUILDING, new BuildingRegistered(PROJECT, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, List.of()));
        assertThat(Jurisdiction.of(told, BUILDING)).isEmpty();
        told.tell(PROJECT, new ProjectRegistered("金水湾", PARCEL, "371503", "donghu", List.of(new Phase("1", "一期"))));
        lies(BUILDING.dwelling("1", "101"), "371503");
    }

    @Test
    void anAdmittedBuildingLiesWhereItsSourceSays() {
        told.tell(
                OLD_BUILDING,
                new BuildingAdmitted(
                        "371502", "柳园", "3号楼", 2003, null, null, null, null, "台账", EvidenceGrade.COPY, List.of()));
        lies(OLD_BUILDING, "371502");
    }

    @Test
    void whatWasNotHeardOfLiesNowhereYet() {
        for (Subject unheard : List.of(PARCEL, PROJECT, COMMUNITY, BUILDING, Subject.of("repair", "R-1"))) {
            assertThat(Jurisdiction.of(told, unheard)).isEmpty();
        }
    }

    private void lies(Subject subject, String region) {
        assertThat(Jurisdiction.of(told, subject)).contains(region);
    }
}
