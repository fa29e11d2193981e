package residence.record.document;

import java.util.List;
import java.util.Optional;
import residence.events.view.OccupancyView;
import residence.events.view.OccupancyView.Transfer;
import residence.record.fold.Section;
import residence.record.handover.Handover;
import residence.record.sale.Sales;

/** Who holds a dwelling, as far as a section of its document tells, or all of them together. */
public final class Holders {
    private Holders() {}

    /** Its owners; before the hand-over its buyers. Who was one once is not among them. */
    public static List<String> of(Section dwelling) {
        var delivery = Handover.CHAPTER.in(dwelling).delivery();
        return transfers(dwelling).stream()
                .reduce((earlier, later) -> later)
                .map(Transfer::owners)
                .or(() -> Optional.ofNullable(delivery).map(Handover.Delivery::buyers))
                .or(() -> Sales.CHAPTER.in(dwelling).inForce().map(Sales.Contract::buyers))
                .orElse(List.of());
    }

    /** Whose it became, one after the other. */
    public static List<Transfer> transfers(Section dwelling) {
        return Chapters.OCCUPANCY
                .in(dwelling)
                .only()
                .map(OccupancyView::transfers)
                .orElse(List.of());
    }
}
