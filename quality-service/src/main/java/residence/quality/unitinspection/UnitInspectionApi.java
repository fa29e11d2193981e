package residence.quality.unitinspection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.UnitInspectionEvent;
import residence.kit.command.Noun;

/** {@code POST /api/quality/buildings/B1/entrances/1/units/1502/record-ponding-test} and the like. */
@Configuration(proxyBeanMethods = false)
class UnitInspectionApi {
    @Bean
    Noun<UnitInspectionCommand, UnitInspectionFacts, UnitInspection.State, UnitInspectionEvent> unitInspection() {
        return Noun.of(UnitInspectionCommand.class, UnitInspectionEvent.class)
                .at("/api/quality/buildings/{building}/entrances/{entrance}/units/{unit}")
                .ruledBy(
                        UnitInspection.Open.NOTHING,
                        UnitInspectionFacts::lookUp,
                        UnitInspection::decide,
                        UnitInspection::evolve);
    }
}
