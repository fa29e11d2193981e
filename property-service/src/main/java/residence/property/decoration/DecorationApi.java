package residence.property.decoration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.DecorationEvent;
import residence.kit.command.Noun;

/** {@code POST /api/property/buildings/TT-7/entrances/1/units/101/decorations/2026-1/file-decoration}. */
@Configuration(proxyBeanMethods = false)
class DecorationApi {
    @Bean
    Noun<DecorationCommand, DecorationFacts, Decoration.State, DecorationEvent> decoration() {
        return Noun.of(DecorationCommand.class, DecorationEvent.class)
                .at("/api/property/buildings/{building}/entrances/{entrance}/units/{unit}/decorations/{decoration}")
                .ruledBy(new Decoration.None(), DecorationFacts::lookUp, Decoration::decide, Decoration::evolve)
                .usingIdsOnce();
    }
}
