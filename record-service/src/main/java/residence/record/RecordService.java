package residence.record;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import residence.kit.ReaderConfiguration;

/** Health cards, building files and timelines, folded from what all services say. Configured by {@code record-service.yml}. */
@SpringBootApplication
@Import(ReaderConfiguration.class)
public class RecordService {
    public static void main(String[] args) {
        System.setProperty("spring.config.name", "record-service");
        SpringApplication.run(RecordService.class, args);
    }
}
