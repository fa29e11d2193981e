package residence.project.building.buildings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.BuildingEvent;
import residence.events.view.BuildingView;
import residence.kit.list.DocumentList;

/** Every building and how far it has come. */
@Component
class Buildings extends DocumentList<BuildingView, BuildingEvent> {
    Buildings(JdbcClient jdbc) {
        super(jdbc, "building_list_3", BuildingView.VIEW);
    }
}
