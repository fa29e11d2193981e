package residence.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** PostgreSQL's own load tool on the floor's table, where it is installed: a witness that the floor is not a low one. */
final class Pgbench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private static final String SCRIPT = """
            \\set n random(1, 1000000000)
            insert into event values (nextval('plain'), gen_random_uuid(), 'LandParcel ' || gen_random_uuid(), 0,\
             'residence.project.LandReclaimed.v1', 'building/B' || :n || '/unit/1', 'building/B' || :n, '{}', clock_timestamp(), '2026-09-01',\
             convert_to(repeat('x', 690), 'UTF8'), null, null);
            """;

    private Pgbench() {}

    /** Inserts a second, one commit each; empty where pgbench is not installed. */
    static Optional<Double> insertsPerSecond(int port, String database, int clients, Duration duration)
            throws IOException, InterruptedException {
        var script = Files.writeString(Files.createTempFile("insert", ".sql"), SCRIPT);
        try {
            return Optional.of(rate(run(script, port, database, clients, duration)));
        } catch (IOException notInstalled) {
            return Optional.empty();
        } finally {
            Files.delete(script);
        }
    }

    private static String run(Path script, int port, String database, int clients, Duration duration)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "pgbench",
                        "-n",
                        "-M",
                        "prepared",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        "" + port,
                        "-U",
                        "postgres",
                        "-c",
                        "" + clients,
                        "-j",
                        "2",
                        "-T",
                        "" + duration.toSeconds(),
                        "-f",
                        script.toString(),
                        database)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static double rate(String said) {
        var rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench said: " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
