package residence.standalone.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The public HTTP interface, as any caller finds it. */
final class Door implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new HashMap<>();
    private final Pictures pictures = new Pictures();
    private final URI gateway;

    Door(URI gateway) {
        this.gateway = gateway;
    }

    Answered send(Step step) {
        var request = HttpRequest.newBuilder(gateway.resolve(step.post()));
        if (step.person() != null) {
            request.header("Residence-Person", step.person());
        }
        var body = pictures.uploaded(step.body(), picture -> upload(step.as(), picture));
        return Answered.of(exchange(request.timeout(PATIENCE)
                .header("Authorization", bearer(step.as()))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "sample-" + step.id())
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    /** @return its digest */
    private String upload(String account, byte[] picture) {
        var answer = exchange(HttpRequest.newBuilder(gateway.resolve("/api/record/evidence?class=TECHNICAL"))
                .timeout(PATIENCE)
                .header("Authorization", bearer(account))
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(picture))
                .build());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException("a picture was not kept: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("digest").asString();
    }

    private String bearer(String account) {
        return "Bearer " + tokens.computeIfAbsent(account, this::token);
    }

    private String token(String account) {
        var secret = Base64.getEncoder().encodeToString((account + ":" + account + "-secret").getBytes());
        var answer = exchange(HttpRequest.newBuilder(gateway.resolve("/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no token for '" + account + "' (users.yml names the accounts): "
                    + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri() + " broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
