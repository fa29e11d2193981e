package residence.project.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;
import static residence.project.project.ProjectTest.PROJECT;
import static residence.project.project.ProjectTest.PROJECT_STATE;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Structure;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitKind;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.project.Project.Registered;
import residence.project.project.Project.State;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.RevokePermit;

class PermitRulesTest {
    private static final Act APPROVED = Acts.on("2024-11-05", Acts.authority("approval"));
    private static final String NUMBER = "371502202411050101";
    private static final Subject FIRST = Subject.of("building", "JSW-B1");
    private static final Subject SECOND = Subject.of("building", "JSW-B2");

    private final Ledger ledger = new Ledger();

    @Test
    void aPermitCoversPhasesOfTheProject() {
        assertThat(decide(grant("1"), PROJECT_STATE))
                .isEqualTo(new PermitGranted(PermitKind.CONSTRUCTION, NUMBER, List.of("1"), List.of()));
        refused(() -> decide(grant("3"), PROJECT_STATE), "project.unknown-phase");
    }

    /** Whether drawings are reviewed and a plan is filed, the authority asks before it grants; the record does not. */
    @Test
    void aPermitIsItsAuthoritysOwnActAndWaitsForNoPaper() {
        assertThat(((Registered) PROJECT_STATE).papers().reviewed("1")).isFalse();
        assertThat(decide(grant("1"), PROJECT_STATE)).isInstanceOf(PermitGranted.class);
    }

    @Test
    void aPermitNumberIsInForceOnce() {
        var granted = granted(grant("1"));
        refused(() -> decide(grant("2"), granted), "project.permit-in-force-already");
        assertThat(decide(grant(PermitKind.CONSTRUCTION, "N2"), granted)).isInstanceOf(PermitGranted.class);
        assertThat(decide(grant(PermitKind.PRESALE, NUMBER), granted)).isInstanceOf(PermitGranted.class);
    }

    @Test
    void aRevocationLeavesEveryOtherPermitInForce() {
        var one = granted(grant("1"));
        refused(() -> decide(revoke(PermitKind.CONSTRUCTION, "N2"), one), "project.permit-not-in-force");
        refused(() -> decide(revoke(PermitKind.PRESALE, NUMBER), one), "project.permit-not-in-force");
        var two = Project.evolve(one, decide(grant(PermitKind.CONSTRUCTION, "N2"), one));
        assertThat(permits(Project.evolve(two, decide(revoke(), two)), "1", FIRST))
                .isTrue();
    }

    @Test
    void aRevokedPermitIsNoLongerInForceAndCanBeGrantedAgain() {
        var granted = granted(grant("1"));
        assertThat(permits(granted, "1", FIRST)).isTrue();
        var revoked = Project.evolve(granted, decide(revoke(), granted));
        assertThat(permits(revoked, "1", FIRST)).isFalse();
        refused(() -> decide(revoke(), revoked), "project.permit-not-in-force");
        assertThat(permits(Project.evolve(revoked, decide(grant("1"), revoked)), "1", FIRST))
                .isTrue();
    }

    @Test
    void aPermitIsNotRevokedBeforeTheDayItWasGranted() {
        var granted = granted(grant("1"));
        grantedOn("2024-11-06", "N-2");
        assertThat(decide(revoke(), granted)).isInstanceOf(PermitRevoked.class);
        grantedOn("2024-11-05", NUMBER);
        assertThat(decide(revoke(), granted)).isInstanceOf(PermitRevoked.class);
        grantedOn("2024-11-06", NUMBER);
        refused(() -> decide(revoke(), granted), "project.dated-before");
    }

    @Test
    void itIsNotGrantedAgainBeforeTheDayItWasRevoked() {
        ledger.with(PROJECT, "2024-11-05", new PermitRevoked(PermitKind.CONSTRUCTION, NUMBER, "弄虚作假取得"));
        assertThat(decide(grant("1"), PROJECT_STATE)).isInstanceOf(PermitGranted.class);
        ledger.with(PROJECT, "2024-11-06", new PermitRevoked(PermitKind.CONSTRUCTION, NUMBER, "弄虚作假取得"));
        refused(() -> decide(grant("1"), PROJECT_STATE), "project.dated-before");
    }

    private void grantedOn(String day, String number) {
        ledger.with(PROJECT, day, new PermitGranted(PermitKind.CONSTRUCTION, number, List.of("1"), List.of()));
    }

    @Test
    void aPermitOfAnotherKindOrPhaseIsNotThisOne() {
        var papers = ((Registered) granted(grant("1"))).papers();
        assertThat(papers.permits(PermitKind.PRESALE, "1", FIRST)).isFalse();
        assertThat(papers.permits(PermitKind.CONSTRUCTION, "2", FIRST)).isFalse();
    }

    @Test
    void aPermitThatNamesBuildingsCoversThoseAndNoOther() {
        registered(FIRST, "2024-11-05", "1");
        var granted = granted(grant("1", FIRST));
        assertThat(permits(granted, "1", FIRST)).isTrue();
        assertThat(permits(granted, "1", SECOND)).isFalse();
    }

    @Test
    void aPermitNamesBuildingsThatAreRegisteredByItsDay() {
        registered(FIRST, "2024-11-05", "1");
        registered(SECOND, "2024-11-06", "1");
        assertThat(decide(grant("1", FIRST), PROJECT_STATE)).isInstanceOf(PermitGranted.class);
        refused(() -> decide(grant("1", SECOND), PROJECT_STATE), "project.unknown-building");
    }

    @Test
    void aPermitNamesBuildingsOfItsPhases() {
        registered(FIRST, "2024-11-01", "2");
        refused(() -> decide(grant("1", FIRST), PROJECT_STATE), "project.building-of-another-phase");
        assertThat(decide(grant("2", FIRST), PROJECT_STATE)).isInstanceOf(PermitGranted.class);
    }

    @Test
    void buildingsAreNamedAsSuchEachOnce() {
        assertThatThrownBy(() -> grant("1", FIRST.child("entrance", "1"))).hasMessageContaining("buildings");
        assertThatThrownBy(() -> grant("1", FIRST, FIRST)).hasMessageContaining("buildings");
        assertThatThrownBy(() -> permit("1", List.of())).hasMessageContaining("buildings");
    }

    private void registered(Subject building, String day, String phase) {
        var plan = new BuildingRegistered(PROJECT, phase, "1号楼", Structure.FRAME, 50, 6, 0, 0, List.of());
        ledger.with(building, day, plan, PROJECT);
    }

    private State granted(GrantPermit permit) {
        return Project.evolve(PROJECT_STATE, decide(permit, PROJECT_STATE));
    }

    private ProjectEvent decide(ProjectCommand command, State state) {
        return Project.decide(command, state, ProjectFacts.lookUp(command, state, ledger))
                .getFirst();
    }

    private static boolean permits(State state, String phase, Subject building) {
        return ((Registered) state).papers().permits(PermitKind.CONSTRUCTION, phase, building);
    }

    private static GrantPermit grant(String phase, Subject... buildings) {
        return permit(phase, buildings.length == 0 ? null : List.of(buildings));
    }

    private static GrantPermit grant(PermitKind kind, String number) {
        return new GrantPermit(APPROVED, PROJECT, kind, number, List.of("1"), null);
    }

    private static GrantPermit permit(String phase, @Nullable List<Subject> buildings) {
        return new GrantPermit(APPROVED, PROJECT, PermitKind.CONSTRUCTION, NUMBER, List.of(phase), buildings);
    }

    private static RevokePermit revoke() {
        return revoke(PermitKind.CONSTRUCTION, NUMBER);
    }

    private static RevokePermit revoke(PermitKind kind, String number) {
        return new RevokePermit(APPROVED, PROJECT, kind, number, "弄虚作假取得");
    }
}
