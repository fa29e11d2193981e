package residence.project.landparcel.parcels;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Entry;
import residence.events.LandParcelEvent;
import residence.events.LandParcelEvent.LandParcelListed;
import residence.events.LandParcelEvent.LandReclaimed;
import residence.events.LandParcelEvent.LandTransferAmended;
import residence.events.LandParcelEvent.LandTransferred;
import residence.kit.list.DocumentList;

/** Every parcel that was ever listed. */
@Component
class Parcels extends DocumentList<ParcelRow, LandParcelEvent> {
    Parcels(JdbcClient jdbc) {
        super(jdbc, "parcel_list", ParcelRow.class, LandParcelEvent.class);
    }

    @Override
    protected @Nullable ParcelRow step(@Nullable ParcelRow before, Entry<?> entry, LandParcelEvent event) {
        if (event instanceof LandParcelListed listed) {
            return ParcelRow.listed(entry.subject(), listed);
        }
        return before == null ? null : next(before, entry, event);
    }

    private static ParcelRow next(ParcelRow row, Entry<?> entry, LandParcelEvent event) {
        return switch (event) {
            case LandParcelListed listed -> ParcelRow.listed(entry.subject(), listed);
            case LandTransferred transferred -> row.transferred(entry.occurredOn(), transferred);
            case LandTransferAmended amended -> row.amended(entry.occurredOn(), amended);
            case LandReclaimed reclaimed -> row.reclaimed();
        };
    }
}
