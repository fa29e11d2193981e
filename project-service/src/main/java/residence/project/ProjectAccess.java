package residence.project;

import java.util.Locale;
import org.springframework.stereotype.Component;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.Command;
import residence.events.Entry;
import residence.events.Jurisdiction;
import residence.events.Lookup;
import residence.events.PartyRole;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.PermitKind;
import residence.events.Subject;
import residence.kit.command.Access;
import residence.kit.command.Caller;
import residence.project.building.BuildingCommand;
import residence.project.building.BuildingCommand.AdmitBuilding;
import residence.project.building.BuildingCommand.PlanMilestone;
import residence.project.building.BuildingCommand.ReachMilestone;
import residence.project.building.BuildingCommand.RegisterBuilding;
import residence.project.building.BuildingCommand.SlipMilestone;
import residence.project.landparcel.LandParcelCommand;
import residence.project.landparcel.LandParcelCommand.AmendLandTransfer;
import residence.project.landparcel.LandParcelCommand.ListLandParcel;
import residence.project.landparcel.LandParcelCommand.ReclaimLand;
import residence.project.landparcel.LandParcelCommand.TransferLand;
import residence.project.project.Project;
import residence.project.project.ProjectCommand;
import residence.project.project.ProjectCommand.AppointParty;
import residence.project.project.ProjectCommand.GrantPermit;
import residence.project.project.ProjectCommand.RegisterProject;
import residence.project.project.ProjectCommand.ReplaceParty;
import residence.project.project.ProjectCommand.RevokePermit;
import residence.project.project.ProjectCommand.SignPledge;
import residence.project.projectstandards.ProjectStandardsCommand;
import residence.project.standards.StandardsCommand;

/**
 * Who may do what between land and the last milestone (domain, section 2): departments within their region, the
 * developer with its own projects, a leader with the leader's own token.
 *
 * <p>About what the record does not know, whoever has the role may ask: the rules refuse it, and they say why.
 */
@Component
class ProjectAccess implements Access {
    private static final String HOUSING = "authority/housing";
    private static final String PLANNING = "authority/planning";
    private static final String APPROVAL = "authority/approval";

    @Override
    public boolean allows(Caller caller, Command command, Lookup lookup) {
        return switch (command) {
            case LandParcelCommand land -> land(caller, land, lookup);
            case ProjectCommand project -> project(caller, project, lookup);
            case BuildingCommand building -> building(caller, building, lookup);
            case StandardsCommand standards ->
                caller.is(HOUSING) && caller.covers(standards.subject().root().id());
            case ProjectStandardsCommand standards -> caller.is(HOUSING) && covers(caller, standards, lookup);
            default -> false;
        };
    }

    private static boolean land(Caller caller, LandParcelCommand command, Lookup lookup) {
        return caller.is(PLANNING)
                && switch (command) {
                    case ListLandParcel list -> caller.covers(list.region()) && covers(caller, list, lookup);
                    case TransferLand transfer -> covers(caller, transfer, lookup);
                    case AmendLandTransfer amendment -> covers(caller, amendment, lookup);
                    case ReclaimLand reclamation -> covers(caller, reclamation, lookup);
                };
    }

    private static boolean project(Caller caller, ProjectCommand command, Lookup lookup) {
        return switch (command) {
            case RegisterProject registration -> caller.is("developer");
            case AppointParty appointment -> isDeveloperOf(appointment.subject(), caller, lookup);
            case ReplaceParty replacement -> isDeveloperOf(replacement.subject(), caller, lookup);
            case SignPledge pledge -> caller.is(role(pledge.role()));
            case GrantPermit permit -> caller.is(grantors(permit.kind())) && covers(caller, permit, lookup);
            case RevokePermit permit -> caller.is(grantors(permit.kind())) && covers(caller, permit, lookup);
        };
    }

    private static boolean building(Caller caller, BuildingCommand command, Lookup lookup) {
        return switch (command) {
            case RegisterBuilding building -> isDeveloperOf(building.project(), caller, lookup);
            case AdmitBuilding building -> caller.is(HOUSING) && caller.covers(building.region());
            case PlanMilestone plan -> builds(plan.subject(), caller, lookup);
            case ReachMilestone reached -> builds(reached.subject(), caller, lookup);
            case SlipMilestone slip -> false;
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

    private static boolean covers(Caller caller, Command command, Lookup lookup) {
        return Jurisdiction.of(lookup, command.subject()).map(caller::covers).orElse(true);
    }

    private static boolean isDeveloperOf(Subject project, Caller caller, Lookup lookup) {
        var events = lookup.entries(project, ProjectEvent.class).stream().<ProjectEvent>map(Entry::body);
        return caller.is("developer")
                && switch (Project.fold(events)) {
                    case Project.Registered registered -> registered.developer().equals(caller.organisation());
                    case Project.Unregistered nothing -> true;
                };
    }

    private static boolean builds(Subject building, Caller caller, Lookup lookup) {
        return caller.is("developer")
                && lookup.entries(building, BuildingRegistered.class).stream()
                        .allMatch(entry -> isDeveloperOf(entry.body().project(), caller, lookup));
    }
}
