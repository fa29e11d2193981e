package residence.project.building.buildings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.Subject;
import residence.kit.command.Caller;
import residence.kit.stream.DocumentList.Filter;
import residence.kit.web.Cursor;
import residence.kit.web.Page;
import residence.project.project.projects.Projects;

/**
 * Buildings of a project or of a region, with their milestones. That a milestone was reached is
 * published quality information, open to all; plans and slips are for the region's departments and those who take part.
 */
@RestController
class BuildingsApi {
    /** An admitted building knows its region, a registered one lies in its project's. */
    private static final String IN_REGION = """
            (region like :region or project in (select subject from project_list where region like :region))""";

    private final Buildings buildings;
    private final Projects projects;

    BuildingsApi(Buildings buildings, Projects projects) {
        this.buildings = buildings;
        this.projects = projects;
    }

    /**
     * @param project id of a project
     * @param region division code; what lies inside it is listed too
     * @param cursor of the page before, else nothing
     */
    @GetMapping("/api/project/buildings")
    Page<BuildingRow> buildings(
            Caller caller,
            @RequestParam @Nullable String project,
            @RequestParam @Nullable String region,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        int rows = Page.limit(limit);
        var of = project == null ? null : Subject.of("project", project).path();
        var filter = List.of(Filter.is("project", of), Filter.region(IN_REGION, region));
        var found = buildings.page(filter, cursor.text(), rows + 1).stream()
                .map(row -> takesPart(caller, row) ? row : row.published())
                .toList();
        return Page.of(found, rows, row -> Cursor.after(row.building()));
    }

    private boolean takesPart(Caller caller, BuildingRow row) {
        return row.project() != null && projects.takesPart(caller, row.project());
    }
}
