package residence.property.occupancy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.OccupancyEvent;
import residence.kit.command.Noun;

/** {@code POST /api/property/buildings/B1/entrances/1/units/1502/occupancy/file-tenancy} and the like. */
@Configuration(proxyBeanMethods = false)
class OccupancyApi {
    @Bean
    Noun<OccupancyCommand, OccupancyFacts, Occupancy.State, OccupancyEvent> occupancy() {
        return Noun.of(OccupancyCommand.class, OccupancyEvent.class)
                .at("/api/property/buildings/{building}/entrances/{entrance}/units/{unit}/occupancy")
                .ruledBy(Occupancy.INITIAL, OccupancyFacts::lookUp, Occupancy::decide, Occupancy::evolve);
    }
}
