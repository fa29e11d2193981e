package residence.project.completionfiling;

import java.util.List;
import java.util.stream.Stream;
import residence.events.CompletionFilingEvent;
import residence.events.CompletionFilingEvent.CompletionFiled;
import residence.events.CompletionFilingEvent.Department;
import residence.events.CompletionFilingEvent.DepartmentOpinionGiven;
import residence.events.CompletionFilingEvent.DepartmentOpinionOverdue;
import residence.events.CompletionFilingEvent.FirstRegistrationMade;
import residence.events.CompletionFilingEvent.JointAcceptanceApplied;
import residence.events.CompletionFilingEvent.JointAcceptanceGranted;
import residence.events.CompletionFilingEvent.JointAcceptanceRefused;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.project.completionfiling.CompletionFilingCommand.ApplyForJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.DecideJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.FileCompletion;
import residence.project.completionfiling.CompletionFilingCommand.GiveDepartmentOpinion;
import residence.project.completionfiling.CompletionFilingCommand.MakeFirstRegistration;
import residence.project.completionfiling.CompletionFilingCommand.ReportOpinionOverdue;

/**
 * R9: joint acceptance 联合验收 follows completion acceptance, filing 备案 follows it, and first registration 首次登记 follows
 * that (S0 二(四)1, 三(二)3; S2 五(二)).
 */
final class CompletionFiling {

    sealed interface State {}

    record Unapplied() implements State {}

    /** Somebody applied, and the application still stands. */
    sealed interface Applied extends State {
        List<Subject> buildings();
    }

    /** Not granted yet; a refusal leaves it open. */
    record Open(List<Subject> buildings, Opinions opinions) implements Applied {}

    record Granted(List<Subject> buildings) implements Applied {}

    record Filed(List<Subject> buildings) implements Applied {}

    record Registered(List<Subject> buildings) implements Applied {}

    private CompletionFiling() {}

    static List<CompletionFilingEvent> decide(
            CompletionFilingCommand command, State state, CompletionFilingFacts facts) {
        return switch (command) {
            case ApplyForJointAcceptance it -> List.of(applied(it, state, facts));
            case GiveDepartmentOpinion it -> List.of(opinion(it, state, facts));
            case DecideJointAcceptance it -> List.of(verdict(it, Standing.open(state), facts));
            case FileCompletion it -> List.of(filed(it, state, facts));
            case MakeFirstRegistration it -> List.of(registered(it, state, facts));
            case ReportOpinionOverdue it -> overdue(it, state);
        };
    }

    private static JointAcceptanceApplied applied(
            ApplyForJointAcceptance command, State state, CompletionFilingFacts facts) {
        var phase = command.ofPhase();
        var buildings = facts.buildings();
        Refusal.ifAny(
                Unmet.when(state instanceof Applied, "R9.already-applied", "filing", command.subject()),
                ofTheProject(phase, command, facts),
                Unmet.when(buildings.isEmpty(), "R9.no-building", "phase", phase),
                buildings.stream().flatMap(building -> building.unmet(phase)),
                Unmet.when(!facts.counted(), "R9.no-calendar", "dueOn", facts.dueOn()),
                dated(command, facts));
        return new JointAcceptanceApplied(
                phase, buildings.stream().map(Candidate::building).toList(), Opinions.ask(facts.dueOn()));
    }

    private static Stream<Unmet> ofTheProject(
            String phase, ApplyForJointAcceptance command, CompletionFilingFacts facts) {
        var phases = facts.phases();
        return Stream.concat(
                Unmet.when(
                        phases.isEmpty(),
                        "not-heard.project",
                        "project",
                        command.subject().root()),
                Unmet.when(!phases.isEmpty() && !phases.contains(phase), "project.unknown-phase", "phase", phase));
    }

    private static DepartmentOpinionGiven opinion(
            GiveDepartmentOpinion command, State state, CompletionFilingFacts facts) {
        Standing.open(state);
        var role = command.act().actor().role();
        var department = Department.of(role).orElseThrow(() -> Refusal.of("R9.no-department", "role", role));
        Refusal.ifAny(dated(command, facts));
        return new DepartmentOpinionGiven(department, command.approves(), command.opinion());
    }

    private static CompletionFilingEvent verdict(
            DecideJointAcceptance command, Open open, CompletionFilingFacts facts) {
        Refusal.ifAny(dated(command, facts));
        var missing = Stream.of(
                        facts.buildings().stream().flatMap(Candidate::unaccepted),
                        open.opinions().missing(),
                        facts.binding().unmet())
                .flatMap(part -> part)
                .toList();
        return missing.isEmpty() ? new JointAcceptanceGranted() : new JointAcceptanceRefused(missing);
    }

    private static CompletionFiled filed(FileCompletion command, State state, CompletionFilingFacts facts) {
        Standing.granted(state);
        Refusal.ifAny(dated(command, facts));
        return new CompletionFiled(command.number());
    }

    private static FirstRegistrationMade registered(
            MakeFirstRegistration command, State state, CompletionFilingFacts facts) {
        Standing.filed(state);
        Refusal.ifAny(dated(command, facts));
        return new FirstRegistrationMade(command.number());
    }

    /** What only the platform sends leaves no trace where it has become needless. */
    private static List<CompletionFilingEvent> overdue(ReportOpinionOverdue report, State state) {
        return due(state)
                .filter(late -> late.department() == report.department()
                        && report.act().occurredOn().isAfter(late.dueOn()))
                .<CompletionFilingEvent>map(late -> late)
                .toList();
    }

    /** What the record will say unless opinions come by then. */
    static Stream<DepartmentOpinionOverdue> due(State state) {
        return state instanceof Open open ? open.opinions().due() : Stream.empty();
    }

    private static Stream<Unmet> dated(CompletionFilingCommand command, CompletionFilingFacts facts) {
        return Unmet.before(command.act(), facts.lastOn(), "R9.dated-before-its-grounds");
    }

    /** Without its application (it was voided) there is nothing to accept, whatever else stands about it. */
    static State evolve(State state, CompletionFilingEvent event) {
        if (event instanceof JointAcceptanceApplied it) {
            return new Open(it.buildings(), Opinions.of(it.asked()));
        }
        return state instanceof Applied applied ? evolve(applied, event) : state;
    }

    private static State evolve(Applied state, CompletionFilingEvent event) {
        return switch (event) {
            case JointAcceptanceApplied it -> state;
            case DepartmentOpinionGiven it ->
                state instanceof Open open
                        ? new Open(open.buildings(), open.opinions().given(it.department(), it.approves()))
                        : state;
            case DepartmentOpinionOverdue it ->
                state instanceof Open open
                        ? new Open(open.buildings(), open.opinions().overdue(it.department()))
                        : state;
            case JointAcceptanceRefused it -> state;
            case JointAcceptanceGranted it -> new Granted(state.buildings());
            case CompletionFiled it -> new Filed(state.buildings());
            case FirstRegistrationMade it -> new Registered(state.buildings());
        };
    }

    static List<Subject> concerns(State state) {
        return state instanceof Applied applied ? applied.buildings() : List.of();
    }
}
