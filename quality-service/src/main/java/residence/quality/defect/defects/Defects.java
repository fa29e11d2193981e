package residence.quality.defect.defects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.DefectEvent;
import residence.events.view.DefectView;
import residence.kit.list.DocumentList;

/** Every defect that was ever reported. */
@Component
class Defects extends DocumentList<DefectView, DefectEvent> {
    Defects(JdbcClient jdbc) {
        super(jdbc, "defect_list", DefectView.VIEW);
    }
}
