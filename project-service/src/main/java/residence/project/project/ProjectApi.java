package residence.project.project;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.ProjectEvent;
import residence.kit.command.Noun;

/** {@code POST /api/project/projects/LC-JINSHUI-WAN/appoint-party} and the like. */
@Configuration(proxyBeanMethods = false)
class ProjectApi {
    @Bean
    Noun<ProjectCommand, ProjectFacts, Project.State, ProjectEvent> project() {
        return Noun.of(ProjectCommand.class, ProjectEvent.class)
                .at("/api/project/projects/{project}")
                .ruledBy(new Project.Unregistered(), ProjectFacts::lookUp, Project::decide, Project::evolve)
                .usingIdsOnce()
                .concerning(Project::concerns);
    }
}
