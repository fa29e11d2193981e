package residence.warranty.repair.repairs;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.RepairEvent;
import residence.events.view.RepairView;
import residence.kit.list.DocumentList;

/** Every repair and where it stands. */
@Component
class Repairs extends DocumentList<RepairView, RepairEvent> {
    Repairs(JdbcClient jdbc) {
        super(jdbc, "repair_list", RepairView.VIEW);
    }
}
