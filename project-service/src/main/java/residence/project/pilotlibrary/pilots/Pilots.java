package residence.project.pilotlibrary.pilots;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.PilotLibraryEvent;
import residence.events.view.PilotView;
import residence.kit.list.DocumentList;

/** The pilot libraries of all levels 试点项目库. */
@Component
class Pilots extends DocumentList<PilotView, PilotLibraryEvent> {
    Pilots(JdbcClient jdbc) {
        super(jdbc, "pilot_list", PilotView.VIEW);
    }
}
