package residence.warranty.handover.deliveries;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.DeliveryEvent;
import residence.kit.list.DwellingList;

/** The dwellings of each building, from sale to title. */
@Component
class Deliveries extends DwellingList<Delivery, DeliveryEvent> {
    Deliveries(JdbcClient jdbc) {
        super(jdbc, "delivery_list", Delivery.VIEW);
    }
}
