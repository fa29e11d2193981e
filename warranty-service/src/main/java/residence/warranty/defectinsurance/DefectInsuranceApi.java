package residence.warranty.defectinsurance;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.ClaimEvent;
import residence.events.PolicyEvent;
import residence.kit.command.Noun;

/**
 * {@code POST /api/warranty/policies/JX-2026-1/issue-policy}, {@code POST /api/warranty/policies/JX-2026-1/claims/C-1/file-claim}
 * and the like. A policy stands by itself; a claim never moves to another policy, so it stands below its own.
 */
@Configuration(proxyBeanMethods = false)
class DefectInsuranceApi {
    @Bean
    Noun<PolicyCommand, PolicyFacts, Policy.State, PolicyEvent> policy() {
        return Noun.of(PolicyCommand.class, PolicyEvent.class)
                .at("/api/warranty/policies/{policy}")
                .ruledBy(new Policy.NotIssued(), PolicyFacts::lookUp, Policy::decide, Policy::evolve)
                .usingIdsOnce()
                .concerning(Policy::concerns);
    }

    @Bean
    Noun<ClaimCommand, ClaimFacts, Claim.State, ClaimEvent> claim() {
        return Noun.of(ClaimCommand.class, ClaimEvent.class)
                .at("/api/warranty/policies/{policy}/claims/{claim}")
                .ruledBy(new Claim.NotFiled(), ClaimFacts::lookUp, Claim::decide, Claim::evolve)
                .usingIdsOnce()
                .concerning(Claim::concerns);
    }
}
