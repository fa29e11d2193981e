package residence.project.completionfiling;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Acceptances;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.CompletionFilingEvent.CompletionFiled;
import residence.events.CompletionFilingEvent.Department;
import residence.events.CompletionFilingEvent.DepartmentOpinionGiven;
import residence.events.CompletionFilingEvent.JointAcceptanceApplied;
import residence.events.CompletionFilingEvent.JointAcceptanceGranted;
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.ProjectEvent.Phase;
import residence.events.ProjectEvent.ProjectRegistered;
import residence.events.Standards;
import residence.events.Subject;
import residence.events.WorkingDays;
import residence.project.completionfiling.Candidate.Place;
import residence.project.completionfiling.CompletionFilingCommand.ApplyForJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.DecideJointAcceptance;
import residence.project.completionfiling.CompletionFilingCommand.FileCompletion;
import residence.project.completionfiling.CompletionFilingCommand.GiveDepartmentOpinion;
import residence.project.completionfiling.CompletionFilingCommand.MakeFirstRegistration;
import residence.project.completionfiling.CompletionFilingCommand.ReportOpinionOverdue;

/**
 * What the rules of a filing must know. What a command does not ask for is not looked up: it would become its basis.
 *
 * @param phases of the project as it was registered by the business day; empty before, and with any command but an
 *     application
 * @param buildings with an application those it is for, with a decision those that were applied for; else none
 * @param dueOn with an application, the departments' last day in time; null where no profile sets a term
 * @param counted whether the calendars of working days cover the term to {@code dueOn}; true where there is none
 * @param binding with a decision, what the project's standards want; else nothing
 * @param lastOn last day of what the command follows; null before there was anything
 */
record CompletionFilingFacts(
        List<String> phases,
        List<Candidate> buildings,
        @Nullable LocalDate dueOn,
        boolean counted,
        BindingFacts binding,
        @Nullable LocalDate lastOn) {

    static CompletionFilingFacts lookUp(CompletionFilingCommand command, CompletionFiling.State state, Lookup lookup) {
        var filing = command.subject();
        return switch (command) {
            case ApplyForJointAcceptance it -> application(it, lookup);
            case GiveDepartmentOpinion it -> after(opinionFollows(it, lookup));
            case DecideJointAcceptance it -> decision(it, state, lookup);
            case FileCompletion it -> after(lookup.lastDay(filing, JointAcceptanceGranted.class));
            case MakeFirstRegistration it -> after(lookup.lastDay(filing, CompletionFiled.class));
            case ReportOpinionOverdue it -> after(null);
        };
    }

    private static CompletionFilingFacts after(@Nullable LocalDate lastOn) {
        return new CompletionFilingFacts(List.of(), List.of(), null, true, BindingFacts.NONE, lastOn);
    }

    /** The application, and what the same department said before: of its opinions the last counts. */
    private static @Nullable LocalDate opinionFollows(GiveDepartmentOpinion command, Lookup lookup) {
        var department = Department.of(command.act().actor().role());
        var own = lookup.entries(command.subject(), DepartmentOpinionGiven.class).stream()
                .filter(entry ->
                        department.filter(entry.body().department()::equals).isPresent());
        var applied = lookup.entries(command.subject(), JointAcceptanceApplied.class).stream();
        return Entry.lastDay(Stream.concat(applied, own));
    }

    private static CompletionFilingFacts application(ApplyForJointAcceptance command, Lookup lookup) {
        var project = lookup.first(command.subject().root(), ProjectRegistered.class)
                .filter(entry -> !entry.occurredOn().isAfter(command.act().occurredOn()))
                .map(Entry::body);
        var buildings = candidates(command, lookup);
        var today = command.act().today();
        var calendar = project.map(it -> WorkingDays.in(lookup, it.region()));
        var dueOn = calendar.flatMap(days -> opinionDays(command, lookup).map(term -> days.after(today, term)));
        return new CompletionFilingFacts(
                project.map(ProjectRegistered::phases).orElse(List.of()).stream()
                        .map(Phase::id)
                        .toList(),
                buildings,
                dueOn.orElse(null),
                dueOn.isEmpty() || calendar.orElseThrow().cover(today, dueOn.get()),
                BindingFacts.NONE,
                last(accepted(buildings)));
    }

    private static CompletionFilingFacts decision(
            DecideJointAcceptance command, CompletionFiling.State state, Lookup lookup) {
        var buildings = CompletionFiling.concerns(state).stream()
                .map(building -> candidate(building, Place.OF_THE_PHASE, null, lookup))
                .toList();
        var days = Stream.of(
                        accepted(buildings),
                        Stream.ofNullable(lookup.lastDay(command.subject(), JointAcceptanceApplied.class)),
                        Stream.ofNullable(lookup.lastDay(command.subject(), DepartmentOpinionGiven.class)))
                .flatMap(part -> part);
        var project = command.subject().root();
        var day = command.act().occurredOn();
        return new CompletionFilingFacts(
                List.of(), buildings, null, true, BindingFacts.lookUp(project, day, lookup), last(days));
    }

    /** Those that are named; else all of the phase that are in no filing yet. */
    private static List<Candidate> candidates(ApplyForJointAcceptance command, Lookup lookup) {
        var filings = others(command.subject(), lookup);
        var named = command.buildings();
        return named == null
                ? unfiled(command, filings, lookup).stream()
                        .map(building -> candidate(building, Place.OF_THE_PHASE, null, lookup))
                        .toList()
                : named.stream()
                        .map(building ->
                                candidate(building, place(building, command, lookup), filings.get(building), lookup))
                        .toList();
    }

    private static List<Subject> unfiled(
            ApplyForJointAcceptance command, Map<Subject, Subject> filings, Lookup lookup) {
        return lookup.entries(command.subject().root(), BuildingRegistered.class).stream()
                .filter(entry -> entry.body().phase().equals(command.ofPhase()))
                .map(Entry::subject)
                .filter(building -> !filings.containsKey(building))
                .toList();
    }

    /** Which other filing each of the project's buildings is in. */
    private static Map<Subject, Subject> others(Subject filing, Lookup lookup) {
        var others = new HashMap<Subject, Subject>();
        lookup.entries(filing.root(), JointAcceptanceApplied.class).stream()
                .filter(entry -> !entry.subject().equals(filing))
                .forEach(entry -> entry.body().buildings().forEach(building -> others.put(building, entry.subject())));
        return others;
    }

    private static Candidate candidate(Subject building, Place place, @Nullable Subject filing, Lookup lookup) {
        return new Candidate(building, place, Acceptances.of(lookup, building).orElse(null), filing);
    }

    private static Place place(Subject building, ApplyForJointAcceptance command, Lookup lookup) {
        return KnownBuilding.find(lookup, building)
                .map(known -> switch (known) {
                    case KnownBuilding.Registered it -> place(it.plan(), command);
                    case KnownBuilding.Admitted it -> Place.ADMITTED;
                })
                .orElse(Place.UNKNOWN);
    }

    private static Place place(BuildingRegistered plan, ApplyForJointAcceptance command) {
        boolean ofThePhase =
                plan.project().equals(command.subject().root()) && plan.phase().equals(command.ofPhase());
        return ofThePhase ? Place.OF_THE_PHASE : Place.ELSEWHERE;
    }

    /** Counted from the day of recording: nobody is late about what could not be read yet (S2 五(二): 收到申请之日起). */
    private static Optional<Integer> opinionDays(ApplyForJointAcceptance command, Lookup lookup) {
        return Standards.ofProject(
                        lookup, command.subject().root(), command.act().occurredOn())
                .number(FigureKey.OPINION_DAYS);
    }

    private static Stream<LocalDate> accepted(List<Candidate> buildings) {
        return buildings.stream().map(Candidate::acceptedOn).filter(Objects::nonNull);
    }

    private static @Nullable LocalDate last(Stream<LocalDate> days) {
        return days.max(Comparator.naturalOrder()).orElse(null);
    }
}
