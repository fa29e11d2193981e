package residence.property.workorder.workorders;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.WorkOrderEvent;
import residence.events.view.WorkOrderView;
import residence.kit.list.DocumentList;

/** Every case and where it stands. */
@Component
public class WorkOrders extends DocumentList<WorkOrderView, WorkOrderEvent> {
    WorkOrders(JdbcClient jdbc) {
        super(jdbc, "work_order_list", WorkOrderView.VIEW);
    }
}
