package residence.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a desk in front of the gateway. */
final class Desk {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final URI gateway;

    Desk(int port) {
        this.gateway = URI.create("http://localhost:" + port);
    }

    /** The first of a block of ports that is free at the moment. */
    static int freePorts() {
        var random = new Random();
        for (; ; ) {
            int port = 20_000 + random.nextInt(12_000);
            if (new Settings(port, java.nio.file.Path.of("x"), "none", "", java.nio.file.Path.of("x"))
                    .ports().stream().allMatch(Desk::free)) {
                return port;
            }
        }
    }

    private static boolean free(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    HttpResponse<String> post(String account, String path, String key, Object body) throws IOException {
        return send(request(path)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(account, this::token))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    HttpResponse<String> get(String account, String path, String after) throws IOException {
        return send(request(path)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(account, this::token))
                .header("Residence-After", after)
                .GET());
    }

    boolean ready() {
        try {
            return send(request("/actuator/health/readiness").GET()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    private String token(String account) {
        var secret = Base64.getEncoder().encodeToString((account + ":" + account + "-secret").getBytes());
        try {
            var answer = send(request("/oauth2/token")
                    .header("Authorization", "Basic " + secret)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials")));
            return json(answer).path("access_token").asString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
