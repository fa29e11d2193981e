package residence.project.building;

import java.util.stream.Stream;
import residence.events.Actor;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BimModelLinked;
import residence.events.BuildingEvent.BuildingAppraised;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.project.building.Building.Known;
import residence.project.building.BuildingCommand.AppraiseBuilding;
import residence.project.building.BuildingCommand.CommissionAppraisal;
import residence.project.building.BuildingCommand.LinkBimModel;

/**
 * What is drawn up of a building as it stands, planned or old: each version of its BIM model once; appraisals of its safety,
 * by a check-up body that the housing department commissioned with one (domain, section 2), or by the department itself.
 */
final class SurveyRules {
    private SurveyRules() {}

    static BimModelLinked link(LinkBimModel command, Known building) {
        boolean linked = building.survey().models().contains(command.version());
        Refusal.ifAny(Unmet.when(linked, "building.version-linked-already", "version", command.version()));
        return new BimModelLinked(command.model(), command.format(), command.version());
    }

    static AppraisalCommissioned commission(CommissionAppraisal command, Known building) {
        boolean awaited = building.survey().commissioned().contains(command.checkUpBody());
        Refusal.ifAny(Unmet.when(awaited, "building.appraisal-awaited", "organisation", command.checkUpBody()));
        return new AppraisalCommissioned(command.checkUpBody(), command.reason());
    }

    static BuildingAppraised appraise(AppraiseBuilding command, Known building) {
        var appraiser = command.act().actor();
        Refusal.ifAny(
                uncommissioned(appraiser, building),
                Unmet.when(
                        building.survey().reports().contains(command.reportNumber()),
                        "building.report-known",
                        "number",
                        command.reportNumber()));
        return new BuildingAppraised(appraiser.organisation(), command.grade(), command.reportNumber());
    }

    private static Stream<Unmet> uncommissioned(Actor appraiser, Known building) {
        boolean itself = appraiser.role().startsWith("authority/");
        boolean awaited = building.survey().commissioned().contains(appraiser.organisation());
        return Unmet.when(
                !itself && !awaited, "building.appraisal-not-commissioned", "organisation", appraiser.organisation());
    }
}
