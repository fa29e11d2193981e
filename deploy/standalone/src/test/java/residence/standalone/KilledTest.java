package residence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the whole platform for real while commands come in, and looks for every one that was acknowledged. */
@Tag("torture")
class KilledTest {
    private static final int CALLERS = 8;
    private static final int ROUNDS = 3;
    private static final int BEFORE_EACH_KILL = 150;

    /** What was acknowledged: the building, and the entry that it was told. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final AtomicInteger next = new AtomicInteger();

    @Test
    void killedAtAnyMomentItLosesNothingThatWasAcknowledged(@TempDir Path data) throws Exception {
        int port = Desk.freePorts();
        var desk = new Desk(port);
        for (int round = 1; round <= ROUNDS; round++) {
            var process = StandaloneProcess.start(port, data, "none");
            commandUntilKilled(process, desk, round * BEFORE_EACH_KILL);
        }
        var process = StandaloneProcess.start(port, data, "none");
        try {
            acknowledged.forEach((building, entry) -> assertThat(repeat(desk, building))
                    .as("%s was acknowledged", building)
                    .isEqualTo(entry));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private void commandUntilKilled(Process process, Desk desk, int kill) {
        var killed = new AtomicBoolean();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CALLERS; i++) {
                callers.submit(() -> {
                    while (!killed.get()) {
                        admitOne(desk);
                    }
                });
            }
            await().atMost(StandaloneProcess.STARTS_WITHIN).until(() -> acknowledged.size() >= kill);
            process.destroyForcibly().onExit().join();
            killed.set(true);
        }
    }

    /** What broke off may have been recorded or not: nobody was told, so it is not asked for. */
    private void admitOne(Desk desk) {
        var building = "K-" + next.incrementAndGet();
        try {
            var answer = desk.post("housing-dongchangfu", Buildings.admission(building), building, Buildings.old());
            if (answer.statusCode() / 100 == 2) {
                acknowledged.put(building, entry(Desk.json(answer)));
            }
        } catch (IOException brokenOff) {
            // the process died meanwhile
        }
    }

    /** The same command with the same key answers as it did the first time. */
    private static String repeat(Desk desk, String building) {
        try {
            var answer = desk.post("housing-dongchangfu", Buildings.admission(building), building, Buildings.old());
            return answer.statusCode() / 100 == 2 ? entry(Desk.json(answer)) : answer.body();
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static String entry(tools.jackson.databind.JsonNode answer) {
        var entry = answer.path("entries").path(0);
        return entry.path("id").asString() + " at " + entry.path("position").asLong();
    }
}
