package residence.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * One of the applications in this JVM.
 *
 * @param name as the auto-configuration filter knows it; its settings stand in {@code <configuration>.yml}
 * @param settings that differ from those of a process of its own
 */
public record Application(String name, String configuration, Class<?> main, Map<String, String> settings) {

    private static final Map<String, String> SHARED_JVM = Map.of(
            "spring.jmx.enabled", "false",
            "management.metrics.use-global-registry", "false",
            // the gateway's jar switches this off for whoever shares its class path
            "spring.servlet.multipart.enabled", "true");

    /** @param beans what all contexts share, registered before the application's own configuration is read */
    public ConfigurableApplicationContext start(ApplicationContextInitializer<GenericApplicationContext> beans) {
        return new SpringApplicationBuilder(main)
                .properties("spring.config.name=" + configuration)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(beans)
                .run(arguments());
    }

    private String[] arguments() {
        var arguments = new ArrayList<String>(List.of("--" + AutoConfigurations.APPLICATION + "=" + name));
        SHARED_JVM.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments.toArray(String[]::new);
    }
}
