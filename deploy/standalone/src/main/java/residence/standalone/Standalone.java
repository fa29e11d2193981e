package residence.standalone;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import residence.standalone.sample.Player;
import residence.standalone.sample.Sample;

/** Starts the whole platform in this JVM, and on the first start plays the sample. */
public final class Standalone {
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int LEAST_CARRIERS = 16;

    private Standalone() {}

    public static void main(String[] args) {
        var begun = Instant.now();
        carryEnough();
        try {
            var settings = Settings.of(args);
            logTo(settings.data().resolve("residence.log"));
            if (settings.infrastructureOnly()) {
                runInfrastructure(settings);
            } else {
                runAll(settings, begun);
            }
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Standalone.class).error("not started", e);
            say("Not started: " + e.getMessage());
            System.exit(1);
        }
    }

    /**
     * A virtual thread that waits inside a class load keeps its carrier, and the one that it waits for may have none: with
     * two cores, two first requests at once stopped every application here for good. Each core more is a carrier more, so
     * only few-core machines need this; it is read once, before the first virtual thread.
     */
    private static void carryEnough() {
        if (System.getProperty(CARRIERS) == null) {
            int carriers = Math.max(LEAST_CARRIERS, Runtime.getRuntime().availableProcessors());
            System.setProperty(CARRIERS, String.valueOf(carriers));
        }
    }

    /** Several applications share this JVM's log: one logback.xml, set up once and by none of them. */
    static void logTo(Path file) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("residence.log", file.toString());
        LoggerFactory.getLogger(Standalone.class).info("started with {}", Runtime.version());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static void runInfrastructure(Settings settings) {
        var infrastructure = new Infrastructure(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Platform.closeQuietly(infrastructure), "shutdown"));
        say("Infrastructure runs: " + infrastructure.addresses());
    }

    private static void runAll(Settings settings, Instant begun) {
        var platform = new Platform(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "shutdown"));
        var sample = settings.playsSample() ? Sample.read(settings.sample()) : null;
        platform.start(firstDay(sample));
        say(Announcement.started(platform, settings, Duration.between(begun, Instant.now())));
        if (sample == null) {
            return;
        }
        try {
            new Player(sample, platform.clock(), platform.travel(), Standalone::say)
                    .play(URI.create(settings.gateway()), progress(settings));
            say(Announcement.ready(sample, platform, settings));
        } catch (Player.Stopped stopped) {
            say(String.valueOf(stopped.getMessage()));
        }
    }

    private static @Nullable LocalDate firstDay(@Nullable Sample sample) {
        return sample == null ? null : sample.starts();
    }

    private static Path progress(Settings settings) {
        return settings.data().resolve("sample-progress");
    }

    private static void say(String text) {
        System.out.println(text);
        System.out.flush();
    }
}
