package residence.quality;

import org.springframework.stereotype.Component;
import residence.events.Command;
import residence.events.DefectEvent.DefectReported;
import residence.events.Lookup;
import residence.events.SiteOpenDayEvent.OpenDayHeld;
import residence.events.Subject;
import residence.kit.command.Access;
import residence.kit.command.Caller;
import residence.kit.command.Relations;
import residence.quality.completionacceptance.CompletionAcceptanceCommand;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.GiveOpinion;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.SprayWindows;
import residence.quality.defect.DefectCommand;
import residence.quality.defect.DefectCommand.CloseDefect;
import residence.quality.defect.DefectCommand.RectifyDefect;
import residence.quality.defect.DefectCommand.ReinspectDefect;
import residence.quality.defect.DefectCommand.ReportDefect;
import residence.quality.defect.DefectCommand.ReportRecall;
import residence.quality.materialbatch.MaterialBatchCommand;
import residence.quality.siteopenday.SiteOpenDayCommand;
import residence.quality.siteopenday.SiteOpenDayCommand.AnswerOpinion;
import residence.quality.siteopenday.SiteOpenDayCommand.HoldOpenDay;
import residence.quality.unitinspection.UnitInspectionCommand;
import residence.quality.workitem.WorkItemCommand;

/**
 * Who may do what while a building is proven (domain, section 2): the project's parties, from their appointment until
 * they are replaced, each what its trade signs; those who bought or own in it, what they think of it.
 */
@Component
class QualityAccess implements Access {
    private static final String[] SITE = {"developer", "contractor", "supervisor"};
    private static final String[] FIVE_PARTIES = {"developer", "surveyor", "designer", "contractor", "supervisor"};

    @Override
    public boolean allows(Caller caller, Command command, Lookup lookup) {
        var relations = Relations.of(caller, command, lookup);
        return switch (command) {
            case MaterialBatchCommand batch -> new MaterialBatchAccess(relations).allows(batch);
            case UnitInspectionCommand inspection -> caller.is(SITE) && relations.partyOf(inspection.subject());
            case CompletionAcceptanceCommand acceptance ->
                caller.is(roles(acceptance)) && relations.partyOf(acceptance.subject());
            case DefectCommand defect -> defect(relations, defect);
            case WorkItemCommand item -> new WorkItemAccess(relations).allows(item);
            case SiteOpenDayCommand openDay -> openDay(relations, openDay);
            default -> false;
        };
    }

    private static String[] roles(CompletionAcceptanceCommand command) {
        return switch (command) {
            case SprayWindows spray -> SITE;
            case GiveOpinion opinion -> FIVE_PARTIES;
            case ApplyForCompletionAcceptance application -> new String[] {"developer"};
        };
    }

    /** Who works on the site, and the housing authority that watches over it, report; the supervisor has the last word. */
    private static boolean defect(Relations relations, DefectCommand command) {
        var caller = relations.caller();
        return switch (command) {
            case ReportDefect report ->
                caller.is(SITE) && relations.partyOf(report.place())
                        || caller.is("authority/housing") && relations.answersFor(report.place());
            case ReportRecall recall -> false;
            case RectifyDefect rectification -> caller.is("contractor") && builds(relations, rectification);
            case ReinspectDefect reinspection -> caller.is("supervisor") && builds(relations, reinspection);
            case CloseDefect closing -> caller.is("supervisor") && builds(relations, closing);
        };
    }

    private static boolean builds(Relations relations, DefectCommand command) {
        return relations
                .lookup()
                .first(command.subject(), DefectReported.class)
                .filter(report -> relations.partyOf(report.body().place()))
                .isPresent();
    }

    /** The developer lets them look, buyers and owners say what they saw, and who builds answers. */
    private static boolean openDay(Relations relations, SiteOpenDayCommand command) {
        return switch (command) {
            case HoldOpenDay day -> relations.developerOf(day.project());
            case SiteOpenDayCommand.GiveOpinion opinion -> relations.holderOf(opinion.dwelling());
            case AnswerOpinion answer ->
                relations
                        .lookup()
                        .first(answer.subject(), OpenDayHeld.class)
                        .filter(held -> answers(relations, held.body().project()))
                        .isPresent();
        };
    }

    private static boolean answers(Relations relations, Subject project) {
        return relations.developerOf(project) || relations.caller().is("contractor") && relations.partyOf(project);
    }
}
