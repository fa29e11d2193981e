package residence.project.project.projects;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

    public Projects(JdbcClient jdbc, Clock clock) {
        super(jdbc, "project_list_2", ProjectView.VIEW);
        this.clock = clock;
    }

    /** Of these projects, which are looked up together, those that the reader takes part in. */
    public Set<Subject> takenPartIn(Caller caller, List<Subject> projects) {
        return find(projects).stream()
                .filter(view -> takesPart(caller, view))
                .map(ProjectView::project)
                .collect(Collectors.toSet());
    }

    /** Whether the reader takes part: the region's departments, the developer, who is appointed to it today. */
    boolean takesPart(Caller caller, ProjectView project) {
        return caller.authority() && project.region().filter(caller::covers).isPresent()
                || project.developedBy(caller.role(), caller.organisation())
                || project.appointed(caller.role(), caller.organisation(), Act.today(clock));
    }
}
