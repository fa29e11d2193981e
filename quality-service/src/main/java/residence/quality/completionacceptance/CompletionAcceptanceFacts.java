package residence.quality.completionacceptance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.Dwelling;
import residence.events.BuildingEvent.Milestone;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.CompletionAcceptanceEvent.CompletionAccepted;
import residence.events.CompletionAcceptanceEvent.PartyOpinionGiven;
import residence.events.CompletionAcceptanceEvent.Scope;
import residence.events.CompletionAcceptanceEvent.WindowsSprayed;
import residence.events.DomainEvent;
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.Lookup;
import residence.events.Parties;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Standards;
import residence.events.Subject;
import residence.events.UnitInspectionEvent.UnitInspectionPassed;
import residence.quality.completionacceptance.CompletionAcceptanceCommand.ApplyForCompletionAcceptance;

/**
 * What the rules of an acceptance must know about the building.
 *
 * @param appointed the project's parties on the business day
 * @param spray the building's windows, sprayed under whichever scope (R6)
 * @param gates what only an application asks for; null with any other command, which then does not wait for it
 */
public record CompletionAcceptanceFacts(
        Map<PartyRole, String> appointed,
        SprayTest spray,
        @Nullable Gates gates) {

    /**
     * @param reached milestones reached by the business day
     * @param uninspected dwellings whose inspection has not passed, in the order they were registered
     * @param accepted scopes of the building that were accepted before
     * @param lastOn last day of anything that an acceptance rests on; null before there was anything
     */
    public record Gates(
            Set<Milestone> reached,
            List<Subject> uninspected,
            Set<Scope> accepted,
            @Nullable LocalDate lastOn) {}

    static CompletionAcceptanceFacts lookUp(
            CompletionAcceptanceCommand command, CompletionAcceptance.State state, Lookup lookup) {
        var day = command.act().occurredOn();
        return of(command.subject().root(), day, lookup, command instanceof ApplyForCompletionAcceptance);
    }

    /**
     * @throws Refusal where the building has not been heard of, or was admitted as it stood: its acceptance is "not
     *     recorded", and nothing is accepted after the fact (domain, section 1)
     */
    public static CompletionAcceptanceFacts of(Subject building, LocalDate day, Lookup lookup, boolean withGates) {
        var registered = registered(building, lookup);
        var sprayed = lookup.entries(building, WindowsSprayed.class);
        int share = Standards.governing(lookup, building, day)
                .number(FigureKey.SPRAY_SHARE)
                .orElse(0);
        return new CompletionAcceptanceFacts(
                Parties.appointed(lookup, registered.project(), day),
                SprayTest.of(windows(registered), share, sprayed),
                withGates ? gates(building, registered, day, sprayed, lookup) : null);
    }

    private static Gates gates(
            Subject building,
            BuildingRegistered registered,
            LocalDate day,
            List<Entry<WindowsSprayed>> sprayed,
            Lookup lookup) {
        var passed = lookup.entries(building, UnitInspectionPassed.class);
        var opinions = lookup.entries(building, PartyOpinionGiven.class);
        var accepted = lookup.entries(building, CompletionAccepted.class);
        return new Gates(
                reached(building, day, lookup),
                uninspected(building, registered, passed),
                accepted.stream().map(entry -> entry.body().scope()).collect(Collectors.toSet()),
                lastOn(Stream.of(passed, opinions, accepted, sprayed).flatMap(List::stream))
                        .orElse(null));
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
                .map(dwelling -> building.child("entrance", dwelling.entrance()).child("unit", dwelling.unit()))
                .filter(dwelling -> !inspected.contains(dwelling))
                .toList();
    }

    private static Optional<LocalDate> lastOn(Stream<? extends Entry<? extends DomainEvent>> grounds) {
        return grounds.<LocalDate>map(Entry::occurredOn).max(Comparator.naturalOrder());
    }

    private static int windows(BuildingRegistered building) {
        return building.commonWindows()
                + building.dwellings().stream().mapToInt(Dwelling::windows).sum();
    }

    private static BuildingRegistered registered(Subject building, Lookup lookup) {
        return lookup.entries(building, BuildingRegistered.class).stream()
                .findFirst()
                .orElseThrow(() -> unknown(building, lookup))
                .body();
    }

    private static Refusal unknown(Subject building, Lookup lookup) {
        return lookup.entries(building, BuildingAdmitted.class).isEmpty()
                ? Refusal.of("not-heard.building", "building", building)
                : Refusal.of("R8.admitted-building", "building", building);
    }
}
