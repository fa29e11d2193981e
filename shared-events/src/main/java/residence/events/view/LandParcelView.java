package residence.events.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.Condition;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.LandParcelEvent.LandTransferAmended;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.Subject;

/**
 * A land parcel: as listed, and every transfer of it (R1).
 *
 * @param transferee who holds it by the transfer in force, as amended; null where none is in force
 * @param listing the last one; null where it was voided
 * @param transfers in their order; where one is in force, it is the last
 */
public record LandParcelView(
        Subject parcel,
        Stage stage,
        @Nullable String transferee,
        @Nullable Listing listing,
        List<Transfer> transfers) {
    public static final View<LandParcelView, LandParcelEvent> VIEW = new View<>(
            LandParcelView.class,
            LandParcelEvent.class,
            parcel -> new LandParcelView(parcel, Stage.LISTED, null, null, List.of()),
            LandParcelView::after);

    /** Listed 挂出, transferred 已出让, reclaimed 收回. */
    public enum Stage {
        LISTED,
        TRANSFERRED,
        RECLAIMED
    }

    /** @param clearSite 净地 (S2 三(一)2) */
    public record Listing(
            String region,
            String location,
            BigDecimal areaSquareMetres,
            boolean clearSite,
            List<Condition> conditions,
            Source source) {}

    /** @param transferee the first one; amendments may name another */
    public record Transfer(
            TransferMode mode,
            String transferee,
            String contractNumber,
            List<Amendment> amendments,
            @Nullable Reclamation reclaimed,
            Source source) {

        private Transfer with(Amendment amendment) {
            return new Transfer(mode, transferee, contractNumber, Lists.plus(amendments, amendment), reclaimed, source);
        }

        private Transfer with(Reclamation reclamation) {
            return new Transfer(mode, transferee, contractNumber, amendments, reclamation, source);
        }
    }

    public record Amendment(
            String approvalNumber, String change, @Nullable String transferee, Source source) {}

    public record Reclamation(String reason, Source source) {}

    /** Empty where the listing was voided. */
    public Optional<String> region() {
        return Optional.ofNullable(listing).map(Listing::region);
    }

    private LandParcelView after(LandParcelEvent event, Source source) {
        return switch (event) {
            case LandParcelListed it -> listed(it, source);
            case LandTransferred it -> transferred(it, source);
            case LandTransferAmended it -> amended(it, source);
            case LandReclaimed it -> reclaimed(new Reclamation(it.reason(), source));
        };
    }

    private LandParcelView listed(LandParcelListed event, Source source) {
        var listed = new Listing(
                event.region(),
                event.location(),
                event.areaSquareMetres(),
                event.clearSite(),
                event.conditions(),
                source);
        return new LandParcelView(parcel, Stage.LISTED, null, listed, transfers);
    }

    private LandParcelView transferred(LandTransferred event, Source source) {
        var transfer = new Transfer(event.mode(), event.transferee(), event.contractNumber(), List.of(), null, source);
        var all = Lists.plus(transfers, transfer);
        return new LandParcelView(parcel, Stage.TRANSFERRED, event.transferee(), listing, all);
    }

    private LandParcelView amended(LandTransferAmended event, Source source) {
        var amendment = new Amendment(event.approvalNumber(), event.change(), event.transferee(), source);
        var holder = event.transferee() == null ? transferee : event.transferee();
        var all = Lists.changeLast(transfers, transfer -> true, last -> last.with(amendment));
        return new LandParcelView(parcel, stage, holder, listing, all);
    }

    private LandParcelView reclaimed(Reclamation reclamation) {
        var all = Lists.changeLast(transfers, transfer -> transfer.reclaimed == null, it -> it.with(reclamation));
        return new LandParcelView(parcel, Stage.RECLAIMED, null, listing, all);
    }
}
