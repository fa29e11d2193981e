package residence.kit.store;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How many appends there are, how long they take and how they end; how many events go into one commit. */
final class AppendMetrics {
    private static final Map<Class<?>, String> OUTCOMES = Map.of(
            VersionConflict.class, "conflict",
            ConditionFailed.class, "condition",
            AlreadyRecorded.class, "repeat",
            OutcomeUnknown.class, "unknown");

    private final Map<String, Timer> appends = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final DistributionSummary sizes;

    AppendMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.sizes = DistributionSummary.builder("residence.append.batch")
                .description("Events that were stored by one commit")
                .baseUnit("events")
                .register(meters);
        appends("recorded");
    }

    DistributionSummary sizes() {
        return sizes;
    }

    List<Recorded> timed(Supplier<List<Recorded>> append) {
        var start = Timer.start(meters);
        String outcome = "recorded";
        try {
            return append.get();
        } catch (RuntimeException e) {
            outcome = OUTCOMES.getOrDefault(e.getClass(), "failed");
            throw e;
        } finally {
            start.stop(appends(outcome));
        }
    }

    private Timer appends(String outcome) {
        return appends.computeIfAbsent(
                outcome,
                name -> Timer.builder("residence.append")
                        .description("Time from the call to the answer, which comes after the commit")
                        .tag("outcome", name)
                        .register(meters));
    }
}
