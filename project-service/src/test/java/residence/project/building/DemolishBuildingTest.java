package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.Actor;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.BimModelLinked;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.building.Building.Admitted;
import residence.project.building.Building.Demolished;
import residence.project.building.Building.Registered;
import residence.project.building.Building.State;
import residence.project.building.Building.Unknown;
import residence.project.building.BuildingCommand.DemolishBuilding;
import residence.project.building.BuildingCommand.LinkBimModel;
import residence.project.building.BuildingCommand.PlanMilestone;

class DemolishBuildingTest {
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Subject PROJECT = Subject.of("project", "JSW");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
    private static final Actor HOUSING = Acts.authority("housing");

    static Stream<State> known() {
        return Stream.of(Registered.in(PROJECT, "1"), new Admitted(Survey.NONE));
    }

    @ParameterizedTest
    @MethodSource("known")
    void aBuildingIsDemolishedOnce(State building) {
        assertThat(decide(demolish("2026-03-15"), building)).isEqualTo(new BuildingDemolished(DAY, "D级危房"));
        var gone = after(building, demolish("2026-03-15"));
        refused(() -> decide(demolish("2026-03-16"), gone), "building.demolished");
        refused(() -> decide(demolish("2026-03-14"), gone), "building.demolished");
    }

    @Test
    void aBuildingThatNobodyKnowsIsNotDemolished() {
        refused(() -> decide(demolish("2026-03-15"), new Unknown()), "not-heard.building");
        assertThat(Building.evolve(new Unknown(), new BuildingDemolished(DAY, "D级危房")))
                .isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @MethodSource("known")
    void whatHappenedBeforeTheDayMayStillBeToldAndNothingAfter(State building) {
        var gone = after(building, demolish("2026-03-15"));
        assertThat(decide(link("2026-03-14"), gone)).isInstanceOf(BimModelLinked.class);
        refused(() -> decide(link("2026-03-15"), gone), "building.demolished");
        assertThat(after(gone, link("2026-03-14")))
                .isEqualTo(new Demolished((Building.Known) after(building, link("2026-03-14")), DAY));
    }

    @Test
    void noMilestoneIsPlannedForADemolishedBuildingAndNoneSlips() {
        var planned = Building.evolve(
                Registered.in(PROJECT, "1"), new MilestonePlanned(Milestone.GROUNDBREAKING, DAY.plusMonths(1)));
        assertThat(Building.due(planned)).hasSize(1);
        var gone = after(planned, demolish("2026-03-15"));
        assertThat(Building.due(gone)).isEmpty();
        var plan = new PlanMilestone(
                Acts.on("2026-03-15", Acts.developer("donghu")), BUILDING, Milestone.WORKS_DONE, DAY.plusYears(1));
        refused(() -> decide(plan, gone), "building.demolished");
    }

    @Test
    void aDemolishedBuildingIsStillItsProjects() {
        assertThat(Building.concerns(after(Registered.in(PROJECT, "1"), demolish("2026-03-15"))))
                .containsExactly(PROJECT);
    }

    private static State after(State state, BuildingCommand command) {
        return Building.evolve(state, decide(command, state));
    }

    private static BuildingEvent decide(BuildingCommand command, State state) {
        return Building.decide(command, state, BuildingTest.FACTS).getFirst();
    }

    private static DemolishBuilding demolish(String day) {
        return new DemolishBuilding(Acts.on(day, HOUSING), BUILDING, "D级危房");
    }

    private static LinkBimModel link(String day) {
        return new LinkBimModel(Acts.on(day, HOUSING), BUILDING, "sha256:" + "0".repeat(64), "IFC4", "1.0");
    }
}
