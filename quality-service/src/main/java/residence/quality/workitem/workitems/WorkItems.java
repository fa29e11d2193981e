package residence.quality.workitem.workitems;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.WorkItemEvent;
import residence.events.view.WorkItemView;
import residence.kit.list.DocumentList;

/** Every work item that was ever planned. */
@Component
class WorkItems extends DocumentList<WorkItemView, WorkItemEvent> {
    WorkItems(JdbcClient jdbc) {
        super(jdbc, "work_item_list", WorkItemView.VIEW);
    }
}
