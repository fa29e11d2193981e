package residence.property.renovation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import residence.events.CheckUpEvent.CheckUpPerformed;
import residence.events.DeviceEvent.DeviceInstalled;
import residence.events.DeviceEvent.DeviceRetired;
import residence.events.DeviceKind;
import residence.events.Entry;
import residence.events.FigureKey;
import residence.events.KnownBuilding;
import residence.events.Length;
import residence.events.Lookup;
import residence.events.Membership;
import residence.events.OwnersVoteEvent.Matter;
import residence.events.Refusal;
import residence.events.RenovationEvent;
import residence.events.RenovationEvent.RenovationAccepted;
import residence.events.RenovationEvent.RenovationProposed;
import residence.events.Standards;
import residence.events.Subject;
import residence.events.Votes;
import residence.events.Votes.Resolution;
import residence.events.view.CheckUpView;
import residence.property.renovation.Renovation.Known;
import residence.property.renovation.Renovation.Plan;
import residence.property.renovation.RenovationCommand.AcceptRenovation;
import residence.property.renovation.RenovationCommand.ApproveRenovation;
import residence.property.renovation.RenovationCommand.ProposeRenovation;

/**
 * What the rules of a renovation must know.
 *
 * @param lastOn the last day of what the command follows; null where it follows nothing
 * @param unknown of the places of a proposal, entrances that are not there
 * @param communities of the places of a proposal, each once; empty for one that is in none
 * @param checkedUp each building that an approval is about
 * @param resolution the owners' vote on the addition of a lift; null where none passed
 * @param lifts that an acceptance names
 */
record RenovationFacts(
        @Nullable LocalDate lastOn,
        List<Subject> unknown,
        Set<Optional<Subject>> communities,
        List<CheckedUp> checkedUp,
        @Nullable Resolution resolution,
        List<AddedLift> lifts) {
    private static final RenovationFacts NONE =
            new RenovationFacts(null, List.of(), Set.of(), List.of(), null, List.of());

    /** @throws Refusal as {@link KnownBuilding#of} and {@link KnownBuilding#requireStanding} */
    static RenovationFacts lookUp(RenovationCommand command, Renovation.State state, Lookup lookup) {
        return switch (command) {
            case ProposeRenovation it -> proposed(it, lookup);
            case ApproveRenovation it -> state instanceof Known known ? approved(it, known.plan(), lookup) : NONE;
            case AcceptRenovation it -> state instanceof Known known ? accepted(it, known.plan(), lookup) : NONE;
        };
    }

    private static RenovationFacts proposed(ProposeRenovation it, Lookup lookup) {
        var day = it.act().occurredOn();
        var unknown =
                it.places().stream().filter(place -> isUnknown(place, lookup)).toList();
        KnownBuilding.requireStanding(lookup, it.places(), day);
        var communities = it.places().stream()
                .map(place -> Membership.community(lookup, place, day))
                .collect(Collectors.toSet());
        return new RenovationFacts(null, unknown, communities, List.of(), null, List.of());
    }

    /** Of an admitted building whose source lists no dwellings nobody can say which entrances it has. */
    private static boolean isUnknown(Subject place, Lookup lookup) {
        var known = KnownBuilding.of(lookup, place);
        var dwellings = known.dwellings();
        boolean listed = known instanceof KnownBuilding.Registered || !dwellings.isEmpty();
        return !place.equals(place.root())
                && listed
                && dwellings.stream()
                        .noneMatch(dwelling -> dwelling.in(known.subject()).within(place));
    }

    private static RenovationFacts approved(ApproveRenovation it, Plan plan, Lookup lookup) {
        var day = it.act().occurredOn();
        KnownBuilding.requireStanding(lookup, plan.places(), day);
        var checkedUp = plan.buildings()
                .map(building -> checkedUp(building, day, lookup))
                .toList();
        var lastOn = lookup.lastDay(it.subject(), RenovationEvent.class);
        return new RenovationFacts(
                lastOn, List.of(), Set.of(), checkedUp, resolution(it.subject(), plan, lookup), List.of());
    }

    private static CheckedUp checkedUp(Subject building, LocalDate day, Lookup lookup) {
        var last = lookup.entries(building, CheckUpPerformed.class).stream()
                .filter(performed -> !performed.occurredOn().isAfter(day))
                .filter(performed -> wasPlanned(performed.subject(), lookup))
                .max(Comparator.comparing(Entry::occurredOn));
        var counts = Standards.governing(lookup, building, day)
                .figure(FigureKey.RENOVATION_CHECK_UP_PERIOD)
                .flatMap(figure -> Length.of(figure.value()))
                .map(length -> length instanceof Length.Span span ? span.period() : null);
        return new CheckedUp(
                building,
                last.map(Entry::subject).orElse(null),
                last.map(Entry::occurredOn).orElse(null),
                counts.orElse(null));
    }

    /** What is left of a check-up whose plan was voided is nobody's report. */
    private static boolean wasPlanned(Subject checkUp, Lookup lookup) {
        return CheckUpView.VIEW
                .known(lookup, checkUp)
                .filter(known -> known.dueOn() != null)
                .isPresent();
    }

    private static @Nullable Resolution resolution(Subject renovation, Plan plan, Lookup lookup) {
        if (!plan.addsLift() || plan.community() == null) {
            return null;
        }
        var proposal = lookup.last(renovation, RenovationProposed.class).orElseThrow();
        return Votes.onProposal(
                        lookup, plan.community(), Matter.REBUILDING, renovation, proposal.recordedAt(), plan.places())
                .orElse(null);
    }

    private static RenovationFacts accepted(AcceptRenovation it, Plan plan, Lookup lookup) {
        KnownBuilding.requireStanding(lookup, plan.places(), it.act().occurredOn());
        var lifts = it.lifts().stream()
                .map(lift -> addedLift(lift, it, plan, lookup))
                .toList();
        var lastOn = lookup.lastDay(it.subject(), RenovationEvent.class);
        return new RenovationFacts(lastOn, List.of(), Set.of(), List.of(), null, lifts);
    }

    private static AddedLift addedLift(Subject device, AcceptRenovation acceptance, Plan plan, Lookup lookup) {
        var installed = lookup.first(device, DeviceInstalled.class)
                .filter(it -> it.body().kind() == DeviceKind.LIFT)
                .filter(it -> plan.buildings().anyMatch(it.body().place()::equals))
                .filter(it -> lookup.first(device, DeviceRetired.class).isEmpty());
        var addedBy = lookup.entries(device, RenovationAccepted.class).stream()
                .map(Entry::subject)
                .filter(renovation -> !renovation.equals(acceptance.subject()))
                .findFirst();
        return new AddedLift(device, installed.map(Entry::occurredOn).orElse(null), addedBy.orElse(null));
    }
}
