package residence.project.building.buildings;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.BuildingEvent.HazardGrade;
import residence.events.Subject;
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

    /** @param dwellingCount how many it has; of an admitted one how many its source lists */
    record Building(int dwellingCount, @JsonUnwrapped BuildingView details) {}

    /**
     * @param project id of a project
     * @param region division code; what lies inside it is listed too
     * @param hazardGrade of the last appraisal
     */
    @GetMapping("/api/project/buildings")
    Page<Building> buildings(
            Caller caller,
            @RequestParam @Nullable String project,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable Stage stage,
            @RequestParam @Nullable HazardGrade hazardGrade,
            Paging paging) {
        var page = buildings.page(
                paging,
                Filter.project(project),
                Filter.region(region),
                Filter.is("stage", stage),
                Filter.is("hazardGrade", hazardGrade));
        var own = projects.takenPartIn(caller, projectsOf(page));
        return page.map(row -> new Building(
                row.dwellings(),
                row.building().project().filter(own::contains).isPresent()
                        ? row.building()
                        : row.building().withoutPlans()));
    }

    private static List<Subject> projectsOf(Page<BuildingRow> page) {
        return page.items().stream()
                .flatMap(row -> row.building().project().stream())
                .distinct()
                .toList();
    }
}
