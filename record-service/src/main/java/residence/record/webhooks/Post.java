package residence.record.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;

/** Sends one message: no redirect is followed, no answer is read beyond its status, and nothing takes long. */
final class Post implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(15);
    private static final int GONE = 410;

    private final AllowedHosts hosts;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    Post(AllowedHosts hosts) {
        this.hosts = hosts;
    }

    /** @param what the status that came, or why none did */
    record Outcome(boolean taken, boolean gone, String what) {
        private static Outcome of(int status) {
            return new Outcome(status >= 200 && status < 300, status == GONE, String.valueOf(status));
        }

        private static Outcome failed(String why) {
            return new Outcome(false, false, why);
        }
    }

    /**
     * Sends it once.
     *
     * @throws IllegalStateException where this service stops meanwhile, which is no failure of the receiver's
     */
    Outcome send(URI url, Map<String, String> headers, byte[] json) {
        var request = HttpRequest.newBuilder(url)
                .timeout(ANSWERING)
                .header("Content-Type", "application/json")
                .header("User-Agent", "residence-record");
        headers.forEach(request::header);
        return send(url, request.POST(BodyPublishers.ofByteArray(json)).build());
    }

    private Outcome send(URI url, HttpRequest request) {
        try {
            hosts.check(url);
            var answer = client.send(request, BodyHandlers.ofInputStream());
            answer.body().close();
            return Outcome.of(answer.statusCode());
        } catch (HttpTimeoutException _) {
            return Outcome.failed("no answer in time");
        } catch (IOException e) {
            return Outcome.failed(e.getClass().getSimpleName() + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the receiver answered", e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
