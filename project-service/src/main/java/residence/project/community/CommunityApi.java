package residence.project.community;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.CommunityEvent;
import residence.kit.command.Noun;

/** {@code POST /api/project/communities/JINXIU/register-community} and the like. */
@Configuration(proxyBeanMethods = false)
class CommunityApi {
    @Bean
    Noun<CommunityCommand, CommunityFacts, Community.State, CommunityEvent> community() {
        return Noun.of(CommunityCommand.class, CommunityEvent.class)
                .at("/api/project/communities/{community}")
                .ruledBy(new Community.Unregistered(), CommunityFacts::lookUp, Community::decide, Community::evolve)
                .usingIdsOnce()
                .concerning(Community::concerns);
    }
}
