package residence.project.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static residence.project.Refusals.refused;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import residence.events.Act;
import residence.events.Actor;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BimModelLinked;
import residence.events.BuildingEvent.BuildingAppraised;
import residence.events.BuildingEvent.HazardGrade;
import residence.events.Subject;
import residence.project.Acts;
import residence.project.building.Building.Admitted;
import residence.project.building.Building.Registered;
import residence.project.building.Building.State;
import residence.project.building.Building.Unknown;
import residence.project.building.BuildingCommand.AppraiseBuilding;
import residence.project.building.BuildingCommand.CommissionAppraisal;
import residence.project.building.BuildingCommand.LinkBimModel;

class SurveyRulesTest {
    private static final Subject BUILDING = Subject.of("building", "B1");
    private static final Act HOUSING = Acts.on("2025-06-02", Acts.authority("housing"));
    private static final String MODEL = "sha256:" + "0".repeat(64);

    static Stream<State> known() {
        return Stream.of(Registered.in(Subject.of("project", "JSW"), "1"), new Admitted(Survey.NONE));
    }

    @ParameterizedTest
    @MethodSource("known")
    void eachVersionOfAModelIsLinkedOnce(State building) {
        assertThat(decide(link("1.0"), building)).isEqualTo(new BimModelLinked(MODEL, "IFC4", "1.0"));
        var linked = after(building, link("1.0"));
        refused(() -> decide(link("1.0"), linked), "building.version-linked-already");
        assertThat(decide(link("1.1"), linked)).isInstanceOf(BimModelLinked.class);
    }

    @Test
    void aModelIsNamedByItsDigest() {
        assertThatThrownBy(() -> new LinkBimModel(HOUSING, BUILDING, "model.ifc", "IFC4", "1.0"))
                .hasMessageContaining("model");
    }

    @ParameterizedTest
    @MethodSource("known")
    void aCheckUpBodyAppraisesOnceForEachCommission(State building) {
        refused(() -> decide(appraise("jiance", "J-1"), building), "building.appraisal-not-commissioned");
        var commissioned = after(building, commission("jiance"));
        assertThat(decide(appraise("jiance", "J-1"), commissioned))
                .isEqualTo(new BuildingAppraised("jiance", HazardGrade.C, "J-1"));
        refused(() -> decide(appraise("other", "J-1"), commissioned), "building.appraisal-not-commissioned");
        var appraised = after(commissioned, appraise("jiance", "J-1"));
        refused(() -> decide(appraise("jiance", "J-2"), appraised), "building.appraisal-not-commissioned");
        assertThat(decide(appraise("jiance", "J-2"), after(appraised, commission("jiance"))))
                .isInstanceOf(BuildingAppraised.class);
    }

    @ParameterizedTest
    @MethodSource("known")
    void aBodyIsCommissionedAnewOnlyWhenItHasReported(State building) {
        var commissioned = after(building, commission("jiance"));
        refused(() -> decide(commission("jiance"), commissioned), "building.appraisal-awaited");
        assertThat(decide(commission("other"), commissioned)).isInstanceOf(AppraisalCommissioned.class);
        assertThat(decide(commission("jiance"), after(commissioned, appraise("jiance", "J-1"))))
                .isInstanceOf(AppraisalCommissioned.class);
    }

    @ParameterizedTest
    @MethodSource("known")
    void theHousingDepartmentAppraisesWithoutACommission(State building) {
        var appraisal = new AppraiseBuilding(HOUSING, BUILDING, HazardGrade.D, "J-9");
        assertThat(decide(appraisal, building)).isInstanceOf(BuildingAppraised.class);
    }

    @Test
    void aReportIsRecordedOnce() {
        var appraised = after(after(new Admitted(Survey.NONE), commission("jiance")), appraise("jiance", "J-1"));
        var again = after(appraised, commission("jiance"));
        refused(() -> decide(appraise("jiance", "J-1"), again), "building.report-known");
    }

    static Stream<BuildingCommand> commands() {
        return Stream.of(link("1.0"), commission("jiance"), appraise("jiance", "J-1"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void nothingIsDrawnUpOfABuildingThatNobodyKnows(BuildingCommand command) {
        refused(() -> decide(command, new Unknown()), "not-heard.building");
    }

    /** After a void the fold may lack the building. */
    @Test
    void surveysWithoutTheirBuildingChangeNothing() {
        assertThat(Building.evolve(new Unknown(), new BimModelLinked(MODEL, "IFC4", "1.0")))
                .isEqualTo(new Unknown());
    }

    private static State after(State state, BuildingCommand command) {
        return Building.evolve(state, decide(command, state));
    }

    private static BuildingEvent decide(BuildingCommand command, State state) {
        return Building.decide(command, state, BuildingTest.FACTS).getFirst();
    }

    private static LinkBimModel link(String version) {
        return new LinkBimModel(HOUSING, BUILDING, MODEL, "IFC4", version);
    }

    private static CommissionAppraisal commission(String body) {
        return new CommissionAppraisal(HOUSING, BUILDING, body, "墙体开裂");
    }

    private static AppraiseBuilding appraise(String body, String report) {
        var act = Acts.on("2025-06-20", new Actor(body, "check-up-body", null));
        return new AppraiseBuilding(act, BUILDING, HazardGrade.C, report);
    }
}
