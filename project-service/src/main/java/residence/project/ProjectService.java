package residence.project;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import residence.kit.KitConfiguration;
import residence.kit.list.PlacesConfiguration;

/** From land to filing. Its configuration is {@code project-service.yml}. */
@SpringBootApplication
@Import({KitConfiguration.class, PlacesConfiguration.class})
public class ProjectService {
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "project-service");
        SpringApplication.run(ProjectService.class, args);
    }
}
