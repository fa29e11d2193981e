package residence.kit.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Against an object store of its own that speaks S3 (S3Mock, a process); heavy, so with the torture suites. */
@Tag("torture")
class S3ObjectsTest {
    private static Process server;
    private static int port;

    @BeforeAll
    static void start(@TempDir Path logs) throws IOException {
        port = freePort();
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("s3mock.jar"),
                        "--http.port=" + port,
                        "--server.port=" + freePort())
                .redirectErrorStream(true)
                .redirectOutput(logs.resolve("s3mock.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(90)).until(S3ObjectsTest::listens);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        server.waitFor(20, TimeUnit.SECONDS);
    }

    @Test
    void anObjectIsThereFromWhenItIsPutUntilItIsDeletedAndTheFirstMakesTheBucket(@TempDir Path folder)
            throws IOException {
        var store = store(port);
        String key = Evidence.key("sha256:" + "a1".repeat(32));
        assertThat(store.has(key)).isFalse();
        assertThat(store.open(key)).isEmpty();
        store.put(key, Files.writeString(folder.resolve("photo"), "防水层", UTF_8));
        store.put(key + ".about.json", "{}".getBytes(UTF_8));
        assertThat(store.has(key)).isTrue();
        try (var bytes = store.open(key).orElseThrow()) {
            assertThat(new String(bytes.readAllBytes(), UTF_8)).isEqualTo("防水层");
        }
        store.delete(key);
        store.delete(key);
        assertThat(store.has(key)).isFalse();
        assertThat(store.has(key + ".about.json")).isTrue();
    }

    @Test
    void aStoreThatDoesNotAnswerIsAway() throws IOException {
        var store = store(freePort());
        assertThatThrownBy(() -> store.has("evidence/a")).isInstanceOf(ObjectsAway.class);
        assertThatThrownBy(() -> store.put("evidence/a", new byte[] {1})).isInstanceOf(ObjectsAway.class);
    }

    private static ObjectStore store(int port) {
        return new EvidenceConfiguration()
                .evidenceObjects(new MockEnvironment()
                        .withProperty("residence.evidence.s3.endpoint", "http://127.0.0.1:" + port)
                        .withProperty("residence.evidence.s3.bucket", "residence-evidence")
                        .withProperty("residence.evidence.s3.access-key", "residence")
                        .withProperty("residence.evidence.s3.secret-key", "residence-evidence"));
    }

    private static boolean listens() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
