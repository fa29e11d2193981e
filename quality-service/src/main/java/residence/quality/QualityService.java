package residence.quality;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import residence.kit.KitConfiguration;
import residence.kit.list.PlacesConfiguration;

/** Proof that it was built right. Its configuration is {@code quality-service.yml}. */
@SpringBootApplication
@Import({KitConfiguration.class, PlacesConfiguration.class})
public class QualityService {
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "quality-service");
        SpringApplication.run(QualityService.class, args);
    }
}
