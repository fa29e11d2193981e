package residence.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The platform is ready when each of its services says that it is. */
@Component("services")
class ServicesHealth implements HealthIndicator, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Anyone may ask the gateway; the services are not asked more often than this. */
    private static final Duration FRESH = Duration.ofMillis(500);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<String, URI> services;
    private Health last = Health.unknown().build();
    private long askedAt = System.nanoTime() - FRESH.toNanos();

    ServicesHealth(GatewaySettings settings) {
        this.services = settings.services();
    }

    @Override
    public synchronized Health health() {
        if (System.nanoTime() - askedAt >= FRESH.toNanos()) {
            last = ask();
            askedAt = System.nanoTime();
        }
        return last;
    }

    private Health ask() {
        var asked = new TreeMap<String, CompletableFuture<Status>>();
        services.forEach((name, uri) -> asked.put(name, statusOf(uri)));
        var answers = new TreeMap<String, Object>();
        asked.forEach((name, status) -> answers.put(name, status.join().getCode()));
        var all = answers.values().stream().allMatch(Status.UP.getCode()::equals) ? Status.UP : Status.OUT_OF_SERVICE;
        return Health.status(all).withDetails(answers).build();
    }

    private CompletableFuture<Status> statusOf(URI service) {
        var request = HttpRequest.newBuilder(service.resolve("/actuator/health/readiness"))
                .timeout(PATIENCE)
                .build();
        return http.sendAsync(request, BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode() == 200 ? Status.UP : Status.OUT_OF_SERVICE)
                .exceptionally(_ -> Status.DOWN);
    }

    @Override
    public void close() {
        http.close();
    }
}
