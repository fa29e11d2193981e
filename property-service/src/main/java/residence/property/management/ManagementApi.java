package residence.property.management;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.ManagementEvent;
import residence.kit.command.Noun;

/** {@code POST /api/property/communities/JINXIU/management/assign-management} and the like. */
@Configuration(proxyBeanMethods = false)
class ManagementApi {
    @Bean
    Noun<ManagementCommand, ManagementFacts, Management.State, ManagementEvent> management() {
        return Noun.of(ManagementCommand.class, ManagementEvent.class)
                .at("/api/property/communities/{community}/management")
                .ruledBy(new Management.Unassigned(), ManagementFacts::lookUp, Management::decide, Management::evolve)
                .concerning(Management::concerns);
    }
}
