package residence.project.standards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.StandardsEvent;
import residence.kit.command.Noun;

/** {@code POST /api/project/regions/371500/profiles/high-quality-2024/enact-profile}. */
@Configuration(proxyBeanMethods = false)
class StandardsApi {
    @Bean
    Noun<StandardsCommand, StandardsFacts, Standards.State, StandardsEvent> standards() {
        return Noun.of(StandardsCommand.class, StandardsEvent.class)
                .at("/api/project/regions/{region}/profiles/{profile}")
                .ruledBy(new Standards.Draft(), StandardsFacts::lookUp, Standards::decide, Standards::evolve)
                .usingIdsOnce();
    }
}
