package residence.kit.list;

import org.jspecify.annotations.Nullable;
import residence.events.BuildingEvent;
import residence.events.BuildingEvent.AppraisalCommissioned;
import residence.events.BuildingEvent.BimModelLinked;
import residence.events.BuildingEvent.BuildingAdmitted;
import residence.events.BuildingEvent.BuildingAppraised;
import residence.events.BuildingEvent.BuildingDemolished;
import residence.events.BuildingEvent.BuildingRegistered;
import residence.events.BuildingEvent.MilestonePlanned;
import residence.events.BuildingEvent.MilestoneReached;
import residence.events.BuildingEvent.MilestoneSlipped;
import residence.events.Subject;
import residence.events.view.View;

/**
 * Where a building lies: in its project, or, where it was admitted, in a region.
 *
 * @param region null where it is its project's
 * @param project null where it was admitted
 */
record BuildingPlace(@Nullable String region, @Nullable Subject project) {
    static final View<BuildingPlace, BuildingEvent> VIEW = new View<>(
            BuildingPlace.class,
            BuildingEvent.class,
            _ -> new BuildingPlace(null, null),
            (place, event, _) -> place.after(event));

    private BuildingPlace after(BuildingEvent event) {
        return switch (event) {
            case BuildingRegistered it -> new BuildingPlace(null, it.project());
            case BuildingAdmitted it -> new BuildingPlace(it.region(), null);
            case MilestonePlanned _, MilestoneReached _, MilestoneSlipped _ -> this;
            case BimModelLinked _, AppraisalCommissioned _, BuildingAppraised _, BuildingDemolished _ -> this;
        };
    }
}
