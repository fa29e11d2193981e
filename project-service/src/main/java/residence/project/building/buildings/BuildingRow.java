package residence.project.building.buildings;

import residence.events.BuildingEvent;
import residence.events.view.BuildingView;
import residence.events.view.View;

/**
 * A building in a list, which has a page of them.
 *
 * @param dwellings how many it has; of an admitted one how many its source lists
 * @param building without each of them
 */
record BuildingRow(int dwellings, BuildingView building) {
    static final View<BuildingRow, BuildingEvent> VIEW = new View<>(
            BuildingRow.class,
            BuildingEvent.class,
            building -> new BuildingRow(0, BuildingView.VIEW.blank().of(building)),
            (row, event, source) -> row.told(BuildingView.VIEW.evolve().evolve(row.building, event, source)));

    private BuildingRow told(BuildingView after) {
        int listed = after.dwellings().size();
        return new BuildingRow(listed == 0 ? dwellings : listed, after.withoutDwellings());
    }
}
