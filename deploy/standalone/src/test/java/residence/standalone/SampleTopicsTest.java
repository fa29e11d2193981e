package residence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import residence.events.EventJson;
import residence.events.Service;
import residence.kit.embedded.DurablePostgres;

/** The file by which tests deliver all topics of the sample is what the sample publishes today. */
@Tag("torture")
class SampleTopicsTest {
    private static final Path FILE = Path.of("../../service-kit/src/test/resources/sample-topics.jsonl.gz");
    private static final Duration PLAYED_WITHIN = Duration.ofMinutes(8);

    @Test
    void theFileHoldsWhatTheSamplePublishes(@TempDir Path data) throws Exception {
        var process = StandaloneProcess.start(Desk.freePorts(), data, "/sample/sample.yml");
        List<String> published;
        try {
            await().atMost(PLAYED_WITHIN)
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> Files.readString(StandaloneProcess.output(data).toPath())
                            .contains("The sample is there"));
            published = published(data);
        } finally {
            process.destroy();
            process.waitFor();
        }
        if (Boolean.getBoolean("sample.write")) {
            write(published);
        }
        assertThat(gist(written()))
                .as("make sample-topics writes it anew")
                .containsExactlyInAnyOrderElementsOf(gist(published));
    }

    /** Of each service in the order of its store. */
    private static List<String> published(Path data) throws IOException, SQLException {
        var lines = new ArrayList<String>();
        String port = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"))
                .get(3)
                .strip();
        for (String service : Stream.of(Service.values()).map(Service::id).toList()) {
            try (var connection = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/" + service,
                            DurablePostgres.USER,
                            DurablePostgres.USER);
                    var rows =
                            connection.createStatement().executeQuery("select payload from event order by position")) {
                while (rows.next()) {
                    lines.add(new String(rows.getBytes(1), StandardCharsets.UTF_8));
                }
            }
        }
        return lines;
    }

    /** Ids and stamps differ each time it is played. */
    private static List<String> gist(List<String> lines) {
        var json = new EventJson();
        return lines.stream()
                .map(line -> json.read(line.getBytes(StandardCharsets.UTF_8)))
                .map(entry -> entry.type() + " " + entry.subject() + " " + entry.occurredOn())
                .toList();
    }

    private static void write(List<String> lines) throws IOException {
        try (var file = new GZIPOutputStream(Files.newOutputStream(FILE))) {
            file.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static List<String> written() {
        try (var file = new GZIPInputStream(Files.newInputStream(FILE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
