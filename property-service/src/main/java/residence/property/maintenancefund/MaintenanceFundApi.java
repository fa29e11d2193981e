package residence.property.maintenancefund;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.MaintenanceFundEvent;
import residence.kit.command.Noun;

/** {@code POST /api/property/communities/HUPAN/fund/deposit-fund} and the like. */
@Configuration(proxyBeanMethods = false)
class MaintenanceFundApi {
    @Bean
    Noun<MaintenanceFundCommand, MaintenanceFundFacts, Fund, MaintenanceFundEvent> maintenanceFund() {
        return Noun.of(MaintenanceFundCommand.class, MaintenanceFundEvent.class)
                .at("/api/property/communities/{community}/fund")
                .ruledBy(Fund.EMPTY, MaintenanceFundFacts::lookUp, MaintenanceFund::decide, MaintenanceFund::evolve)
                .concerning(Fund::touched);
    }
}
