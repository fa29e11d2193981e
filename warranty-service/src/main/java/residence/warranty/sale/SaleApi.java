package residence.warranty.sale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import residence.events.SaleEvent;
import residence.kit.command.Noun;

@Configuration(proxyBeanMethods = false)
class SaleApi {

    @Bean
    Noun<SaleCommand, SaleFacts, Sale.State, SaleEvent> sale() {
        return Noun.of(SaleCommand.class, SaleEvent.class)
                .at("/api/warranty/buildings/{building}/entrances/{entrance}/units/{unit}/sale")
                .ruledBy(new Sale.Unsold(), SaleFacts::lookUp, Sale::decide, Sale::evolve);
    }
}
