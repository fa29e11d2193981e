package residence.project.projectstandards.measuredprojects;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.ProjectStandardsEvent.Conformity;
import residence.events.view.ProjectStandardsView;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;

/** Which projects measure up to the profiles that bind them. Everybody may read it: it is published (质量信息公示). */
@RestController
class MeasuredProjectsApi {
    private final MeasuredProjects projects;

    MeasuredProjectsApi(MeasuredProjects projects) {
        this.projects = projects;
    }

    /**
     * @param region division code; what lies inside it is listed too
     * @param project its id, of one project only
     * @param overall of the last assessment
     */
    @GetMapping("/api/project/measured-projects")
    Page<ProjectStandardsView> projects(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String project,
            @RequestParam @Nullable Conformity overall,
            Paging paging) {
        return projects.page(paging, Filter.region(region), Filter.project(project), Filter.is("overall", overall));
    }
}
