package residence.property.complaint.complaints;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.ComplaintEvent;
import residence.events.view.ComplaintView;
import residence.kit.list.DocumentList;

/** Every complaint and where it stands. */
@Component
class Complaints extends DocumentList<ComplaintView, ComplaintEvent> {
    Complaints(JdbcClient jdbc) {
        super(jdbc, "complaint_list", ComplaintView.VIEW);
    }
}
