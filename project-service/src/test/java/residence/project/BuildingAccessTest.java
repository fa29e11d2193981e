package residence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static residence.project.Refusals.refused;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.EvidenceGrade;
import residence.events.BuildingEvent.HazardGrade;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.Structure;
import residence.events.Command;
import residence.events.Subject;
import residence.project.building.BuildingCommand;
import residence.project.building.BuildingCommand.AdmitBuilding;
import residence.project.building.BuildingCommand.AppraiseBuilding;
import residence.project.building.BuildingCommand.CommissionAppraisal;
import residence.project.building.BuildingCommand.DemolishBuilding;
import residence.project.building.BuildingCommand.LinkBimModel;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.RegisterBuilding;
import residence.project.building.BuildingCommand.SlipMilestone;

/** A building is its developer's until it is accepted; what becomes of it later is the housing department's to say. */
class BuildingAccessTest extends AccessRules {
    private static final AppraiseBuilding APPRAISAL = new AppraiseBuilding(ACT, BUILDING, HazardGrade.C, "J-1");

    @Override
    Map<Command, Set<Who>> allowed() {
        var allowed = new LinkedHashMap<Command, Set<Who>>();
        allowed.put(
                new RegisterBuilding(ACT, BUILDING, PROJECT, "1", "1号楼", Structure.FRAME, 50, 6, 0, 0, DWELLINGS),
                DEVELOPER);
        allowed.put(admission("371502"), HOUSING);
        allowed.put(new PlanMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING, LocalDate.of(2024, 11, 18)), DEVELOPER);
        allowed.put(new ReachMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING), DEVELOPER);
        allowed.put(new SlipMilestone(ACT, BUILDING, Milestone.GROUNDBREAKING, LocalDate.of(2024, 10, 1)), NOBODY);
        allowed.put(
                new LinkBimModel(ACT, BUILDING, "sha256:" + "0".repeat(64), "IFC4", "1.0"),
                and(HOUSING, Who.DEVELOPER));
        allowed.put(new CommissionAppraisal(ACT, BUILDING, "jiance", "墙体开裂"), HOUSING);
        allowed.put(APPRAISAL, HOUSING);
        allowed.put(new DemolishBuilding(ACT, BUILDING, "D级危房"), HOUSING);
        return allowed;
    }

    @Override
    Stream<Class<? extends Command>> nouns() {
        return Stream.of(BuildingCommand.class);
    }

    @Test
    void anOldBuildingIsAdmittedWhereItStands() {
        assertThat(whoMay(admission("371503")))
                .containsExactlyInAnyOrder(
                        Who.HOUSING_OF_THE_NATION, Who.HOUSING_OF_THE_PROVINCE, Who.HOUSING, Who.HOUSING_ELSEWHERE);
    }

    @Test
    void whoWasCommissionedAppraisesTheBuildingToo() {
        ledger.with(BUILDING, "2025-06-02", new AppraisalCommissioned("other", "墙体开裂"));
        assertThat(whoMay(APPRAISAL)).isEqualTo(HOUSING);
        ledger.with(BUILDING, "2025-06-03", new AppraisalCommissioned("jiance", "墙体开裂"));
        assertThat(whoMay(APPRAISAL)).isEqualTo(and(HOUSING, Who.CHECK_UP_BODY));
    }

    /** A 403 would hide what is wrong from whom it may concern. */
    @Test
    void whatTheRecordDoesNotKnowIsSaidToWhoHasTheRole() {
        var unregistered = new ReachMilestone(ACT, Subject.of("building", "B9"), Milestone.GROUNDBREAKING);
        refused(() -> may(Who.DEVELOPER, unregistered), "not-heard.building");
        assertThat(may(Who.PUBLIC, unregistered)).isFalse();
    }

    private static AdmitBuilding admission(String region) {
        return new AdmitBuilding(
                ACT,
                Subject.of("building", "OLD"),
                region,
                "柳园小区",
                "3号楼",
                2003,
                null,
                Structure.BRICK_CONCRETE,
                50,
                6,
                "台账",
                EvidenceGrade.COPY,
                DWELLINGS);
    }
}
