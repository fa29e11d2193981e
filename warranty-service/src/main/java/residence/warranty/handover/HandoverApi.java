package residence.warranty.handover;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.HandoverEvent;
import residence.kit.command.Noun;

@Configuration(proxyBeanMethods = false)
class HandoverApi {

    @Bean
    Noun<HandoverCommand, HandoverFacts, Handover.State, HandoverEvent> handover() {
        return Noun.of(HandoverCommand.class, HandoverEvent.class)
                .at("/api/warranty/buildings/{building}/entrances/{entrance}/units/{unit}/handover")
                .ruledBy(Handover.INITIAL, HandoverFacts::lookUp, Handover::decide, Handover::evolve);
    }
}
