package residence.property;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import residence.kit.KitConfiguration;
import residence.kit.list.HoldersConfiguration;

/** The decades of use. Its configuration is {@code property-service.yml}. */
@SpringBootApplication
@Import({KitConfiguration.class, HoldersConfiguration.class})
public class PropertyService {
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "property-service");
        SpringApplication.run(PropertyService.class, args);
    }
}
