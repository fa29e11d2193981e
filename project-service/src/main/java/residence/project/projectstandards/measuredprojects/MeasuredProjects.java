package residence.project.projectstandards.measuredprojects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.ProjectStandardsEvent;
import residence.events.view.ProjectStandardsView;
import residence.kit.list.DocumentList;

/** Every project that a profile binds or that was measured, with its last assessment. */
@Component
class MeasuredProjects extends DocumentList<ProjectStandardsView, ProjectStandardsEvent> {
    MeasuredProjects(JdbcClient jdbc) {
        super(jdbc, "measured_project_list", ProjectStandardsView.VIEW);
    }
}
