package residence.quality.completionacceptance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.CompletionAcceptanceEvent;
import residence.kit.command.Noun;

/** {@code POST /api/quality/buildings/B1/acceptances/whole/apply-for-completion-acceptance} and the like. */
@Configuration(proxyBeanMethods = false)
class CompletionAcceptanceApi {
    @Bean
    Noun<CompletionAcceptanceCommand, CompletionAcceptanceFacts, CompletionAcceptance.State, CompletionAcceptanceEvent>
            completionAcceptance() {
        return Noun.of(CompletionAcceptanceCommand.class, CompletionAcceptanceEvent.class)
                .at("/api/quality/buildings/{building}/acceptances/{acceptance}")
                .ruledBy(
                        CompletionAcceptance.Open.NOTHING,
                        CompletionAcceptanceFacts::lookUp,
                        CompletionAcceptance::decide,
                        CompletionAcceptance::evolve);
    }
}
