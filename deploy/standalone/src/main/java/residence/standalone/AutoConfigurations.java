package residence.standalone;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * All applications share one class path here, so each would start what the others brought along. This leaves each what
 * it would find on a class path of its own.
 */
final class AutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {
    /** The setting that says which application a context is; without it nothing is filtered. */
    static final String APPLICATION = "residence.standalone.application";

    private static final List<String> GATEWAY = List.of("org.springframework.cloud.");
    private static final List<String> ISSUER =
            List.of("org.springframework.boot.security.oauth2.server.authorization.");
    private static final List<String> SERVICE = List.of(
            "org.springframework.boot.jdbc.",
            "org.springframework.boot.flyway.",
            "org.springframework.boot.kafka.",
            "org.springframework.boot.transaction.",
            "org.springframework.boot.sql.",
            "org.springdoc.",
            "org.axonframework.",
            "residence.kit.");

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var foreign = foreign();
        var kept = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            String candidate = candidates[i];
            kept[i] = candidate == null || foreign.stream().noneMatch(candidate::startsWith);
        }
        return kept;
    }

    private List<String> foreign() {
        String application = environment == null ? null : environment.getProperty(APPLICATION);
        return switch (application) {
            case null -> List.of();
            case "gateway" -> both(ISSUER, SERVICE);
            case "issuer" -> both(GATEWAY, SERVICE);
            default -> both(GATEWAY, ISSUER);
        };
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
