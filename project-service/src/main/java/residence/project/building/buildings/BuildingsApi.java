package residence.project.building.buildings;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.BuildingEvent.HazardGrade;
import residence.events.view.BuildingView;
import residence.events.view.BuildingView.Stage;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;
import residence.project.project.projects.Projects;

/**
 * Buildings of a project or of a region, with their milestones; their dwellings are in the building file. That a milestone
 * was reached is published quality information, open to all; plans and slips are for the region's departments and those who
 * take part.
 */
@RestController
class BuildingsApi {
    private final Buildings buildings;
    private final Projects projects;

    BuildingsApi(Buildings buildings, Projects projects) {
        this.buildings = buildings;
        this.projects = projects;
    }

    /**
     * @param project id of a project
     * @param region division code; what lies inside it is listed too
     * @param hazardGrade of the last appraisal
     */
    @GetMapping("/api/project/buildings")
    Page<BuildingView> buildings(
            Caller caller,
            @RequestParam @Nullable String project,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable HazardGrade hazardGrade,
            Paging paging) {
        return buildings
                .page(
                        paging,
                        Filter.project(project),
                        Filter.region(region),
                        Filter.is("stage", stage),
                        Filter.is("hazardGrade", hazardGrade))
                .map(BuildingView::withoutDwellings)
                .map(view -> takesPart(caller, view) ? view : view.withoutPlans());
    }

    private boolean takesPart(Caller caller, BuildingView view) {
        return view.project()
                .filter(project -> projects.takesPart(caller, project))
                .isPresent();
    }
}
