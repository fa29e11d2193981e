package residence.property.renovation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Refusal;
import residence.events.RenovationEvent;
import residence.events.RenovationEvent.RenovationAccepted;
import residence.events.RenovationEvent.RenovationApproved;
import residence.events.RenovationEvent.RenovationProposed;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.Votes.Resolution;
import residence.property.renovation.RenovationCommand.AcceptRenovation;
import residence.property.renovation.RenovationCommand.ApproveRenovation;
import residence.property.renovation.RenovationCommand.ProposeRenovation;

/**
 * A renovation (R16): proposed, approved after a check-up of each building, and accepted. Who adds a lift needs the owners' vote
 * and a permit first, and afterwards a device that is inspected each year (S3; S4 三.4.1, 三.4.4).
 */
final class Renovation {

    sealed interface State {}

    /** Nothing proposed, or nothing that still stands. */
    record None() implements State {}

    sealed interface Known extends State {
        Plan plan();
    }

    record Proposed(Plan plan) implements Known {}

    record Approved(Plan plan) implements Known {}

    /** @param lifts that it added */
    record Accepted(Plan plan, List<Subject> lifts) implements Known {}

    /** What was proposed. @param community null where its places are in none */
    record Plan(
            boolean addsLift,
            List<Subject> places,
            @Nullable Subject community) {
        Stream<Subject> buildings() {
            return places.stream().map(Subject::root).distinct();
        }
    }

    private Renovation() {}

    static List<RenovationEvent> decide(RenovationCommand command, State state, RenovationFacts facts) {
        return List.of(
                switch (command) {
                    case ProposeRenovation it -> propose(it, state, facts);
                    case ApproveRenovation it -> approve(it, proposed(it, state), facts);
                    case AcceptRenovation it -> accept(it, approved(it, state), facts);
                });
    }

    static State evolve(State state, RenovationEvent event) {
        return switch (event) {
            case RenovationProposed it -> new Proposed(new Plan(it.addsLift(), it.places(), it.community()));
            case RenovationApproved it -> state instanceof Known known ? new Approved(known.plan()) : state;
            case RenovationAccepted it ->
                state instanceof Approved known ? new Accepted(known.plan(), it.lifts()) : state;
        };
    }

    static List<Subject> concerns(State state) {
        return switch (state) {
            case None none -> List.of();
            case Proposed it -> it.plan().places();
            case Approved it -> it.plan().places();
            case Accepted it ->
                Stream.concat(it.plan().places().stream(), it.lifts().stream()).toList();
        };
    }

    private static RenovationProposed propose(ProposeRenovation it, State state, RenovationFacts facts) {
        Refusal.ifAny(
                Unmet.when(!(state instanceof None), "renovation.exists", "renovation", it.subject()),
                facts.unknown().stream().map(place -> Unmet.of("renovation.no-such-entrance", "place", place)),
                Unmet.when(facts.communities().size() > 1, "renovation.several-communities"));
        var community = facts.communities().stream().flatMap(Optional::stream).findFirst();
        return new RenovationProposed(
                it.renovationClass(), it.addsLift(), it.places(), community.orElse(null), it.description());
    }

    private static RenovationApproved approve(ApproveRenovation it, Plan plan, RenovationFacts facts) {
        var permit = it.permit();
        var day = it.act().occurredOn();
        boolean later = permit != null && permit.grantedOn().isAfter(day);
        Refusal.ifAny(
                Unmet.before(it.act(), facts.lastOn(), "renovation.before-last", "renovation", it.subject()),
                facts.checkedUp().stream().flatMap(building -> building.unmet(day)),
                plan.addsLift() ? addingLift(it, facts) : Stream.empty(),
                Unmet.when(later, "R16.permit-granted-later", "grantedOn", permit == null ? null : permit.grantedOn()));
        var vote = Optional.ofNullable(facts.resolution()).map(Resolution::vote).orElse(null);
        return new RenovationApproved(checkUps(facts), vote, permit);
    }

    private static Stream<Unmet> addingLift(ApproveRenovation it, RenovationFacts facts) {
        var resolution = facts.resolution();
        var closedOn = resolution == null ? null : resolution.closedOn();
        return Stream.of(
                        Unmet.when(resolution == null, "R16.not-resolved", "renovation", it.subject()),
                        Unmet.before(it.act(), closedOn, "R16.resolved-later"),
                        Unmet.when(it.permit() == null, "R16.no-permit"))
                .flatMap(part -> part);
    }

    private static List<Subject> checkUps(RenovationFacts facts) {
        return facts.checkedUp().stream()
                .map(building -> Objects.requireNonNull(building.checkUp()))
                .distinct()
                .toList();
    }

    private static RenovationAccepted accept(AcceptRenovation it, Plan plan, RenovationFacts facts) {
        boolean named = !it.lifts().isEmpty();
        Refusal.ifAny(
                Unmet.before(it.act(), facts.lastOn(), "renovation.before-last", "renovation", it.subject()),
                Unmet.when(plan.addsLift() && !named, "R16.no-lift-named"),
                Unmet.when(!plan.addsLift() && named, "renovation.adds-no-lift"),
                facts.lifts().stream().flatMap(lift -> lift.unmet(it.act(), facts.lastOn())));
        return new RenovationAccepted(it.reportNumber(), it.lifts());
    }

    private static Plan proposed(ApproveRenovation it, State state) {
        return switch (state) {
            case Proposed proposal -> proposal.plan();
            case None none -> throw unknown(it);
            case Approved approval -> throw Refusal.of("renovation.approved", "renovation", it.subject());
            case Accepted acceptance -> throw accepted(it);
        };
    }

    private static Plan approved(AcceptRenovation it, State state) {
        return switch (state) {
            case Approved approval -> approval.plan();
            case None none -> throw unknown(it);
            case Proposed proposal -> throw Refusal.of("renovation.not-approved", "renovation", it.subject());
            case Accepted acceptance -> throw accepted(it);
        };
    }

    private static Refusal unknown(RenovationCommand it) {
        return Refusal.of("renovation.unknown", "renovation", it.subject());
    }

    private static Refusal accepted(RenovationCommand it) {
        return Refusal.of("renovation.accepted", "renovation", it.subject());
    }
}
