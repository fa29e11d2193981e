package residence.property.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.property.management.ContractsTest.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.TakeoverFinding;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.Part;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;
import residence.property.Estate;
import residence.property.management.ManagementCommand.InspectTakeover;

/** 承接查验 of common parts and common equipment (L5, 建房〔2010〕165号). */
class InspectTakeoverTest extends Managing {

    @BeforeEach
    void assigned() {
        tell(developerAssigns("2026-09-12", "anju", "2026-10-01", null));
    }

    @Test
    void theDeveloperHandsOverWhatItBuilt() {
        assertThat(decide(takeOver("2026-09-12", "anju", Estate.BUILDING)))
                .containsExactly(
                        new TakeoverInspected("anju", "donghu", List.of(Estate.BUILDING), List.of(), AGREEMENT));
    }

    @Test
    void ofAnAdmittedBuildingNobodyKnowsWhoHandsItOver() {
        assertThat(decide(takeOver("2026-09-12", "anju", Estate.OLD_BUILDING)))
                .containsExactly(
                        new TakeoverInspected("anju", null, List.of(Estate.OLD_BUILDING), List.of(), AGREEMENT));
    }

    @Test
    void theWholeCommunityIsAllOfItsBuildingsOfOneWhoHandsOver() {
        refused(() -> decide(takeOver("2026-09-12", "anju")), "management.several-hand-over");
        known.knows(COMMUNITY.path(), "2026-09-12", left(Estate.OLD_BUILDING), Estate.OLD_BUILDING);
        assertThat(decide(takeOver("2026-09-12", "anju")))
                .extracting(event -> ((TakeoverInspected) event).buildings())
                .containsExactly(List.of(Estate.BUILDING));
        known.knows(COMMUNITY.path(), "2026-09-13", left(Estate.BUILDING), Estate.BUILDING);
        refused(() -> decide(takeOver("2026-09-14", "anju")), "management.no-building");
    }

    @Test
    void theNextCompanyTakesOverFromTheOneBefore() {
        tell(takeOver("2026-09-12", "anju", Estate.BUILDING));
        refused(() -> decide(takeOver("2026-09-12", "anju", Estate.BUILDING)), "management.taken-over-already");
        elected("2027-01-01");
        tell(ownersAssign("2027-01-10", "hupan", "2027-02-01", null));
        refused(
                () -> decide(takeOver("2027-01-10", "anju", Estate.BUILDING)),
                "management.another-company",
                "management.taken-over-already");
        assertThat(decide(takeOver("2027-01-10", "hupan", Estate.BUILDING)))
                .extracting(event -> ((TakeoverInspected) event).handedOverBy())
                .containsExactly("anju");
    }

    @Test
    void afterTheAssignmentAndBeforeTheContractsEnd() {
        refused(() -> decide(takeOver("2026-09-11", "anju", Estate.BUILDING)), "management.dated-before");
        tell(end(developer("2026-09-13"), "2026-10-02"));
        assertThat(decide(takeOver("2026-10-01", "anju", Estate.BUILDING))).hasSize(1);
        refused(() -> decide(takeOver("2026-10-02", "anju", Estate.BUILDING)), "management.over");
    }

    /** L5 art. 11: 竣工验收合格. An admitted building stands, whoever accepted it. */
    @Test
    void whatIsNotAcceptedIsNotTakenOver() {
        known.without(Estate.BUILDING.child("acceptance", "whole").path(), CompletionAccepted.class);
        refused(() -> decide(takeOver("2026-09-12", "anju", Estate.BUILDING)), "management.not-accepted");
        accepted("2026-09-14");
        refused(() -> decide(takeOver("2026-09-13", "anju", Estate.BUILDING)), "management.not-accepted");
        assertThat(decide(takeOver("2026-09-14", "anju", Estate.BUILDING))).hasSize(1);
    }

    @Test
    void onlyBuildingsOfTheCommunityThatStand() {
        var elsewhere = new Subject("building/B7");
        known.knows(elsewhere.path(), "2024-11-01", building());
        refused(
                () -> decide(takeOver("2026-09-12", "anju", elsewhere)),
                "management.not-in-community",
                "management.not-accepted");
        refused(() -> decide(takeOver("2026-09-12", "anju", new Subject("building/B9"))), "not-heard.building");
        var gone = new BuildingDemolished(LocalDate.parse("2026-09-13"), "D级危房");
        known.knows(Estate.OLD_BUILDING.path(), "2026-09-13", gone);
        assertThat(decide(takeOver("2026-09-12", "anju", Estate.OLD_BUILDING))).hasSize(1);
        assertThatThrownBy(() -> decide(takeOver("2026-09-13", "anju", Estate.OLD_BUILDING)))
                .hasMessageContaining("building.demolished");
    }

    @Test
    void buildingsOfTwoDevelopersAreTakenOverApart() {
        var other = new Subject("building/B7");
        known.knows(
                        "project/P7",
                        "2024-10-01",
                        new ProjectRegistered("湖畔", new Subject("parcel/P"), "371502", "xihu", List.of()))
                .knows(other.path(), "2024-11-01", building())
                .knows(
                        COMMUNITY.path(),
                        "2026-09-12",
                        new CommunityChanged(null, List.of(other), List.of(), "合并"),
                        other)
                .knows(
                        other.child("acceptance", "whole").path(),
                        "2026-09-01",
                        new CompletionAccepted(Scope.WHOLE, LocalDate.parse("2026-09-01")));
        refused(() -> decide(takeOver("2026-09-12", "anju", Estate.BUILDING, other)), "management.several-hand-over");
        assertThat(decide(takeOver("2026-09-12", "anju", other))).hasSize(1);
    }

    @Test
    void beforeACompanyIsAssignedNothingIsTakenOver() {
        known.without(COMMUNITY.path(), ManagementAssigned.class);
        refused(() -> decide(takeOver("2026-09-12", "anju", Estate.BUILDING)), "management.nobody-assigned");
    }

    @Test
    void anInspectionTouchesTheBuildingsThatItNames() {
        tell(takeOver("2026-09-12", "anju", Estate.BUILDING));
        assertThat(Management.concerns(state())).containsExactly(Estate.BUILDING);
        tell(end(developer("2026-09-13"), "2026-12-01"));
        assertThat(Management.concerns(state())).isEmpty();
    }

    @Test
    void findingsAreOfCommonParts() {
        assertThat(with(new TakeoverFinding(Part.COMMON_EQUIPMENT, "2号电梯应急照明未接通")))
                .isNotNull();
        assertThatThrownBy(() -> with(new TakeoverFinding(Part.DRAINS, "堵塞"))).hasMessageContaining("common");
        assertThatThrownBy(() -> with(new TakeoverFinding(Part.COMMON_EQUIPMENT, " ")))
                .hasMessageContaining("findings");
        var many = Stream.generate(() -> new TakeoverFinding(Part.COMMON_EQUIPMENT, "坏"));
        assertThat(with(many.limit(500).toArray(TakeoverFinding[]::new))).isNotNull();
        var more = Stream.generate(() -> new TakeoverFinding(Part.COMMON_EQUIPMENT, "坏"));
        assertThatThrownBy(() -> with(more.limit(501).toArray(TakeoverFinding[]::new)))
                .hasMessageContaining("500");
    }

    private static InspectTakeover with(TakeoverFinding... findings) {
        return new InspectTakeover(company("2026-09-12", "anju"), COMMUNITY, null, List.of(findings), AGREEMENT);
    }

    private void accepted(String day) {
        known.knows(
                Estate.BUILDING.child("acceptance", "whole").path(),
                day,
                new CompletionAccepted(Scope.WHOLE, LocalDate.parse(day)));
    }

    private static CommunityChanged left(Subject building) {
        return new CommunityChanged(null, List.of(), List.of(building), "调整");
    }

    private static BuildingRegistered building() {
        var one = Estate.building();
        return new BuildingRegistered(
                new Subject("project/P7"), one.phase(), one.name(), one.structure(), 50, 15, 1, 3, one.dwellings());
    }
}
