package residence.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** Starts the gateway; its settings stand in {@code gateway.yml}. */
@SpringBootApplication
@EnableConfigurationProperties(GatewaySettings.class)
public class Gateway {
    public static void main(String[] args) {
        new SpringApplicationBuilder(Gateway.class)
                .properties("spring.config.name=gateway")
                .run(args);
    }
}
