package residence.project.supervision;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.SupervisionEvent;
import residence.kit.command.Noun;

/** {@code POST /api/project/projects/LC-JINSHUI-WAN/supervisions/2025-031/order-rectification} and the like. */
@Configuration(proxyBeanMethods = false)
class SupervisionApi {
    @Bean
    Noun<SupervisionCommand, SupervisionFacts, Supervision.State, SupervisionEvent> supervision() {
        return Noun.of(SupervisionCommand.class, SupervisionEvent.class)
                .at("/api/project/projects/{project}/supervisions/{supervision}")
                .ruledBy(Supervision.State.NOTHING, SupervisionFacts::lookUp, Supervision::decide, Supervision::evolve)
                .usingIdsOnce()
                .concerning(Supervision::concerns);
    }
}
