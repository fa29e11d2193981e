package residence.project.projectstandards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.ProjectStandardsEvent;
import residence.kit.command.Noun;

/** {@code POST /api/project/projects/LC-JINSHUI-WAN/apply-profile}. */
@Configuration(proxyBeanMethods = false)
class ProjectStandardsApi {
    @Bean
    Noun<ProjectStandardsCommand, ProjectStandardsFacts, ProjectStandards.State, ProjectStandardsEvent>
            projectStandards() {
        return Noun.of(ProjectStandardsCommand.class, ProjectStandardsEvent.class)
                .at("/api/project/projects/{project}")
                .ruledBy(
                        ProjectStandards.Applied.NOTHING,
                        ProjectStandardsFacts::lookUp,
                        ProjectStandards::decide,
                        ProjectStandards::evolve)
                .concerning(ProjectStandards::concerns);
    }
}
