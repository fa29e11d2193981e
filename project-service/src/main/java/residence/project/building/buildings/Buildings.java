package residence.project.building.buildings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.BuildingEvent;
import residence.kit.list.DocumentList;

/** Every building and how far it has come. */
@Component
class Buildings extends DocumentList<BuildingRow, BuildingEvent> {
    Buildings(JdbcClient jdbc) {
        super(jdbc, "building_list_3", BuildingRow.VIEW);
    }
}
