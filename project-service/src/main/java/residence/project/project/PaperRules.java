package residence.project.project;

import java.util.List;
import java.util.stream.Stream;
import residence.events.BodyRole;
import residence.events.ProjectEvent.DrawingsReviewed;
import residence.events.ProjectEvent.PreventionPlanFiled;
import residence.events.ProjectEvent.QualityInformationPublished;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.project.project.Project.Registered;
import residence.project.project.ProjectCommand.FilePreventionPlan;
import residence.project.project.ProjectCommand.PublishQualityInformation;
import residence.project.project.ProjectCommand.ReviewDrawings;

/**
 * What is on paper before and while a project is built: the verdict on its drawings, by a reviewer appointed on that day;
 * the plan against the usual defects; what was made public. A permit asks for none of them here: it is its authority's own
 * act. What has to be there before ground is broken, the standards that bind the project say (R2).
 */
final class PaperRules {
    private PaperRules() {}

    static DrawingsReviewed review(ReviewDrawings command, Registered project) {
        Refusal.ifAny(
                byTheReviewer(command, project),
                Unmet.when(
                        project.papers().reports().contains(command.reportNumber()),
                        "project.report-known",
                        "number",
                        command.reportNumber()),
                unknown(command.phases(), project));
        return new DrawingsReviewed(command.reportNumber(), command.passed(), command.phases());
    }

    static PreventionPlanFiled file(FilePreventionPlan command, Registered project) {
        Refusal.ifAny(unknown(command.phases(), project));
        return new PreventionPlanFiled(command.plan(), command.phases());
    }

    static QualityInformationPublished publish(PublishQualityInformation command, Registered project) {
        return new QualityInformationPublished(command.title(), command.medium());
    }

    static Stream<Unmet> unknown(List<String> phases, Registered project) {
        return phases.stream()
                .filter(phase -> !project.phases().contains(phase))
                .map(phase -> Unmet.of("project.unknown-phase", "phase", phase));
    }

    private static Stream<Unmet> byTheReviewer(ReviewDrawings command, Registered project) {
        var act = command.act();
        boolean appointed = project.people().bodies().stream()
                .anyMatch(body ->
                        body.is(BodyRole.DRAWING_REVIEWER, act.actor().organisation()) && body.on(act.occurredOn()));
        return Unmet.when(!appointed, "project.not-the-reviewer", "day", act.occurredOn());
    }
}
