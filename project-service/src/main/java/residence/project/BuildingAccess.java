package residence.project;

import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.Subject;
import residence.kit.command.Relations;
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

/**
 * Who may do what with a building: its developer while it is built, the region's housing department, and a check-up body
 * that this one commissioned.
 */
record BuildingAccess(Relations relations) {
    private static final String HOUSING = "authority/housing";

    boolean allows(BuildingCommand command) {
        var caller = relations.caller();
        return switch (command) {
            case RegisterBuilding building -> relations.developerOf(building.project());
            case AdmitBuilding building -> caller.is(HOUSING) && caller.covers(building.region());
            case PlanMilestone plan -> relations.developerOf(plan.subject());
            case ReachMilestone reached -> relations.developerOf(reached.subject());
            case SlipMilestone slip -> false;
            case LinkBimModel model -> relations.developerOf(model.subject()) || housing(model);
            case CommissionAppraisal commission -> housing(commission);
            case AppraiseBuilding appraisal -> housing(appraisal) || commissioned(appraisal.subject());
            case DemolishBuilding demolition -> housing(demolition);
        };
    }

    private boolean housing(BuildingCommand command) {
        return relations.caller().is(HOUSING) && relations.answersFor(command.subject());
    }

    /** Whether its appraisal was ever asked for; whether it still is, the rules say. */
    private boolean commissioned(Subject building) {
        var caller = relations.caller();
        return caller.is("check-up-body")
                && relations.lookup().entries(building, AppraisalCommissioned.class).stream()
                        .anyMatch(entry -> entry.body().checkUpBody().equals(caller.organisation()));
    }
}
