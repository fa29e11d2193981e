package residence.project.supervision.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.SupervisionEvent;
import residence.events.view.SupervisionView;
import residence.kit.list.DocumentList;

/** Every case of supervision. */
@Component
class SupervisionCases extends DocumentList<SupervisionView, SupervisionEvent> {
    SupervisionCases(JdbcClient jdbc) {
        super(jdbc, "supervision_list", SupervisionView.VIEW);
    }
}
