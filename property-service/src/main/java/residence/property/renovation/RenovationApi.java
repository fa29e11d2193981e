package residence.property.renovation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.RenovationEvent;
import residence.kit.command.Noun;

/** {@code POST /api/property/renovations/TT-7-2025/propose-renovation} and the like. */
@Configuration(proxyBeanMethods = false)
class RenovationApi {
    @Bean
    Noun<RenovationCommand, RenovationFacts, Renovation.State, RenovationEvent> renovation() {
        return Noun.of(RenovationCommand.class, RenovationEvent.class)
                .at("/api/property/renovations/{renovation}")
                .ruledBy(new Renovation.None(), RenovationFacts::lookUp, Renovation::decide, Renovation::evolve)
                .concerning(Renovation::concerns)
                .usingIdsOnce();
    }
}
