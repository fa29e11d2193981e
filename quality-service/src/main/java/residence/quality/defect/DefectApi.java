package residence.quality.defect;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.DefectEvent;
import residence.kit.command.Noun;

/** {@code POST /api/quality/defects/D-1/report-defect} and the like. */
@Configuration(proxyBeanMethods = false)
class DefectApi {
    @Bean
    Noun<DefectCommand, DefectFacts, Defect.State, DefectEvent> defect() {
        return Noun.of(DefectCommand.class, DefectEvent.class)
                .at("/api/quality/defects/{defect}")
                .ruledBy(new Defect.None(), DefectFacts::lookUp, Defect::decide, Defect::evolve)
                .usingIdsOnce()
                .concerning(Defect::concerns);
    }
}
