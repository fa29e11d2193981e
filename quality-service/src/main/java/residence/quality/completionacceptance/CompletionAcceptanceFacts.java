package residence.quality.completionacceptance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Standards;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.GiveOpinion;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.SprayWindows;

/**
 * What the rules of an acceptance must know about the building. What a command does not ask for is not looked up: it
 * would become its basis, and the command would wait for it.
 *
 * @param appointed the project's parties on the business day
 * @param spray the building's windows, sprayed under whichever scope (R6); null with an opinion, and with an application
 *     for the structure, which asks for none
 * @param gates null with any command but an application
 */
public record CompletionAcceptanceFacts(
        Map<PartyRole, String> appointed,
        @Nullable SprayTest spray,
        @Nullable Gates gates) {

    /**
     * What only an application asks for.
     *
     * @param reached milestones reached by the business day
     * @param uninspected dwellings whose inspection has not passed, in the order they were registered; none for the
     *     structure, which asks for none
     * @param accepted scopes of the building that were accepted before
     * @param lastOn last day of anything that an acceptance of this scope rests on; null before there was anything
     */
    public record Gates(
            Set<Milestone> reached,
            List<Subject> uninspected,
            Set<Scope> accepted,
            @Nullable LocalDate lastOn) {}

    static CompletionAcceptanceFacts lookUp(
            CompletionAcceptanceCommand command, CompletionAcceptance.State state, Lookup lookup) {
        var building = command.subject().root();
        var day = command.act().occurredOn();
        return switch (command) {
            case SprayWindows windows ->
                new CompletionAcceptanceFacts(parties(building, day, lookup), spray(building, day, lookup), null);
            case GiveOpinion opinion -> new CompletionAcceptanceFacts(parties(building, day, lookup), null, null);
            case ApplyForCompletionAcceptance application -> of(application.subject(), day, lookup);
        };
    }

    /**
     * What an application for {@code acceptance} asks for.
     *
     * @throws Refusal as {@link KnownBuilding#registered}. Also where no profile has been heard of that says how many
     *     windows are sprayed (R6)
     */
    public static CompletionAcceptanceFacts of(Subject acceptance, LocalDate day, Lookup lookup) {
        return switch (CompletionAcceptanceCommand.scopeOf(acceptance)) {
            case STRUCTURE -> ofStructure(acceptance, day, lookup);
            case WHOLE, DECORATION -> ofFinished(acceptance, day, lookup);
        };
    }

    private static CompletionAcceptanceFacts ofStructure(Subject structure, LocalDate day, Lookup lookup) {
        var building = structure.root();
        var opinions = lookup.entries(structure, PartyOpinionGiven.class);
        var gates = new Gates(
                reached(building, day, lookup),
                List.of(),
                scopes(lookup.entries(building, CompletionAccepted.class)),
                lastOn(Stream.of(opinions)));
        return new CompletionAcceptanceFacts(parties(building, day, lookup), null, gates);
    }

    private static CompletionAcceptanceFacts ofFinished(Subject acceptance, LocalDate day, Lookup lookup) {
        var building = acceptance.root();
        var passed = lookup.entries(building, UnitInspectionPassed.class);
        var sprayed = lookup.entries(building, WindowsSprayed.class);
        var opinions = lookup.entries(acceptance, PartyOpinionGiven.class);
        var accepted = lookup.entries(building, CompletionAccepted.class);
        var gates = new Gates(
                reached(building, day, lookup),
                uninspected(building, registered(building, lookup), passed),
                scopes(accepted),
                lastOn(Stream.of(passed, sprayed, opinions, accepted)));
        return new CompletionAcceptanceFacts(parties(building, day, lookup), spray(building, day, lookup), gates);
    }

    private static Map<PartyRole, String> parties(Subject building, LocalDate day, Lookup lookup) {
        return Parties.appointed(lookup, registered(building, lookup).project(), day);
    }

    private static SprayTest spray(Subject building, LocalDate day, Lookup lookup) {
        int share = Standards.governing(lookup, building, day)
                .number(FigureKey.SPRAY_SHARE)
                .orElseThrow(() -> Refusal.of("not-heard.figures", "building", building, "day", day));
        return SprayTest.of(
                registered(building, lookup).windows(), share, lookup.entries(building, WindowsSprayed.class));
    }

    private static Set<Milestone> reached(Subject building, LocalDate day, Lookup lookup) {
        return lookup.entries(building, MilestoneReached.class).stream()
                .map(Entry::body)
                .filter(reached -> !reached.reachedOn().isAfter(day))
                .map(MilestoneReached::milestone)
                .collect(Collectors.toSet());
    }

    private static List<Subject> uninspected(
            Subject building, BuildingRegistered registered, List<Entry<UnitInspectionPassed>> passed) {
        var inspected = passed.stream().map(Entry::subject).collect(Collectors.toSet());
        return registered.dwellings().stream()
                .map(dwelling -> dwelling.in(building))
                .filter(dwelling -> !inspected.contains(dwelling))
                .toList();
    }

    private static Set<Scope> scopes(List<Entry<CompletionAccepted>> accepted) {
        return accepted.stream().map(entry -> entry.body().scope()).collect(Collectors.toSet());
    }

    private static @Nullable LocalDate lastOn(Stream<List<? extends Entry<? extends DomainEvent>>> grounds) {
        return grounds.flatMap(List::stream)
                .<LocalDate>map(Entry::occurredOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static BuildingRegistered registered(Subject building, Lookup lookup) {
        return KnownBuilding.registered(lookup, building).plan();
    }
}
