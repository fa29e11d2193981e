package residence.project.project;

import java.util.List;
import java.util.stream.Stream;
import residence.events.ProjectEvent;
import residence.events.ProjectEvent.BodyAppointed;
import residence.events.ProjectEvent.BodyDismissed;
import residence.events.ProjectEvent.DrawingsReviewed;
import residence.events.ProjectEvent.PartyAppointed;
import residence.events.ProjectEvent.PartyReplaced;
import residence.events.ProjectEvent.PermitGranted;
import residence.events.ProjectEvent.PermitRevoked;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.PledgeSigned;
import residence.events.ProjectEvent.PreventionPlanFiled;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.ProjectEvent.QualityInformationPublished;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
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

/**
 * A project (R1, R2): registered on its developer's land; its five parties appointed and their leaders pledged
 * ({@link PartyRules}), beside them those who test and review ({@link BodyRules}); its drawings reviewed, its prevention
 * plan filed ({@link PaperRules}), its permits granted and revoked ({@link PermitRules}), phase by phase.
 */
public final class Project {

    public sealed interface State {}

    public record Unregistered() implements State {}

    /** @param phases ids */
    public record Registered(Subject parcel, String developer, List<String> phases, People people, Papers papers)
            implements State {

        private Registered with(People changed) {
            return new Registered(parcel, developer, phases, changed, papers);
        }

        private Registered with(Papers changed) {
            return new Registered(parcel, developer, phases, people, changed);
        }
    }

    private Project() {}

    static List<ProjectEvent> decide(ProjectCommand command, State state, ProjectFacts facts) {
        return List.of(
                switch (command) {
                    case RegisterProject registration -> register(registration, state, facts);
                    case AppointParty appointment -> PartyRules.appoint(appointment, registered(command, state, facts));
                    case ReplaceParty replacement -> PartyRules.replace(replacement, registered(command, state, facts));
                    case SignPledge pledge -> PartyRules.pledge(pledge, registered(command, state, facts));
                    case AppointBody appointment -> BodyRules.appoint(appointment, registered(command, state, facts));
                    case DismissBody dismissal -> BodyRules.dismiss(dismissal, registered(command, state, facts));
                    case ReviewDrawings review -> PaperRules.review(review, registered(command, state, facts));
                    case FilePreventionPlan plan -> PaperRules.file(plan, registered(command, state, facts));
                    case GrantPermit permit -> PermitRules.grant(permit, registered(command, state, facts), facts);
                    case RevokePermit revocation -> PermitRules.revoke(revocation, registered(command, state, facts));
                    case PublishQualityInformation publication ->
                        PaperRules.publish(publication, registered(command, state, facts));
                });
    }

    static State evolve(State state, ProjectEvent event) {
        return switch (state) {
            case Unregistered nothing -> event instanceof ProjectRegistered registered ? evolve(registered) : nothing;
            case Registered project -> evolve(project, event);
        };
    }

    private static Registered evolve(Registered project, ProjectEvent event) {
        var people = project.people();
        var papers = project.papers();
        return switch (event) {
            case ProjectRegistered again -> evolve(again);
            case PartyAppointed it ->
                project.with(people.appoint(it.role(), it.organisation(), it.leader(), it.from()));
            case PartyReplaced it -> project.with(people.appoint(it.role(), it.organisation(), it.leader(), it.from()));
            case PledgeSigned it -> project.with(people.pledge(it));
            case BodyAppointed it -> project.with(people.appoint(it));
            case BodyDismissed it -> project.with(people.dismiss(it));
            case DrawingsReviewed it -> project.with(papers.review(it));
            case PreventionPlanFiled it -> project.with(papers.file(it));
            case PermitGranted it -> project.with(papers.grant(it));
            case PermitRevoked it -> project.with(papers.revoke(it));
            case QualityInformationPublished _ -> project;
        };
    }

    public static State fold(Stream<? extends ProjectEvent> events) {
        return events.reduce((State) new Unregistered(), Project::evolve, (left, right) -> right);
    }

    static List<Subject> concerns(State state) {
        return state instanceof Registered project ? List.of(project.parcel()) : List.of();
    }

    private static Registered evolve(ProjectRegistered project) {
        var phases = project.phases().stream().map(Phase::id).toList();
        return new Registered(project.parcel(), project.developer(), phases, People.NOBODY, Papers.NONE);
    }

    private static Registered registered(ProjectCommand command, State state, ProjectFacts facts) {
        return switch (state) {
            case Registered project -> {
                Refusal.ifAny(Unmet.before(command.act(), facts.lastOn(), "project.dated-before"));
                yield project;
            }
            case Unregistered nothing -> throw Refusal.of("not-heard.project", "project", command.subject());
        };
    }

    private static ProjectRegistered register(RegisterProject command, State state, ProjectFacts facts) {
        if (state instanceof Registered) {
            throw Refusal.of("project.already-registered", "project", command.subject());
        }
        var developer = command.act().actor().organisation();
        var land = facts.land();
        if (land == null || land.transferee() == null) {
            throw Refusal.of("R1.parcel-not-transferred", "parcel", command.parcel());
        }
        if (!developer.equals(land.transferee())) {
            throw Refusal.of("R1.not-the-transferee", "parcel", command.parcel(), "transferee", land.transferee());
        }
        return new ProjectRegistered(command.name(), command.parcel(), land.region(), developer, command.phases());
    }
}
