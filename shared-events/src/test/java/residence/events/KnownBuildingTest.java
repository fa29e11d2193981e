package residence.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;

class KnownBuildingTest {
    private static final Subject BUILDING = new Subject("building/B1");
    private static final Subject DWELLING = new Subject("building/B1/entrance/2/unit/101");
    private static final Dwelling FLAT = new Dwelling("2", "101", 1, BigDecimal.TEN, List.of(), 2);

    private final Told told = new Told();

    @Test
    void aBuildingIsKnownAsPlannedFromAnywhereInside() {
        said(new BuildingRegistered(new Subject("project/P1"), "1", "1", Structure.FRAME, 70, 6, 0, 0, List.of(FLAT)));
        assertThat(KnownBuilding.of(told, DWELLING.child("clock", "owner")))
                .isInstanceOfSatisfying(KnownBuilding.Registered.class, known -> {
                    assertThat(known.subject()).isEqualTo(BUILDING);
                    assertThat(known.designLifeYears()).isEqualTo(70);
                    assertThat(known.dwelling(DWELLING)).contains(FLAT);
                });
    }

    @Test
    void anAdmittedOneIsKnownFromTheDayItCameOntoTheRecord() {
        said(admitted(List.of()));
        assertThat(KnownBuilding.of(told, BUILDING)).isInstanceOfSatisfying(KnownBuilding.Admitted.class, known -> {
            assertThat(known.on()).isEqualTo(LocalDate.parse("2024-03-16"));
            assertThat(known.designLifeYears()).isEqualTo(50);
            assertThat(known.dwellings()).isEmpty();
            assertThat(known.dwelling(DWELLING)).isEmpty();
        });
    }

    @Test
    void aDwellingIsTheOneOfItsEntrance() {
        said(admitted(List.of(FLAT)));
        var known = KnownBuilding.of(told, BUILDING);
        assertThat(known.dwelling(DWELLING)).contains(FLAT);
        assertThat(known.dwelling(BUILDING.dwelling("1", "101"))).isEmpty();
        assertThat(known.dwelling(BUILDING.dwelling("2", "102"))).isEmpty();
        assertThat(known.dwelling(new Subject("building/B2").dwelling("2", "101")))
                .isEmpty();
    }

    @Test
    void placesOfAProjectAreItsBuildingsAndTheirDwellings() {
        var project = new Subject("project/P1");
        var unknown = BUILDING.dwelling("2", "102");
        var places = List.of(BUILDING, DWELLING, unknown);
        assertThat(KnownBuilding.notOf(told, project, places)).isEqualTo(places);
        said(new BuildingRegistered(project, "1", "1", Structure.FRAME, 70, 6, 0, 0, List.of(FLAT)));
        assertThat(KnownBuilding.notOf(told, project, places)).containsExactly(unknown);
        assertThat(KnownBuilding.notOf(told, new Subject("project/P2"), places)).isEqualTo(places);
    }

    @Test
    void anAdmittedBuildingIsNoProjects() {
        said(admitted(List.of(FLAT)));
        assertThat(KnownBuilding.notOf(told, new Subject("project/P1"), List.of(BUILDING)))
                .containsExactly(BUILDING);
    }

    @Test
    void nothingBeginsInABuildingBeforeTheDayItWasRegisteredFor() {
        said(new BuildingRegistered(new Subject("project/P1"), "1", "1", Structure.FRAME, 70, 6, 0, 0, List.of(FLAT)));
        var day = told.first(BUILDING, BuildingRegistered.class).orElseThrow().occurredOn();
        assertThat(KnownBuilding.standing(told, DWELLING, day)).isInstanceOf(KnownBuilding.Registered.class);
        assertThatThrownBy(() -> KnownBuilding.standing(told, DWELLING, day.minusDays(1)))
                .hasMessageContaining("building.registered-later");
    }

    @Test
    void nothingBeginsInABuildingFromTheDayOnWhichItWasDemolished() {
        said(admitted(List.of(FLAT)));
        var day = LocalDate.parse("2026-03-15");
        assertThat(KnownBuilding.standing(told, DWELLING, day)).isInstanceOf(KnownBuilding.Admitted.class);
        told.tell(BUILDING, new BuildingDemolished(day, "D级危房"));
        assertThat(KnownBuilding.standing(told, DWELLING, day.minusDays(1))).isInstanceOf(KnownBuilding.Admitted.class);
        assertThatThrownBy(() -> KnownBuilding.standing(told, DWELLING, day))
                .hasMessageContaining("building.demolished");
        assertThat(KnownBuilding.of(told, DWELLING)).isInstanceOf(KnownBuilding.Admitted.class);
        assertThatThrownBy(() -> KnownBuilding.requireStanding(told, List.of(BUILDING, DWELLING), day))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.unmet()).hasSize(1));
    }

    @Test
    void whatNobodyHeardOfIsRefusedAsNotHeard() {
        assertThat(KnownBuilding.find(told, DWELLING)).isEmpty();
        assertThatThrownBy(() -> KnownBuilding.of(told, DWELLING)).hasMessageContaining("not-heard.building");
    }

    @Test
    void aDwellingThatABuildingDoesNotHaveIsRefused() {
        said(admitted(List.of(FLAT)));
        assertThat(KnownBuilding.of(told, DWELLING.child("clock", "owner")).subject())
                .isEqualTo(BUILDING);
        for (Subject elsewhere : List.of(BUILDING.dwelling("1", "101"), BUILDING.dwelling("2", "102"))) {
            assertThatThrownBy(() -> KnownBuilding.of(told, elsewhere.child("clock", "owner")))
                    .hasMessageContaining("building.unknown-dwelling");
        }
    }

    @Test
    void whichDwellingsAnAdmittedBuildingHasNobodyCanSayWhereItsSourceListsNone() {
        said(admitted(List.of()));
        assertThat(KnownBuilding.of(told, DWELLING).dwellings()).isEmpty();
    }

    @Test
    void onlyAPlannedOneHasAProjectAndAPlan() {
        assertThatThrownBy(() -> KnownBuilding.registered(told, DWELLING)).hasMessageContaining("not-heard.building");
        said(admitted(List.of()));
        assertThat(KnownBuilding.of(told, BUILDING).project()).isEmpty();
        assertThatThrownBy(() -> KnownBuilding.registered(told, DWELLING)).hasMessageContaining("building.admitted");
        said(new BuildingRegistered(new Subject("project/P1"), "1", "1", Structure.FRAME, 70, 6, 0, 0, List.of(FLAT)));
        assertThat(KnownBuilding.registered(told, DWELLING).project()).contains(new Subject("project/P1"));
    }

    private static BuildingAdmitted admitted(List<Dwelling> dwellings) {
        return new BuildingAdmitted(
                "371502",
                "柳园小区",
                "3号楼",
                2003,
                null,
                Structure.BRICK_CONCRETE,
                50,
                6,
                "ledger",
                EvidenceGrade.COPY,
                dwellings);
    }

    /** Shortly after midnight in Shanghai. */
    private void said(BuildingEvent event) {
        told.tell(new Entry<>(
                UUID.randomUUID(),
                Service.PROJECT,
                BUILDING,
                BUILDING,
                LocalDate.parse("2003-05-01"),
                Instant.parse("2024-03-15T16:30:00Z"),
                UUID.randomUUID(),
                null,
                Actor.PLATFORM,
                List.of(),
                List.of(),
                List.of(),
                event));
    }
}
