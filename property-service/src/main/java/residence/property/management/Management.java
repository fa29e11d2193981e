package residence.property.management;

import static residence.events.ManagementEvent.Assigner.COMMITTEE;
import static residence.events.ManagementEvent.Assigner.DEVELOPER;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.ManagementEvent;
import residence.events.ManagementEvent.Assigner;
import residence.events.ManagementEvent.ManagementAssigned;
import residence.events.ManagementEvent.ManagementEnded;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.ManagementEvent.ServiceEvaluated;
import residence.events.ManagementEvent.TakeoverInspected;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.Unmet;
import residence.property.management.ManagementCommand.AssignManagement;
import residence.property.management.ManagementCommand.EndManagement;
import residence.property.management.ManagementCommand.EvaluateService;
import residence.property.management.ManagementCommand.InspectTakeover;

/**
 * The management of a community 物业管理 (S0 二(五), S2 三(五)18, S4 三.5): by one company at a time, which the developer assigns
 * before the owners have met, and their committee from then on (《物业管理条例》 art. 21 and 26).
 */
final class Management {

    sealed interface State {}

    record Unassigned() implements State {}

    /**
     * A company manages, or is to.
     *
     * @param contract that was made last, of those that did not end on their first day
     * @param inspected buildings that the last entry spoke of: it touches them
     * @param evaluatedTo last day that was evaluated; null before any was
     */
    record Assigned(
            Contract contract,
            List<Subject> inspected,
            @Nullable LocalDate evaluatedTo) implements State {
        private Assigned ended(ManagementEnded it) {
            return it.company().equals(contract.company())
                    ? new Assigned(contract.ended(it.until()), List.of(), evaluatedTo)
                    : this;
        }
    }

    private Management() {}

    static List<ManagementEvent> decide(ManagementCommand command, State state, ManagementFacts facts) {
        return List.of(
                switch (command) {
                    case AssignManagement it -> assign(it, state, facts);
                    case EndManagement it -> end(it, assigned(state).contract(), facts);
                    case InspectTakeover it -> takeOver(it, assigned(state).contract(), facts);
                    case EvaluateService it -> evaluate(it, assigned(state), facts);
                });
    }

    static State evolve(State state, ManagementEvent event) {
        return switch (event) {
            case ManagementAssigned it -> new Assigned(Contract.of(it, contract(state)), List.of(), evaluatedTo(state));
            case ManagementEnded it -> state instanceof Assigned assigned ? assigned.ended(it) : state;
            case TakeoverInspected it ->
                state instanceof Assigned assigned
                        ? new Assigned(assigned.contract(), it.buildings(), assigned.evaluatedTo())
                        : state;
            case ServiceEvaluated it ->
                state instanceof Assigned assigned ? new Assigned(assigned.contract(), List.of(), it.to()) : state;
        };
    }

    /** The buildings that the last entry inspected. */
    static List<Subject> concerns(State state) {
        return state instanceof Assigned assigned ? assigned.inspected() : List.of();
    }

    private static @Nullable LocalDate evaluatedTo(State state) {
        return state instanceof Assigned assigned ? assigned.evaluatedTo() : null;
    }

    private static @Nullable Contract contract(State state) {
        return state instanceof Assigned assigned ? assigned.contract() : null;
    }

    private static ManagementAssigned assign(AssignManagement command, State state, ManagementFacts facts) {
        var by = command.act().actor().role().equals("developer") ? DEVELOPER : COMMITTEE;
        Refusal.ifAny(
                Unmet.before(command.act(), facts.lastOn(), "management.dated-before"),
                by == DEVELOPER ? ownersHaveMet(command, facts) : Stream.empty(),
                inForce(command, by, state),
                by == DEVELOPER ? anotherPrice(command, facts) : Stream.empty());
        return new ManagementAssigned(
                command.company(), by, command.grade(), command.priceRegime(), command.from(), command.until());
    }

    /** From the first committee's first day on the choice is the owners'. */
    private static Stream<Unmet> ownersHaveMet(ManagementCommand command, ManagementFacts facts) {
        var elected = facts.electedOn();
        boolean met = elected != null && !elected.isAfter(command.act().occurredOn());
        return Unmet.when(met, "management.owners-have-met", "day", elected);
    }

    /** The owners' contract ends the developer's (《物业管理条例》 art. 26); any other ends first. */
    private static Stream<Unmet> inForce(AssignManagement command, Assigner by, State state) {
        var contract = contract(state);
        if (contract == null || contract.overOn(command.from())) {
            return Stream.empty();
        }
        boolean owners = by == COMMITTEE && contract.by() == DEVELOPER;
        boolean follows = owners && !command.from().isBefore(contract.from());
        return Unmet.when(!follows, "management.in-force", "company", contract.company(), "from", contract.from());
    }

    /** How the first contract's price is found, the profile says (S0 二(五)1, S2 三(五)18). */
    private static Stream<Unmet> anotherPrice(AssignManagement command, ManagementFacts facts) {
        return facts.priceRegimes().stream()
                .filter(figure -> !figure.value()
                        .toUpperCase(Locale.ROOT)
                        .equals(command.priceRegime().name()))
                .map(figure -> Unmet.of(
                        "management.another-price-regime",
                        "regime",
                        PriceRegime.valueOf(figure.value().toUpperCase(Locale.ROOT)),
                        "clause",
                        figure.clause()));
    }

    private static ManagementEnded end(EndManagement command, Contract contract, ManagementFacts facts) {
        var actor = command.act().actor();
        boolean another =
                actor.role().equals("property-company") && !actor.organisation().equals(contract.company());
        boolean over = contract.until() != null && !command.until().isBefore(contract.until());
        boolean early = command.until().isBefore(contract.from());
        Refusal.ifAny(
                Unmet.before(command.act(), facts.lastOn(), "management.dated-before"),
                actor.role().equals("developer") ? ownersHaveMet(command, facts) : Stream.empty(),
                Unmet.when(another, "management.another-company", "company", contract.company()),
                Unmet.when(over, "management.over", "company", contract.company(), "until", contract.until()),
                Unmet.when(early, "management.not-begun", "company", contract.company(), "from", contract.from()));
        return new ManagementEnded(contract.company(), command.until(), command.reason());
    }

    private static TakeoverInspected takeOver(InspectTakeover command, Contract contract, ManagementFacts facts) {
        var company = command.act().actor().organisation();
        var buildings = facts.takingOver();
        var giving = buildings.stream().map(TakingOver::handedOverBy).distinct().toList();
        Refusal.ifAny(
                Unmet.when(
                        !company.equals(contract.company()),
                        "management.another-company",
                        "company",
                        contract.company()),
                Unmet.before(command.act(), facts.lastOn(), "management.dated-before"),
                Unmet.when(
                        contract.overOn(command.act().occurredOn()),
                        "management.over",
                        "company",
                        contract.company(),
                        "until",
                        contract.until()),
                Unmet.when(buildings.isEmpty(), "management.no-building", "community", command.subject()),
                buildings.stream().flatMap(building -> building.unmet(command.subject())),
                Unmet.when(giving.size() > 1, "management.several-hand-over"));
        return new TakeoverInspected(
                company,
                giving.getFirst(),
                buildings.stream().map(TakingOver::building).toList(),
                command.findings(),
                command.agreement());
    }

    private static ServiceEvaluated evaluate(EvaluateService command, Assigned assigned, ManagementFacts facts) {
        var first = facts.inCharge().first();
        var last = facts.inCharge().last();
        var before = assigned.evaluatedTo();
        boolean changed = first != null && last != null && !first.equals(last);
        Refusal.ifAny(
                Unmet.when(first == null || last == null, "management.nobody-in-charge"),
                Unmet.when(changed, "management.changed-within", "first", first, "last", last),
                Unmet.when(
                        before != null && !command.from().isAfter(before),
                        "management.evaluated-already",
                        "to",
                        before));
        return new ServiceEvaluated(
                Objects.requireNonNull(first), command.from(), command.to(), command.rating(), command.remarks());
    }

    private static Assigned assigned(State state) {
        return switch (state) {
            case Assigned assigned -> assigned;
            case Unassigned nobody -> throw Refusal.of("management.nobody-assigned");
        };
    }
}
