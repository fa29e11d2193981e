package residence.project;

import java.util.Locale;
import org.springframework.stereotype.Component;
import residence.events.Command;
import residence.events.CompletionFilingEvent.Department;
import residence.events.Jurisdiction;
import residence.events.Lookup;
import residence.events.PartyRole;
import residence.events.ProjectEvent.PermitKind;
import residence.events.Region;
import residence.kit.command.Access;
import residence.kit.command.Caller;
import residence.kit.command.Relations;
import residence.project.building.BuildingCommand;
import residence.project.community.CommunityCommand;
import residence.project.community.CommunityCommand.ChangeCommunity;
import residence.project.community.CommunityCommand.FileOwnersCommittee;
import residence.project.community.CommunityCommand.RegisterCommunity;
import residence.project.completionfiling.CompletionFilingCommand;
import residence.project.completionfiling.CompletionFilingCommand.ApplyForJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.DecideJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.FileCompletion;
import residence.project.completionfiling.CompletionFilingCommand.GiveDepartmentOpinion;
import residence.project.completionfiling.CompletionFilingCommand.MakeFirstRegistration;
import residence.project.completionfiling.CompletionFilingCommand.ReportOpinionOverdue;
import residence.project.facility.FacilityCommand;
import residence.project.facility.FacilityCommand.CompleteFacility;
import residence.project.facility.FacilityCommand.HandOverFacility;
import residence.project.facility.FacilityCommand.RequireFacility;
import residence.project.landparcel.LandParcelCommand;
import residence.project.landparcel.LandParcelCommand.AmendLandTransfer;
import residence.project.landparcel.LandParcelCommand.ListLandParcel;
import residence.project.landparcel.LandParcelCommand.ReclaimLand;
import residence.project.landparcel.LandParcelCommand.TransferLand;
import residence.project.pilotlibrary.PilotLibraryCommand;
import residence.project.project.ProjectCommand;
import residence.project.project.ProjectCommand.AppointBody;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.DismissBody;
import residence.project.project.ProjectCommand.FilePreventionPlan;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.PublishQualityInformation;
import residence.project.project.ProjectCommand.RegisterProject;
import residence.project.project.ProjectCommand.ReplaceParty;
import residence.project.project.ProjectCommand.ReviewDrawings;
import residence.project.project.ProjectCommand.RevokePermit;
import residence.project.project.ProjectCommand.SignPledge;
import residence.project.projectstandards.ProjectStandardsCommand;
import residence.project.projectstandards.ProjectStandardsCommand.ApplyProfile;
import residence.project.projectstandards.ProjectStandardsCommand.AssessIndicators;
import residence.project.projectstandards.ProjectStandardsCommand.DeclareIndicators;
import residence.project.standards.StandardsCommand;
import residence.project.supervision.SupervisionCommand;

/**
 * Who may do what from land to filing (domain, section 2): departments within their region, the developer with its own
 * projects, a leader with the leader's own token, a reviewer of drawings while it is appointed; what is done with a
 * building, {@link BuildingAccess} says.
 */
@Component
class ProjectAccess implements Access {
    private static final String HOUSING = "authority/housing";
    private static final String PLANNING = "authority/planning";
    private static final String APPROVAL = "authority/approval";
    private static final String REGISTRY = "authority/registry";

    @Override
    public boolean allows(Caller caller, Command command, Lookup lookup) {
        var relations = Relations.of(caller, command, lookup);
        return switch (command) {
            case LandParcelCommand land -> caller.is(PLANNING) && land(relations, land);
            case ProjectCommand project -> project(relations, project);
            case BuildingCommand building -> new BuildingAccess(relations).allows(building);
            case StandardsCommand standards -> caller.is(HOUSING) && relations.answersFor(standards.subject());
            case ProjectStandardsCommand standards -> standards(relations, standards);
            case PilotLibraryCommand pilot -> caller.is(HOUSING) && keeps(relations, pilot);
            case CompletionFilingCommand filing -> filing(relations, filing);
            case FacilityCommand facility -> facility(relations, facility);
            case SupervisionCommand supervision -> caller.is(HOUSING) && relations.answersFor(supervision.subject());
            case CommunityCommand community -> caller.is(HOUSING) && community(relations, community);
            default -> false;
        };
    }

    /** A library is its own jurisdiction's: a city does not enrol for its province. */
    private static boolean keeps(Relations relations, PilotLibraryCommand pilot) {
        return relations.answersFor(pilot.subject())
                && Jurisdiction.of(relations.lookup(), pilot.subject())
                        .map(region -> Region.at(pilot.level(), region))
                        .filter(relations.caller()::covers)
                        .isPresent();
    }

    private static boolean land(Relations relations, LandParcelCommand command) {
        return switch (command) {
            case ListLandParcel list -> lists(relations, list);
            case TransferLand transfer -> relations.answersFor(transfer.subject());
            case AmendLandTransfer amendment -> relations.answersFor(amendment.subject());
            case ReclaimLand reclamation -> relations.answersFor(reclamation.subject());
        };
    }

    /** A parcel that was listed before lies where it lies. */
    private static boolean lists(Relations relations, ListLandParcel list) {
        var caller = relations.caller();
        return caller.covers(list.region())
                && Jurisdiction.of(relations.lookup(), list.subject())
                        .map(caller::covers)
                        .orElse(true);
    }

    private static boolean project(Relations relations, ProjectCommand command) {
        var caller = relations.caller();
        return switch (command) {
            case RegisterProject registration -> caller.is("developer");
            case AppointParty appointment -> relations.developerOf(appointment.subject());
            case ReplaceParty replacement -> relations.developerOf(replacement.subject());
            case SignPledge pledge -> caller.is(role(pledge.role()));
            case AppointBody appointment -> relations.developerOf(appointment.subject());
            case DismissBody dismissal -> relations.developerOf(dismissal.subject());
            case ReviewDrawings review -> caller.is("drawing-reviewer") && relations.bodyOf(review.subject());
            case FilePreventionPlan plan -> relations.developerOf(plan.subject());
            case PublishQualityInformation information ->
                relations.developerOf(information.subject())
                        || caller.is(HOUSING) && relations.answersFor(information.subject());
            case GrantPermit permit -> caller.is(grantors(permit.kind())) && relations.answersFor(permit.subject());
            case RevokePermit permit -> caller.is(grantors(permit.kind())) && relations.answersFor(permit.subject());
        };
    }

    private static boolean filing(Relations relations, CompletionFilingCommand command) {
        var caller = relations.caller();
        return switch (command) {
            case ApplyForJointAcceptance it -> relations.developerOf(it.subject());
            case GiveDepartmentOpinion it ->
                Department.of(caller.role()).isPresent() && relations.answersFor(it.subject());
            case DecideJointAcceptance it -> caller.is(APPROVAL, HOUSING) && relations.answersFor(it.subject());
            case FileCompletion it -> caller.is(HOUSING) && relations.answersFor(it.subject());
            case MakeFirstRegistration it -> caller.is(REGISTRY) && relations.answersFor(it.subject());
            case ReportOpinionOverdue late -> false;
        };
    }

    private static boolean facility(Relations relations, FacilityCommand command) {
        return switch (command) {
            case RequireFacility requirement ->
                relations.caller().is(PLANNING, HOUSING) && relations.answersFor(requirement.subject());
            case CompleteFacility completion -> relations.developerOf(completion.subject());
            case HandOverFacility handover -> relations.developerOf(handover.subject());
        };
    }

    /** Both departments assess (S0 三(二)1 and 2). */
    private static boolean standards(Relations relations, ProjectStandardsCommand command) {
        var caller = relations.caller();
        return switch (command) {
            case ApplyProfile profile -> caller.is(HOUSING) && relations.answersFor(profile.subject());
            case DeclareIndicators declaration -> relations.developerOf(declaration.subject());
            case AssessIndicators assessment ->
                caller.is(HOUSING, PLANNING) && relations.answersFor(assessment.subject());
        };
    }

    private static boolean community(Relations relations, CommunityCommand command) {
        return switch (command) {
            case RegisterCommunity it -> relations.caller().covers(it.region());
            case ChangeCommunity it -> relations.answersFor(it.subject());
            case FileOwnersCommittee it -> relations.answersFor(it.subject());
        };
    }

    /** Cities differ in which department grants: where an approval bureau exists it grants all (S0 三(二)3). */
    private static String[] grantors(PermitKind kind) {
        return switch (kind) {
            case PLANNING -> new String[] {APPROVAL, PLANNING};
            case CONSTRUCTION, PRESALE -> new String[] {APPROVAL, HOUSING};
        };
    }

    private static String role(PartyRole party) {
        return party.name().toLowerCase(Locale.ROOT);
    }
}
