package residence.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import residence.kit.embedded.DurablePostgres;
import residence.kit.embedded.EmbeddedBroker;
import residence.standalone.clock.SimulatedClock;
import residence.standalone.clock.TimeTravel;

/** All that runs in this JVM. Started from the bottom up, closed from the top down, by whoever comes first. */
final class Platform implements AutoCloseable {
    private static final Duration A_DAY_COMES_TO_REST = Duration.ofMinutes(2);

    private final Settings settings;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closing;
    private @Nullable DurablePostgres postgres;
    private @Nullable SimulatedClock clock;
    private @Nullable TimeTravel travel;

    Platform(Settings settings) {
        this.settings = settings;
    }

    /** @param firstDay the day the clock shows on the very first start; null for the machine's own time */
    void start(@Nullable LocalDate firstDay) {
        requireFreePorts();
        var clock = SimulatedClock.keptIn(settings.data().resolve("clock"), firstDay);
        var broker = inBackground(() -> EmbeddedBroker.at(settings.data().resolve("kafka"), 0));
        var postgres = keep(DurablePostgres.at(settings.data().resolve("postgres"), 0));
        var mqtt = keep(new MqttBroker(settings));
        var applications = new Applications(
                settings, postgres::database, keep(result(broker)).bootstrapServers(), mqtt.password());
        var services = startTogether(applications.services(), context -> share(context, clock));
        var travel =
                new TimeTravel(clock, services.stream().map(ServiceStation::of).toList(), A_DAY_COMES_TO_REST);
        keep(applications.issuer().start(context -> {
            share(context, clock);
            context.registerBean(SimulatedClock.class, () -> clock);
            context.registerBean(TimeTravel.class, () -> travel);
        }));
        keep(applications.gateway().start(context -> share(context, clock)));
        this.postgres = postgres;
        this.clock = clock;
        this.travel = travel;
    }

    private static void share(GenericApplicationContext context, Clock clock) {
        context.registerBean("clock", Clock.class, () -> clock);
    }

    /** Two at a time: more would only fight for the same processors. */
    private List<ConfigurableApplicationContext> startTogether(
            List<Application> applications, ApplicationContextInitializer<GenericApplicationContext> beans) {
        try (var pool = Executors.newFixedThreadPool(2)) {
            return applications.stream()
                    .map(application -> pool.submit(() -> keep(application.start(beans))))
                    .toList()
                    .stream()
                    .map(Platform::result)
                    .toList();
        }
    }

    private static <T> Future<T> inBackground(Callable<T> start) {
        var pool = Executors.newSingleThreadExecutor();
        var started = pool.submit(start);
        pool.shutdown();
        return started;
    }

    private static <T> T result(Future<T> started) {
        try {
            return started.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void requireFreePorts() {
        settings.ports().forEach(Platform::requireFree);
    }

    private static void requireFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            // free: closed again at once
        } catch (IOException e) {
            throw new IllegalStateException("port " + port
                    + " is taken: stop what listens there, or choose another block of ports (make run PORT=9090)");
        }
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        if (closing) {
            closeQuietly(part);
            throw new IllegalStateException("stopped while starting");
        }
        started.push(part);
        return part;
    }

    SimulatedClock clock() {
        return started(clock);
    }

    TimeTravel travel() {
        return started(travel);
    }

    /** A durability setting, as the running database says. */
    String show(String setting) {
        return started(postgres).show(setting);
    }

    private static <T> T started(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("not started");
        }
        return part;
    }

    /**
     * The gateway first, so that nothing new comes in; the broker and the database last, so that consumers leave their
     * groups and nothing that was acknowledged has to be recovered.
     */
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        while (!started.isEmpty()) {
            closeQuietly(started.pop());
        }
    }

    static void closeQuietly(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(Platform.class).warn("{} did not stop in order", part, e);
        }
    }
}
