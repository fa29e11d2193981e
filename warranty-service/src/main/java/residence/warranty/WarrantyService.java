package residence.warranty;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import residence.kit.KitConfiguration;
import residence.kit.list.HoldersConfiguration;

/** From the sale of a dwelling to the end of its last warranty. Its configuration is {@code warranty-service.yml}. */
@SpringBootApplication
@Import({KitConfiguration.class, HoldersConfiguration.class})
public class WarrantyService {
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "warranty-service");
        SpringApplication.run(WarrantyService.class, args);
    }
}
