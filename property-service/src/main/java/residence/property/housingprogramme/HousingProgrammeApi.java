package residence.property.housingprogramme;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.HousingProgrammeEvent;
import residence.kit.command.Noun;

/** {@code POST /api/property/regions/511700/programmes/old-communities-2021-2025/set-targets} and the like. */
@Configuration(proxyBeanMethods = false)
class HousingProgrammeApi {
    @Bean
    Noun<HousingProgrammeCommand, HousingProgrammeFacts, HousingProgramme.State, HousingProgrammeEvent>
            housingProgramme() {
        return Noun.of(HousingProgrammeCommand.class, HousingProgrammeEvent.class)
                .at("/api/property/regions/{region}/programmes/{programme}")
                .ruledBy(
                        new HousingProgramme.NotSet(),
                        HousingProgrammeFacts::lookUp,
                        HousingProgramme::decide,
                        HousingProgramme::evolve)
                .usingIdsOnce();
    }
}
