package residence.events.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Subject;
import residence.events.SupervisionEvent;
import residence.events.SupervisionEvent.InspectionKind;
import residence.events.SupervisionEvent.PenaltyImposed;
import residence.events.SupervisionEvent.PenaltyKind;
import residence.events.SupervisionEvent.RectificationClosed;
import residence.events.SupervisionEvent.RectificationOrdered;
import residence.events.SupervisionEvent.SupervisionInspected;

/**
 * A case of supervision: what was found, ordered, done and punished.
 *
 * @param inspectedOn day of the last inspection; null where all were voided
 * @param dueOn the earliest day by which an open order is to be done; null where none is open. What is overdue follows
 *     from the day it is read on
 */
public record SupervisionView(
        Subject supervision,
        Stage stage,
        @Nullable LocalDate inspectedOn,
        @Nullable LocalDate dueOn,
        List<Inspection> inspections,
        List<Order> orders,
        List<Penalty> penalties) {
    public static final View<SupervisionView, SupervisionEvent> VIEW = new View<>(
            SupervisionView.class,
            SupervisionEvent.class,
            supervision -> of(supervision, List.of(), List.of(), List.of()),
            SupervisionView::after);

    /** Inspected and nothing ordered, an order open, all orders closed. */
    public enum Stage {
        INSPECTED,
        RECTIFYING,
        RECTIFIED
    }

    public record Inspection(InspectionKind kind, List<Subject> buildings, String findings, Source source) {}

    /** @param closed null while it is open */
    public record Order(
            String order,
            String organisation,
            String measures,
            LocalDate dueOn,
            Source source,
            @Nullable Closure closed) {
        boolean open() {
            return closed == null;
        }

        private Order closedBy(Closure closure) {
            return new Order(order, organisation, measures, dueOn, source, closure);
        }
    }

    public record Closure(String verification, Source source) {}

    /** @param amountYuan null where it takes no money */
    public record Penalty(
            PenaltyKind kind,
            String organisation,
            String documentNumber,
            @Nullable BigDecimal amountYuan,
            String reason,
            Source source) {}

    private static SupervisionView of(
            Subject supervision, List<Inspection> inspections, List<Order> orders, List<Penalty> penalties) {
        var open = orders.stream().filter(Order::open).toList();
        return new SupervisionView(
                supervision,
                orders.isEmpty() ? Stage.INSPECTED : open.isEmpty() ? Stage.RECTIFIED : Stage.RECTIFYING,
                inspections.stream()
                        .map(inspection -> inspection.source().on())
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                open.stream().map(Order::dueOn).min(Comparator.naturalOrder()).orElse(null),
                inspections,
                orders,
                penalties);
    }

    private SupervisionView after(SupervisionEvent event, Source source) {
        return switch (event) {
            case SupervisionInspected it ->
                of(supervision, Lists.plus(inspections, inspection(it, source)), orders, penalties);
            case RectificationOrdered it ->
                of(supervision, inspections, Lists.plus(orders, order(it, source)), penalties);
            case RectificationClosed it -> of(supervision, inspections, closed(it, source), penalties);
            case PenaltyImposed it -> of(supervision, inspections, orders, Lists.plus(penalties, penalty(it, source)));
        };
    }

    /** Whether it is about that building of the project; where no buildings are named, it is about all. */
    public boolean reaches(Subject building) {
        return inspections.isEmpty()
                || inspections.stream()
                        .map(Inspection::buildings)
                        .anyMatch(buildings -> buildings.isEmpty() || buildings.contains(building));
    }

    private static Inspection inspection(SupervisionInspected it, Source source) {
        return new Inspection(it.kind(), it.buildings(), it.findings(), source);
    }

    private static Order order(RectificationOrdered it, Source source) {
        return new Order(it.order(), it.organisation(), it.measures(), it.dueOn(), source, null);
    }

    private List<Order> closed(RectificationClosed it, Source source) {
        var closure = new Closure(it.verification(), source);
        return Lists.changeLast(orders, order -> order.order().equals(it.order()), order -> order.closedBy(closure));
    }

    private static Penalty penalty(PenaltyImposed it, Source source) {
        return new Penalty(it.kind(), it.organisation(), it.documentNumber(), it.amountYuan(), it.reason(), source);
    }
}
