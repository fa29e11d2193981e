package residence.record.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent.Dwelling;
import residence.events.Subject;
import residence.events.view.RepairView;
import residence.events.view.WorkOrderView;
import residence.record.document.Chapters;
import residence.record.fold.Section;
import residence.record.handover.Handover;
import residence.record.sale.Sales;
import residence.record.warranty.CoveredPart;
import residence.record.warranty.Warranties;

/**
 * One dwelling in a line of its building's file.
 *
 * @param storey null where an admitted building's source does not say; so with the area
 */
record DwellingState(
        Subject dwelling,
        @Nullable Integer storey,
        @Nullable BigDecimal areaSquareMetres,
        State state,
        @Nullable LocalDate handedOverOn,
        boolean titled,
        long openRepairs,
        long openWorkOrders,
        long missedRevisits) {

    /** How far it has come. */
    enum State {
        PLANNED,
        INSPECTED,
        SOLD,
        HANDED_OVER
    }

    static Subject subjectOf(Subject building, Dwelling dwelling) {
        return dwelling.in(building);
    }

    /** @param seen of its document, the chapters that the reader may see */
    static DwellingState of(Subject subject, Dwelling dwelling, Section seen) {
        var handover = Handover.CHAPTER.in(seen);
        return new DwellingState(
                subject,
                dwelling.storey(),
                dwelling.areaSquareMetres(),
                state(seen),
                Optional.ofNullable(handover.delivery())
                        .map(Handover.Delivery::handedOverOn)
                        .orElse(null),
                handover.title() != null,
                Chapters.REPAIRS.in(seen).all().stream()
                        .filter(RepairView::open)
                        .count(),
                Chapters.WORK_ORDERS.in(seen).all().stream()
                        .filter(WorkOrderView::open)
                        .count(),
                missedRevisits(Warranties.CHAPTER.in(seen)));
    }

    private static State state(Section seen) {
        if (Handover.CHAPTER.in(seen).delivery() != null) {
            return State.HANDED_OVER;
        }
        if (Sales.CHAPTER.in(seen).inForce().isPresent()) {
            return State.SOLD;
        }
        boolean passed = Chapters.INSPECTION
                .in(seen)
                .only()
                .filter(inspection -> inspection.passed() != null)
                .isPresent();
        return passed ? State.INSPECTED : State.PLANNED;
    }

    private static long missedRevisits(Warranties warranties) {
        return warranties.clocks().stream()
                .flatMap(clock -> clock.parts().stream())
                .flatMap(part -> part.revisits().stream())
                .filter(revisit -> revisit.outcome() == CoveredPart.Outcome.MISSED)
                .count();
    }
}
