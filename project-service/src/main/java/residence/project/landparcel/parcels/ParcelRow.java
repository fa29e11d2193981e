package residence.project.landparcel.parcels;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import residence.events.LandParcelEvent.Condition;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandTransferAmended;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.LandParcelEvent.TransferMode;
import residence.events.Subject;

/**
 * A land parcel as it stands.
 *
 * @param transfer the one in force; null where none is
 * @param amendments of the transfer in force
 */
record ParcelRow(
        Subject parcel,
        String region,
        String location,
        BigDecimal areaSquareMetres,
        boolean clearSite,
        List<Condition> conditions,
        Standing standing,
        @Nullable Transfer transfer,
        List<Amendment> amendments) {

    enum Standing {
        LISTED,
        TRANSFERRED,
        RECLAIMED
    }

    record Transfer(LocalDate on, TransferMode mode, String transferee, String contractNumber) {}

    record Amendment(LocalDate on, String approvalNumber, String change) {}

    static ParcelRow listed(Subject parcel, LandParcelListed event) {
        return new ParcelRow(
                parcel,
                event.region(),
                event.location(),
                event.areaSquareMetres(),
                event.clearSite(),
                event.conditions(),
                Standing.LISTED,
                null,
                List.of());
    }

    ParcelRow transferred(LocalDate on, LandTransferred event) {
        var transfer = new Transfer(on, event.mode(), event.transferee(), event.contractNumber());
        return with(Standing.TRANSFERRED, transfer, List.of());
    }

    ParcelRow amended(LocalDate on, LandTransferAmended event) {
        var amendment = new Amendment(on, event.approvalNumber(), event.change());
        var successor = event.transferee();
        var changed = transfer == null || successor == null
                ? transfer
                : new Transfer(transfer.on(), transfer.mode(), successor, transfer.contractNumber());
        return with(
                standing,
                changed,
                Stream.concat(amendments.stream(), Stream.of(amendment)).toList());
    }

    ParcelRow reclaimed() {
        return with(Standing.RECLAIMED, null, List.of());
    }

    private ParcelRow with(Standing standing, @Nullable Transfer transfer, List<Amendment> amendments) {
        return new ParcelRow(
                parcel, region, location, areaSquareMetres, clearSite, conditions, standing, transfer, amendments);
    }
}
