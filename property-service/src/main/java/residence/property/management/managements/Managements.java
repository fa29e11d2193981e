package residence.property.management.managements;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.ManagementEvent;
import residence.events.view.ManagementView;
import residence.kit.list.DocumentList;

/** Every community that a company was assigned to. */
@Component
class Managements extends DocumentList<ManagementView, ManagementEvent> {
    Managements(JdbcClient jdbc) {
        super(jdbc, "management_list", ManagementView.VIEW);
    }
}
