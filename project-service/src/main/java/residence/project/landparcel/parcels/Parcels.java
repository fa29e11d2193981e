package residence.project.landparcel.parcels;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.LandParcelEvent;
import residence.events.view.LandParcelView;
import residence.kit.list.DocumentList;

/** Every parcel that was ever listed. */
@Component
class Parcels extends DocumentList<LandParcelView, LandParcelEvent> {
    Parcels(JdbcClient jdbc) {
        super(jdbc, "parcel_list_2", LandParcelView.VIEW);
    }
}
