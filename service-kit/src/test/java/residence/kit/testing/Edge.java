package residence.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import residence.kit.command.Caller;

/** Where a command comes in. */
interface Edge {

    /** Posts the body, by the caller. @return the status of the answer */
    int post(Caller caller, String path, byte[] body);

    /** Through all filters, but no socket. */
    static Edge inProcess(MockMvcTester mvc) {
        return (caller, path, body) -> mvc.post()
                .uri(path)
                .header("Authorization", TestIssuer.bearer(caller))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange()
                .getResponse()
                .getStatus();
    }

    /** As from anybody. */
    static Edge overHttp(int port, HttpClient client) {
        return (caller, path, body) -> {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Authorization", TestIssuer.bearer(caller))
                    .header("Content-Type", MediaType.APPLICATION_JSON_VALUE)
                    .POST(BodyPublishers.ofByteArray(body))
                    .build();
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException unanswered) {
                throw new UncheckedIOException(unanswered);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        };
    }
}
