package residence.project.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import residence.events.Act;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Structure;
import residence.events.CommunityEvent;
import residence.events.CommunityEvent.CommunityChanged;
import residence.events.CommunityEvent.CommunityRegistered;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.Ledger;
import residence.project.community.CommunityCommand.ChangeCommunity;
import residence.project.community.CommunityCommand.RegisterCommunity;

class CommunityTest {
    private static final Subject COMMUNITY = Subject.of("community", "JINXIU");
    private static final Subject OTHER = Subject.of("community", "HUPAN");
    private static final Subject B1 = Subject.of("building", "B1");
    private static final Subject B2 = Subject.of("building", "B2");
    private static final Subject OLD = Subject.of("building", "OLD-3");

    private final Ledger ledger = new Ledger();

    @BeforeEach
    void twoBuildingsOfTwoProjectsAndOneAdmitted() {
        registered(B1, "JINXIU", "371502");
        registered(B2, "HUPAN", "371502");
        admitted(OLD, "371502");
    }

    @Test
    void aCommunityMaySpanProjectsAndHaveAdmittedBuildings() {
        assertThat(decide(register("2026-09-25", COMMUNITY, B1, B2, OLD)))
                .containsExactly(new CommunityRegistered("锦绣东昌", "371502", List.of(B1, B2, OLD)));
    }

    @Test
    void aCommunityIsRegisteredOnce() {
        tell(register("2026-09-25", COMMUNITY, B1));
        refused(() -> decide(register("2026-09-26", COMMUNITY, B2)), "community.already-registered");
    }

    @Test
    void aBuildingIsInOneCommunityAtATime() {
        tell(register("2026-09-25", COMMUNITY, B1));
        refused(() -> decide(register("2026-09-26", OTHER, B1, B2)), "community.in-another");
        tell(register("2026-09-26", OTHER, B2));
        refused(() -> decide(change("2026-09-27", List.of(B2), List.of())), "community.in-another");
        refused(() -> decide(change("2026-09-27", List.of(B1), List.of())), "community.already-in");
        assertThat(decide(change("2026-09-27", List.of(OLD), List.of()))).hasSize(1);
    }

    @Test
    void whoeverLeftMayJoinAnotherFromThatDayOn() {
        tell(register("2026-09-25", COMMUNITY, B1, B2));
        tell(change("2026-10-10", List.of(), List.of(B2)));
        refused(() -> decide(register("2026-10-09", OTHER, B2)), "community.left-later");
        assertThat(decide(register("2026-10-10", OTHER, B2))).hasSize(1);
    }

    /** An old one was there before anybody admitted it. */
    @Test
    void aBuildingJoinsFromTheDayOfItsRegistration() {
        refused(() -> decide(register("2024-10-15", COMMUNITY, B1)), "not-heard.building");
        assertThat(decide(register("2024-10-16", COMMUNITY, B1))).hasSize(1);
        assertThat(decide(register("2003-06-01", COMMUNITY, OLD))).hasSize(1);
    }

    @Test
    void onlyWhatIsInItLeaves() {
        tell(register("2026-09-25", COMMUNITY, B1));
        refused(() -> decide(change("2026-10-10", List.of(), List.of(B2))), "community.not-in");
        assertThat(decide(change("2026-10-10", List.of(B2), List.of(B1))))
                .containsExactly(new CommunityChanged(null, List.of(B2), List.of(B1), "调整物业管理区域"));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var unheard = Subject.of("building", "B9");
        var elsewhere = Subject.of("building", "OLD-9");
        admitted(elsewhere, "371503");
        refused(
                () -> decide(register("2026-09-25", COMMUNITY, unheard, elsewhere)),
                "not-heard.building",
                "community.another-region");
    }

    /** A community of a district may have a building of which only the city is known, and the other way round. */
    @Test
    void aBuildingLiesInTheCommunitysRegion() {
        var ofTheCity = Subject.of("building", "OLD-4");
        admitted(ofTheCity, "371500");
        assertThat(decide(register("2026-09-25", COMMUNITY, ofTheCity))).hasSize(1);
        var city = new RegisterCommunity(act("2026-09-25"), COMMUNITY, "锦绣东昌", "371500", List.of(B1));
        assertThat(decide(city)).hasSize(1);
        var neighbour = new RegisterCommunity(act("2026-09-25"), COMMUNITY, "锦绣东昌", "371503", List.of(B1));
        refused(() -> decide(neighbour), "community.another-region");
    }

    @Test
    void changesAreToldInTheirOrder() {
        refused(() -> decide(rename("2026-10-10")), "not-heard.community");
        tell(register("2026-09-25", COMMUNITY, B1));
        tell(rename("2026-10-10"));
        refused(() -> decide(rename("2026-10-09")), "community.dated-before");
        assertThat(decide(rename("2026-10-10"))).hasSize(1);
    }

    @Test
    void aChangeTouchesWhoStaysWhoJoinsAndWhoJustLeft() {
        tell(register("2026-09-25", COMMUNITY, B1, B2));
        tell(change("2026-10-10", List.of(OLD), List.of(B1)));
        assertThat(Community.concerns(state(COMMUNITY))).containsExactly(B2, OLD, B1);
        tell(rename("2026-10-11"));
        assertThat(Community.concerns(state(COMMUNITY))).containsExactly(B2, OLD);
    }

    @Test
    void aCommandSaysWhatChangesAndNamesEachBuildingOnce() {
        assertThatThrownBy(() -> change("2026-10-10", List.of(), List.of())).hasMessageContaining("what changes");
        assertThatThrownBy(() -> change("2026-10-10", List.of(B1), List.of(B1))).hasMessageContaining("left");
        assertThatThrownBy(() -> change("2026-10-10", List.of(B1, B1), List.of()))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> register("2026-10-10", COMMUNITY)).hasMessageContaining("buildings");
        assertThatThrownBy(() -> register("2026-10-10", COMMUNITY, OTHER)).hasMessageContaining("building/<id>");
    }

    private void tell(CommunityCommand command) {
        var event = decide(command).getFirst();
        var concerns = Community.concerns(Community.evolve(state(command.subject()), event));
        ledger.with(command.subject(), command.act().occurredOn().toString(), event, concerns.toArray(Subject[]::new));
    }

    private List<CommunityEvent> decide(CommunityCommand command) {
        var state = state(command.subject());
        return Community.decide(command, state, CommunityFacts.lookUp(command, state, ledger));
    }

    private Community.State state(Subject community) {
        Community.State state = new Community.Unregistered();
        for (var entry : ledger.entries(community, CommunityEvent.class)) {
            state = Community.evolve(state, entry.body());
        }
        return state;
    }

    private static RegisterCommunity register(String day, Subject community, Subject... buildings) {
        return new RegisterCommunity(act(day), community, "锦绣东昌", "371502", List.of(buildings));
    }

    private static ChangeCommunity change(String day, List<Subject> joined, List<Subject> left) {
        return changed(day, null, joined, left);
    }

    private static ChangeCommunity rename(String day) {
        return changed(day, "锦绣东昌小区", List.of(), List.of());
    }

    private static ChangeCommunity changed(
            String day, @Nullable String name, List<Subject> joined, List<Subject> left) {
        return new ChangeCommunity(act(day), COMMUNITY, name, joined, left, "调整物业管理区域");
    }

    private static Act act(String day) {
        return Acts.on(day, Acts.authority("housing"));
    }

    private void registered(Subject building, String project, String region) {
        var of = Subject.of("project", project);
        ledger.with(
                of,
                "2024-10-15",
                new ProjectRegistered(
                        project, Subject.of("parcel", project), region, "donghu", List.of(new Phase("1", "一期"))));
        var dwelling = new Dwelling("1", "101", 1, BigDecimal.TEN, List.of(), 1);
        ledger.with(
                building,
                "2024-10-16",
                new BuildingRegistered(of, "1", "楼", Structure.FRAME, 50, 6, 0, 0, List.of(dwelling)),
                of);
    }

    private void admitted(Subject building, String region) {
        ledger.with(
                building,
                "2024-03-11",
                new BuildingAdmitted(
                        region, "柳园小区", "3号楼", 2003, null, null, null, null, "台账", EvidenceGrade.COPY, List.of()));
    }
}
