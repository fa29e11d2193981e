package residence.project.facility;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.FacilityEvent;
import residence.kit.command.Noun;

/** {@code POST /api/project/projects/LC-JINSHUI-WAN/facilities/KINDERGARTEN/require-facility} and the like. */
@Configuration(proxyBeanMethods = false)
class FacilityApi {
    @Bean
    Noun<FacilityCommand, FacilityFacts, Facility.State, FacilityEvent> facility() {
        return Noun.of(FacilityCommand.class, FacilityEvent.class)
                .at("/api/project/projects/{project}/facilities/{facility}")
                .ruledBy(new Facility.Unrequired(), FacilityFacts::lookUp, Facility::decide, Facility::evolve)
                .usingIdsOnce();
    }
}
