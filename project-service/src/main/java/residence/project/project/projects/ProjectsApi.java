package residence.project.project.projects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.view.ProjectView;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;

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
     */
    @GetMapping("/api/project/projects")
    Page<ProjectView> projects(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String developer,
            Paging paging) {
        return projects.page(paging, Filter.region(region), Filter.is("developer", developer))
                .map(view -> projects.takesPart(caller, view) ? view : view.withoutLeaders());
    }
}
