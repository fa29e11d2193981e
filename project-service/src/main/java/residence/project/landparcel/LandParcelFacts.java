package residence.project.landparcel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.LandParcelEvent.LandTransferAmended;
import residence.events.LandParcelEvent.LandTransferred;
import residence.events.Lookup;
import residence.project.landparcel.LandParcelCommand.AmendLandTransfer;
import residence.project.landparcel.LandParcelCommand.ListLandParcel;
import residence.project.landparcel.LandParcelCommand.ReclaimLand;
import residence.project.landparcel.LandParcelCommand.TransferLand;

/**
 * What the rules of a parcel must know.
 *
 * @param lastOn last day of what the command follows: a listing and a transfer the listing and the reclaiming before them,
 *     what is done to a transfer that transfer and its amendments; null before there was anything
 */
record LandParcelFacts(@Nullable LocalDate lastOn) {

    static LandParcelFacts lookUp(LandParcelCommand command, LandParcel.State state, Lookup lookup) {
        var parcel = command.subject();
        return new LandParcelFacts(
                switch (command) {
                    case ListLandParcel _, TransferLand _ ->
                        lookup.lastDay(parcel, LandParcelListed.class, LandReclaimed.class);
                    case AmendLandTransfer _, ReclaimLand _ ->
                        lookup.lastDay(parcel, LandTransferred.class, LandTransferAmended.class);
                });
    }
}
