package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.Act;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.BuildingEvent.Room;
import residence.events.BuildingEvent.Structure;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.building.Building.Admitted;
import residence.project.building.Building.Registered;
import residence.project.building.Building.State;
import residence.project.building.Building.Unknown;
import residence.project.building.BuildingCommand.AdmitBuilding;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.RegisterBuilding;
import residence.project.building.BuildingCommand.SlipMilestone;

class BuildingTest {
    private static final Subject BUILDING = Subject.of("building", "JSW-B1");
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final Act ACT = Acts.on("2024-10-16", Acts.developer("donghu-dichan"));
    static final BuildingFacts FACTS = new BuildingFacts(true, List.of("1", "2"), Set.of(), Set.of(), Set.of(), null);
    private static final BuildingFacts NO_PROJECT =
            new BuildingFacts(false, List.of(), Set.of(), Set.of(), Set.of(), null);
    private static final Registered REGISTERED = Registered.in(PROJECT, "1");

    @Test
    void aBuildingIsRegisteredInAPhaseOfItsProject() {
        assertThat(decide(register("2", dwelling("1", "1502", 15)), new Unknown()))
                .isInstanceOfSatisfying(BuildingRegistered.class, building -> {
                    assertThat(building.project()).isEqualTo(PROJECT);
                    assertThat(building.phase()).isEqualTo("2");
                    assertThat(building.dwellings()).containsExactly(dwelling("1", "1502", 15));
                });
    }

    @Test
    void aPhaseThatTheProjectDoesNotHaveIsRefused() {
        refused(() -> decide(register("3", dwelling("1", "1502", 15)), new Unknown()), "project.unknown-phase");
    }

    @Test
    void allThatIsWrongWithARegistrationIsSaidAtOnce() {
        var register = register("3", dwelling("1", "1502", 15));
        refused(
                () -> Building.decide(register, REGISTERED, NO_PROJECT),
                "building.already-registered",
                "not-heard.project");
        refused(() -> decide(register, REGISTERED), "building.already-registered", "project.unknown-phase");
    }

    @Test
    void aBuildingStandsInTheRecordOnce() {
        var register = register("1", dwelling("1", "1502", 15));
        refused(() -> decide(register, REGISTERED), "building.already-registered");
        refused(() -> decide(register, new Admitted(Survey.NONE)), "building.already-admitted");
        refused(() -> decide(admit(2003, null), REGISTERED), "building.already-registered");
        refused(() -> decide(admit(2003, null), new Admitted(Survey.NONE)), "building.already-admitted");
    }

    @Test
    void anOldBuildingIsAdmittedAsItsSourceHasIt() {
        assertThat(decide(admit(2003, null), new Unknown()))
                .isInstanceOfSatisfying(BuildingAdmitted.class, building -> {
                    assertThat(building.region()).isEqualTo("371502");
                    assertThat(building.source()).isEqualTo("柳园小区房屋台账 第32行");
                    assertThat(building.grade()).isEqualTo(EvidenceGrade.COPY);
                });
    }

    static Stream<BuildingCommand> milestoneCommands() {
        return Stream.of(
                new PlanMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING, LocalDate.of(2024, 11, 18)),
                new ReachMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING),
                new SlipMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING, LocalDate.of(2024, 10, 1)));
    }

    @ParameterizedTest
    @MethodSource("milestoneCommands")
    void r2_milestonesAreForRegisteredBuildingsOnly(BuildingCommand command) {
        refused(() -> decide(command, new Admitted(Survey.NONE)), "building.admitted");
        refused(() -> decide(command, new Unknown()), "not-heard.building");
    }

    @Test
    void sameNumbersInTwoEntrancesAreTwoDwellings() {
        assertThatCode(() -> register("1", dwelling("1", "1502", 15), dwelling("2", "1502", 15)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> register("1", dwelling("1", "1502", 15), dwelling("1", "1502", 14)))
                .hasMessageContaining("twice");
    }

    @Test
    void aBuildingHas1To2000Dwellings() {
        assertThatCode(() -> register("1", dwellings(2000))).doesNotThrowAnyException();
        assertThatThrownBy(() -> register("1", dwellings(2001))).hasMessageContaining("1 to 2000");
        assertThatThrownBy(() -> register("1")).hasMessageContaining("1 to 2000");
    }

    @Test
    void aDwellingLiesOnAStoreyOfTheBuilding() {
        assertThatCode(() -> register("1", dwelling("1", "1801", 18))).doesNotThrowAnyException();
        assertThatCode(() -> register("1", dwelling("1", "B201", -2))).doesNotThrowAnyException();
        assertThatThrownBy(() -> register("1", dwelling("1", "1901", 19))).hasMessageContaining("storey");
        assertThatThrownBy(() -> register("1", dwelling("1", "B301", -3))).hasMessageContaining("storey");
    }

    @Test
    void roomsHaveIdsOfTheirOwn() {
        var twice = List.of(new Room("bath", "主卫", true), new Room("bath", "客卫", true));
        assertThatThrownBy(() -> register("1", new Dwelling("1", "1502", 15, BigDecimal.TEN, twice, 7)))
                .hasMessageContaining("rooms of dwelling 1/1502");
    }

    @Test
    void aRegisteredBuildingIsFoundByItsProject() {
        assertThat(Building.concerns(REGISTERED)).containsExactly(PROJECT);
        assertThat(Building.concerns(new Admitted(Survey.NONE))).isEmpty();
        assertThat(Building.concerns(new Unknown())).isEmpty();
    }

    static Stream<BuildingEvent> milestones() {
        var day = LocalDate.of(2024, 11, 18);
        return Stream.of(
                new MilestonePlanned(Milestone.GROUNDBREAKING, day),
                new MilestoneReached(Milestone.GROUNDBREAKING, day),
                new MilestoneSlipped(Milestone.GROUNDBREAKING, day));
    }

    /** After a void the fold may lack the registration. */
    @ParameterizedTest
    @MethodSource("milestones")
    void milestonesWithoutTheirBuildingChangeNothing(BuildingEvent event) {
        assertThat(Building.evolve(new Unknown(), event)).isEqualTo(new Unknown());
        assertThat(Building.evolve(new Admitted(Survey.NONE), event)).isEqualTo(new Admitted(Survey.NONE));
    }

    static BuildingEvent decide(BuildingCommand command, State state) {
        return Building.decide(command, state, FACTS).getFirst();
    }

    static RegisterBuilding register(String phase, Dwelling... dwellings) {
        return new RegisterBuilding(
                ACT, BUILDING, PROJECT, phase, "1号楼", Structure.SHEAR_WALL, 50, 18, 2, 36, List.of(dwellings));
    }

    private static AdmitBuilding admit(Integer builtYear, LocalDate completedOn) {
        return admit(builtYear, completedOn, new Dwelling("2", "401", 4, new BigDecimal("86.4"), List.of(), 4));
    }

    static AdmitBuilding admit(Dwelling... dwellings) {
        return admit(2003, null, dwellings);
    }

    private static AdmitBuilding admit(Integer builtYear, LocalDate completedOn, Dwelling... dwellings) {
        return new AdmitBuilding(
                ACT,
                BUILDING,
                "371502",
                "柳园小区",
                "3号楼",
                builtYear,
                completedOn,
                Structure.BRICK_CONCRETE,
                50,
                6,
                "柳园小区房屋台账 第32行",
                EvidenceGrade.COPY,
                List.of(dwellings));
    }

    private static Dwelling[] dwellings(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(unit -> dwelling("1", "U" + unit, 1))
                .toArray(Dwelling[]::new);
    }

    private static Dwelling dwelling(String entrance, String unit, int storey) {
        return new Dwelling(entrance, unit, storey, new BigDecimal("128.6"), List.of(new Room("bath", "主卫", true)), 7);
    }
}
