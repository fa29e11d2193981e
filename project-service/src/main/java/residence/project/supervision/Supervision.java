package residence.project.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.SupervisionEvent;
import residence.events.SupervisionEvent.PenaltyImposed;
import residence.events.SupervisionEvent.RectificationClosed;
import residence.events.SupervisionEvent.RectificationOrdered;
import residence.events.SupervisionEvent.SupervisionInspected;
import residence.events.Unmet;
import residence.project.supervision.SupervisionCommand.CloseRectification;
import residence.project.supervision.SupervisionCommand.ImposePenalty;
import residence.project.supervision.SupervisionCommand.OrderRectification;
import residence.project.supervision.SupervisionCommand.RecordSupervision;

/**
 * A case of quality supervision 质量监督 (S0 三(二)1, S4 三.1.3): first an inspection, then, where it takes that, orders to put
 * things right, each closed once, and penalties, all of them for who has a part in the project.
 */
final class Supervision {

    /**
     * There is but one state, because a case never ends: it may be inspected again.
     *
     * @param inspectedOn the day of its first inspection; null before there was one
     * @param buildings that were looked at
     * @param orders by their ids
     */
    record State(
            @Nullable LocalDate inspectedOn,
            List<Subject> buildings,
            Map<String, Order> orders,
            List<PenaltyImposed> penalties) {
        static final State NOTHING = new State(null, List.of(), Map.of(), List.of());

        private State inspected(SupervisionInspected inspection) {
            var day = inspection.inspectedOn();
            var first = inspectedOn == null || day.isBefore(inspectedOn) ? day : inspectedOn;
            var all = Stream.concat(buildings.stream(), inspection.buildings().stream());
            return new State(first, all.distinct().toList(), orders, penalties);
        }

        private State with(String id, Order order) {
            var all = new LinkedHashMap<>(orders);
            all.put(id, order);
            return new State(inspectedOn, buildings, all, penalties);
        }

        private State with(PenaltyImposed penalty) {
            var all = Stream.concat(penalties.stream(), Stream.of(penalty)).toList();
            return new State(inspectedOn, buildings, orders, all);
        }
    }

    record Order(LocalDate orderedOn, boolean closed) {}

    private Supervision() {}

    static List<SupervisionEvent> decide(SupervisionCommand command, State state, SupervisionFacts facts) {
        return List.of(
                switch (command) {
                    case RecordSupervision inspection -> inspected(inspection, facts);
                    case OrderRectification order -> ordered(order, state, facts);
                    case CloseRectification closure -> closed(closure, state);
                    case ImposePenalty penalty -> imposed(penalty, state, facts);
                });
    }

    static State evolve(State state, SupervisionEvent event) {
        return switch (event) {
            case SupervisionInspected inspection -> state.inspected(inspection);
            case RectificationOrdered it -> state.with(it.order(), new Order(it.orderedOn(), false));
            case RectificationClosed it -> {
                var order = state.orders().get(it.order());
                yield order == null ? state : state.with(it.order(), new Order(order.orderedOn(), true));
            }
            case PenaltyImposed penalty -> state.with(penalty);
        };
    }

    /** The buildings that were looked at. */
    static List<Subject> concerns(State state) {
        return state.buildings();
    }

    private static SupervisionInspected inspected(RecordSupervision command, SupervisionFacts facts) {
        Refusal.ifAny(command.buildings().stream()
                .filter(building -> !facts.buildings().contains(building))
                .map(building -> Unmet.of("supervision.building-of-another-project", "building", building)));
        return new SupervisionInspected(
                command.kind(), command.act().occurredOn(), command.buildings(), command.findings());
    }

    private static RectificationOrdered ordered(OrderRectification command, State state, SupervisionFacts facts) {
        var day = command.act().occurredOn();
        Refusal.ifAny(
                inspectedBy(day, state),
                partOf(command.organisation(), facts),
                Unmet.when(
                        state.orders().containsKey(command.order()),
                        "supervision.order-given-already",
                        "order",
                        command.order()),
                Unmet.when(command.dueOn().isBefore(day), "supervision.due-before-ordered", "dueOn", command.dueOn()));
        return new RectificationOrdered(
                command.order(), command.organisation(), command.measures(), day, command.dueOn());
    }

    private static RectificationClosed closed(CloseRectification command, State state) {
        var id = command.order();
        var order = state.orders().get(id);
        if (order == null) {
            throw Refusal.of("supervision.no-such-order", "order", id);
        }
        boolean before = command.act().occurredOn().isBefore(order.orderedOn());
        Refusal.ifAny(
                Unmet.when(order.closed(), "supervision.order-closed-already", "order", id),
                Unmet.when(before, "supervision.closed-before-ordered", "order", id, "orderedOn", order.orderedOn()));
        return new RectificationClosed(id, command.verification());
    }

    private static PenaltyImposed imposed(ImposePenalty command, State state, SupervisionFacts facts) {
        Refusal.ifAny(
                inspectedBy(command.act().occurredOn(), state),
                partOf(command.organisation(), facts),
                Unmet.when(
                        state.penalties().stream().anyMatch(penalty -> same(penalty, command)),
                        "supervision.penalty-recorded-already",
                        "documentNumber",
                        command.documentNumber()));
        return new PenaltyImposed(
                command.kind(),
                command.organisation(),
                command.documentNumber(),
                command.amountYuan(),
                command.reason());
    }

    /** One decision may impose several kinds on several organisations, but each on each once. */
    private static boolean same(PenaltyImposed penalty, ImposePenalty command) {
        return penalty.kind() == command.kind()
                && penalty.organisation().equals(command.organisation())
                && penalty.documentNumber().equals(command.documentNumber());
    }

    private static Stream<Unmet> inspectedBy(LocalDate day, State state) {
        var first = state.inspectedOn();
        return Unmet.when(first == null || day.isBefore(first), "supervision.not-inspected", "day", day);
    }

    private static Stream<Unmet> partOf(String organisation, SupervisionFacts facts) {
        return Unmet.when(
                !facts.organisations().contains(organisation), "supervision.no-party", "organisation", organisation);
    }
}
