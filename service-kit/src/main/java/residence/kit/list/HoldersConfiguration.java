package residence.kit.list;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.CommunityEvent;
import residence.events.HoldingEvent;
import residence.events.ManagementEvent;
import residence.events.view.CommunityView;
import residence.events.view.ManagementView;

/**
 * The same for services whose lists are also read by those who hold dwellings, by the committees that they elect and by
 * the companies that manage their communities: it takes hearing of sales, of what became of the dwellings since, and of
 * managements.
 */
@Configuration(proxyBeanMethods = false)
@Import(PlacesConfiguration.class)
public class HoldersConfiguration {
    @Bean
    DocumentList<CommunityView, CommunityEvent> communityPlaces(JdbcClient jdbc) {
        return new DocumentList<>(jdbc, "place_community", CommunityView.VIEW);
    }

    @Bean
    DocumentList<ManagementView, ManagementEvent> managementPlaces(JdbcClient jdbc) {
        return new DocumentList<>(jdbc, "place_management", ManagementView.VIEW);
    }

    @Bean
    DocumentList<Holding, HoldingEvent> holders(JdbcClient jdbc) {
        return new DocumentList<>(jdbc, "place_holder", Holding.VIEW);
    }
}
