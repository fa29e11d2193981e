package residence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The whole platform in a process of its own, as people start it. */
final class StandaloneProcess {
    static final Duration STARTS_WITHIN = Duration.ofMinutes(3);

    private StandaloneProcess() {}

    /**
     * Ready for callers; what it prints goes to {@code output} in its data folder.
     *
     * @param sample as {@code --residence.sample} takes it
     */
    static Process start(int port, Path data, String sample) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName(),
                "--residence.port=" + port,
                "--residence.data=" + data,
                "--residence.sample=" + sample);
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output(data)))
                .start();
        var desk = new Desk(port);
        await().atMost(STARTS_WITHIN).until(() -> {
            assertThat(process.isAlive()).as("see " + data).isTrue();
            return desk.ready();
        });
        return process;
    }

    static File output(Path data) {
        return new File(data.toFile(), "output");
    }
}
