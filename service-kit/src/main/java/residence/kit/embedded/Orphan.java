package residence.kit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL server that runs on a data directory, found by the pid file it keeps there. */
record Orphan(Path data, ProcessHandle process) {
    private static final Duration ENDS_WITHIN = Duration.ofMinutes(1);

    static Optional<Orphan> on(Path data) {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        return pidIn(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .map(process -> new Orphan(data, process))
                .filter(Orphan::worksThere);
    }

    private static Optional<Long> pidIn(Path pidFile) {
        try (var lines = Files.lines(pidFile)) {
            return lines.findFirst().map(String::strip).map(Long::valueOf);
        } catch (IOException | UncheckedIOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Pids are used again: a server's working directory is its data directory. */
    private boolean worksThere() {
        try {
            return Files.isSameFile(Path.of("/proc", String.valueOf(process.pid()), "cwd"), data);
        } catch (IOException e) {
            return false;
        }
    }

    /** A fast shutdown (SIGINT): open transactions are rolled back, committed ones are checkpointed. */
    void stop() {
        stop("INT");
    }

    void stop(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            process.onExit().get(ENDS_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException("PostgreSQL " + process.pid() + " on " + data + " does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was ending", e);
        }
    }
}
