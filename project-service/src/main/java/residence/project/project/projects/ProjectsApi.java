package residence.project.project.projects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.kit.command.Caller;
import residence.kit.stream.DocumentList.Filter;
import residence.kit.web.Cursor;
import residence.kit.web.Page;

/**
 * Projects of a developer or a region, with phases, parties and permits. Which organisations build and by which permit
 * is published quality information, open to all; who leads them is for the region's departments and those who take part.
 */
@RestController
class ProjectsApi {
    private final Projects projects;

    ProjectsApi(Projects projects) {
        this.projects = projects;
    }

    /**
     * @param region division code; what lies inside it is listed too
     * @param developer organisation id
     * @param cursor of the page before, else nothing
     */
    @GetMapping("/api/project/projects")
    Page<ProjectRow> projects(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String developer,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") Cursor cursor) {
        int rows = Page.limit(limit);
        var filter = List.of(Filter.region(region), Filter.is("developer", developer));
        var found = projects.page(filter, cursor.text(), rows + 1).stream()
                .map(row -> Projects.takesPart(caller, row) ? row : row.published())
                .toList();
        return Page.of(found, rows, row -> Cursor.after(row.project()));
    }
}
