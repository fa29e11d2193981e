package residence.project.facility.facilities;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.FacilityEvent;
import residence.events.view.FacilityView;
import residence.kit.list.DocumentList;

/** Every facility that was ever required. */
@Component
class Facilities extends DocumentList<FacilityView, FacilityEvent> {
    Facilities(JdbcClient jdbc) {
        super(jdbc, "facility_list", FacilityView.VIEW);
    }
}
