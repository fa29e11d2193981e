package residence.events.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.ClaimEvent;
import residence.events.ClaimEvent.ClaimFiled;
import residence.events.ClaimEvent.ClaimRejected;
import residence.events.ClaimEvent.ClaimSettled;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.Subject;

/**
 * A claim on a policy of defect insurance, from filing to payment or rejection (R22). Who filed it is not in it.
 *
 * @param policy that it was filed on
 * @param place null where nothing that stands says so (its filing was voided), as is all that follows
 * @param settled null unless it was
 * @param rejected null unless it was
 */
public record ClaimView(
        Subject claim,
        Subject policy,
        Stage stage,
        @Nullable Subject place,
        @Nullable Part part,
        @Nullable DefectKind defect,
        @Nullable String description,
        @Nullable String cover,
        @Nullable LocalDate insuredFrom,
        @Nullable LocalDate insuredUntil,
        @Nullable String insurer,
        @Nullable LocalDate filedOn,
        @Nullable Source filed,
        @Nullable Settlement settled,
        @Nullable Rejection rejected) {
    public static final View<ClaimView, ClaimEvent> VIEW =
            new View<>(ClaimView.class, ClaimEvent.class, ClaimView::blank, ClaimView::after);

    /** How far a claim is follows from what was said of it; what is given for it counts for nothing. */
    public ClaimView {
        stage = settled != null ? Stage.SETTLED : rejected != null ? Stage.REJECTED : Stage.OPEN;
    }

    public enum Stage {
        OPEN,
        SETTLED,
        REJECTED
    }

    /** @param amountFen in fen */
    public record Settlement(long amountFen, Source source) {}

    public record Rejection(String reason, Source source) {}

    private static ClaimView blank(Subject claim) {
        return new ClaimView(
                claim,
                claim.root(),
                Stage.OPEN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private ClaimView after(ClaimEvent event, Source source) {
        return switch (event) {
            case ClaimFiled it -> filed(it, source);
            case ClaimSettled it -> decided(new Settlement(it.amountFen(), source), rejected);
            case ClaimRejected it -> decided(settled, new Rejection(it.reason(), source));
        };
    }

    private ClaimView filed(ClaimFiled it, Source source) {
        return new ClaimView(
                claim,
                policy,
                stage,
                it.place(),
                it.part(),
                it.defect(),
                it.description(),
                it.cover(),
                it.insuredFrom(),
                it.insuredUntil(),
                it.insurer(),
                it.filedOn(),
                source,
                settled,
                rejected);
    }

    private ClaimView decided(@Nullable Settlement settlement, @Nullable Rejection rejection) {
        return new ClaimView(
                claim,
                policy,
                stage,
                place,
                part,
                defect,
                description,
                cover,
                insuredFrom,
                insuredUntil,
                insurer,
                filedOn,
                filed,
                settlement,
                rejection);
    }
}
