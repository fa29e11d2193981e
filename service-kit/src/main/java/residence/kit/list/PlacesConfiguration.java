package residence.kit.list;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import residence.events.BuildingEvent;
import residence.events.ProjectEvent;

/** For services whose lists are read by whom their rows' places say: which building and project lies where, and whose. */
@Configuration(proxyBeanMethods = false)
public class PlacesConfiguration {
    @Bean
    DocumentList<ProjectPlace, ProjectEvent> projectPlaces(JdbcClient jdbc) {
        return new DocumentList<>(jdbc, "place_project", ProjectPlace.VIEW);
    }

    @Bean
    DocumentList<BuildingPlace, BuildingEvent> buildingPlaces(JdbcClient jdbc) {
        return new DocumentList<>(jdbc, "place_building", BuildingPlace.VIEW);
    }

    @Bean
    Visible visible(Clock clock) {
        return new Visible(clock);
    }
}
