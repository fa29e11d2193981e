package residence.benchmarks;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import residence.benchmarks.Load.Deeds;
import residence.benchmarks.Measured.Bar;
import residence.benchmarks.Measured.Line;
import residence.events.EventJson;
import residence.kit.store.EventLog;
import residence.kit.store.PublishedPosition;

/** What group commit is worth: appends of one event against one insert and one commit each. */
final class AppendFigure implements Figure {
    private static final int CALLERS = 64;
    private static final int PAIRS = 7;
    private static final Load WARM_UP = new Load(CALLERS, Duration.ofSeconds(10));
    private static final Load LOAD = new Load(CALLERS, Duration.ofSeconds(4));

    @Override
    public String name() {
        return "append";
    }

    @Override
    public Measured measure() throws Exception {
        try (var server = new Server();
                var floor = new PlainInserts(server.database("floor"), CALLERS);
                var log = log(server)) {
            var pairs = Pairs.measure(PAIRS, WARM_UP, LOAD, appends(log), floor);
            return measured(pairs, server);
        }
    }

    private static EventLog log(Server server) {
        return new EventLog(
                server.database("ours"),
                Clock.systemUTC(),
                new EventJson(),
                new SimpleMeterRegistry(),
                PublishedPosition.NONE);
    }

    private static Deeds appends(EventLog log) {
        var count = new AtomicLong(ThreadLocalRandom.current().nextLong(1L << 40));
        return caller -> () -> log.append(SampleAppend.of(count.incrementAndGet()));
    }

    private static Measured measured(Pairs pairs, Server server) throws Exception {
        var lines = new ArrayList<Line>();
        lines.add(new Line("append", Pairs.median(pairs.ours(), Load.Rate::perSecond), "events/s"));
        lines.add(new Line("append, p50", Pairs.median(pairs.ours(), Load.Rate::p50), "ms"));
        lines.add(new Line("append, p99", Pairs.median(pairs.ours(), Load.Rate::p99), "ms"));
        lines.add(new Line("one insert, one commit", Pairs.median(pairs.floor(), Load.Rate::perSecond), "events/s"));
        lines.add(new Line("one insert, one commit, p50", Pairs.median(pairs.floor(), Load.Rate::p50), "ms"));
        lines.add(new Line("one insert, one commit, p99", Pairs.median(pairs.floor(), Load.Rate::p99), "ms"));
        lines.add(new Line("median of the ratios of " + PAIRS + " pairs", pairs.ratio(), "x"));
        Pgbench.insertsPerSecond(server.port(), "floor", CALLERS, LOAD.duration())
                .ifPresent(rate -> lines.add(new Line("pgbench, one insert, one commit", rate, "events/s")));
        return new Measured(
                "`EventLog.append` of one event, " + CALLERS + " callers, against plain JDBC with one insert and one"
                        + " commit each on " + CALLERS + " connections, same table and indexes.",
                lines,
                new Bar(pairs.ratio(), 2.0, 3.0),
                List.of(server.settings()));
    }
}
