package residence.project.building.buildings;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.Entry;
import residence.kit.list.DocumentList;

/** Every building and how far it has come. */
@Component
class Buildings extends DocumentList<BuildingRow, BuildingEvent> {
    Buildings(JdbcClient jdbc) {
        super(jdbc, "building_list", BuildingRow.class, BuildingEvent.class);
    }

    @Override
    protected @Nullable BuildingRow step(@Nullable BuildingRow before, Entry<?> entry, BuildingEvent event) {
        return switch (event) {
            case BuildingRegistered it -> BuildingRow.registered(entry.subject(), it);
            case BuildingAdmitted it -> BuildingRow.admitted(entry.subject(), it);
            case MilestonePlanned it -> before == null ? null : before.planned(it.milestone(), it.plannedOn());
            case MilestoneSlipped it -> before == null ? null : before.slipped(it.milestone(), it.plannedOn());
            case MilestoneReached it -> before == null ? null : before.reached(it.milestone(), it.reachedOn());
        };
    }
}
