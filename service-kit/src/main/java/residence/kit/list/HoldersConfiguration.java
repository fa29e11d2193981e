package residence.kit.list;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.DeliveryEvent;

/** The same for services whose lists are also read by those who hold dwellings: it takes hearing of sales. */
@Configuration(proxyBeanMethods = false)
@Import(PlacesConfiguration.class)
public class HoldersConfiguration {
    @Bean
    DocumentList<Holding, DeliveryEvent> holders(JdbcClient jdbc) {
        return new DocumentList<>(jdbc, "place_holder", Holding.VIEW);
    }
}
