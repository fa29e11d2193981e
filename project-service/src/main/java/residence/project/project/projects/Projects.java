package residence.project.project.projects;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.Act;
import residence.events.ProjectEvent;
import residence.events.Subject;
import residence.events.view.ProjectView;
import residence.kit.command.Caller;
import residence.kit.list.DocumentList;

/** Every project, and who takes part in it. */
@Component
public class Projects extends DocumentList<ProjectView, ProjectEvent> {
    private final Clock clock;

    Projects(JdbcClient jdbc, Clock clock) {
        super(jdbc, "project_list_2", ProjectView.VIEW);
        this.clock = clock;
    }

    /** Whether the reader takes part: the region's departments, the developer, who is appointed to it today. */
    public boolean takesPart(Caller caller, Subject project) {
        return find(project).filter(view -> takesPart(caller, view)).isPresent();
    }

    boolean takesPart(Caller caller, ProjectView project) {
        return caller.authority() && project.region().filter(caller::covers).isPresent()
                || project.developedBy(caller.role(), caller.organisation())
                || project.appointed(caller.role(), caller.organisation(), Act.today(clock));
    }
}
