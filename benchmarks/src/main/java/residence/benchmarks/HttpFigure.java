package residence.benchmarks;

import com.nimbusds.jose.JOSEException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import residence.benchmarks.Load.Rate;
import residence.benchmarks.Measured.Bar;
import residence.benchmarks.Measured.Line;
import residence.kit.command.Caller;
import residence.project.ProjectService;

/** What a command costs beyond HTTP: commands of new aggregates against POSTs that do nothing, through the same stack. */
final class HttpFigure implements Figure {
    private static final int CALLERS = 64;
    private static final int PAIRS = 7;
    private static final Load WARM_UP = new Load(CALLERS, Duration.ofSeconds(5));
    private static final Load LOAD = new Load(CALLERS, Duration.ofSeconds(3));
    private static final String COMMAND = "/api/project/parcels/LC-" + Request.NUMBER + "/list-land-parcel";
    private static final String NO_OP = "/api/project/no-op/" + Request.NUMBER;
    static final String LAND = """
            {"region": "371500", "location": "东昌府区东昌路以南、光岳路以西", "areaSquareMetres": 32780, "clearSite": true,
             "conditions": [{"code": "high-quality", "text": "按高品质住宅建设实施方案建设，指标同时满足", "clause": "附件第一条"},
              {"code": "green-ratio", "text": "绿地率不低于百分之三十五", "clause": "附件第二条"}]}""";

    @Override
    public String name() {
        return "http";
    }

    @Override
    public Measured measure() throws Exception {
        try (var platform = new Platform()) {
            var project = platform.start("project", ProjectService.class, NoOp.class);
            var gateway = platform.gateway("project", project);
            var straight = through(project, platform, project);
            return measured(through(gateway, platform, project), straight, platform);
        }
    }

    /** @param largestLag how many entries were not in the topic when a turn ended, at most */
    private record Door(Pairs pairs, double largestLag) {
        List<Line> lines(String name) {
            return List.of(
                    new Line(name + ": command", Pairs.median(pairs.ours(), Rate::perSecond), "requests/s"),
                    new Line(name + ": command, p50", Pairs.median(pairs.ours(), Rate::p50), "ms"),
                    new Line(name + ": command, p99", Pairs.median(pairs.ours(), Rate::p99), "ms"),
                    new Line(name + ": no-op", Pairs.median(pairs.floor(), Rate::perSecond), "requests/s"),
                    new Line(name + ": no-op, p50", Pairs.median(pairs.floor(), Rate::p50), "ms"),
                    new Line(name + ": no-op, p99", Pairs.median(pairs.floor(), Rate::p99), "ms"),
                    new Line(name + ": median of the ratios of " + PAIRS + " pairs", pairs.ratio(), "x"),
                    new Line(name + ": not yet in the topic when a turn ended, at most", largestLag, "entries"));
        }
    }

    private static Door through(RunningService door, Platform platform, RunningService project) throws Exception {
        try (var floor = new HttpCallers(door, project, requests(platform, NO_OP), 200);
                var commands = new HttpCallers(door, project, requests(platform, COMMAND), 201)) {
            return new Door(Pairs.measure(PAIRS, WARM_UP, LOAD, commands, floor), commands.largestLag());
        }
    }

    private static List<Request> requests(Platform platform, String path) throws JOSEException {
        var requests = new ArrayList<Request>();
        for (int caller = 0; caller < CALLERS; caller++) {
            var planner = new Caller("planner-" + caller, "authority/planning", "A-3715", "371500", List.of());
            requests.add(Request.post(path, platform.token(planner), LAND));
        }
        return requests;
    }

    private static Measured measured(Door gateway, Door service, Platform platform) {
        var lines = new ArrayList<Line>();
        lines.addAll(gateway.lines("through the gateway"));
        lines.addAll(service.lines("straight to the service"));
        return new Measured(
                "`POST list-land-parcel`, a new parcel each time, against a `POST` that reads as long a body, checks"
                        + " the same token and does nothing, in the same project-service; " + CALLERS
                        + " callers on kept connections. The figure is the one of the gateway: no other port is public."
                        + " Straight to the service the HTTP stack is passed once instead of twice on both sides, so"
                        + " that ratio says more of what a command costs.",
                lines,
                new Bar(gateway.pairs().ratio(), 0.4, 0.6),
                circumstances(platform));
    }

    private static List<String> circumstances(Platform platform) {
        var circumstances = new ArrayList<>(platform.settings());
        circumstances.add(
                "Callers, gateway, service and broker share one JVM, and with PostgreSQL the cores. The callers write"
                        + " bytes that are made beforehand and look only for status and length: a heavy client would cost both"
                        + " sides the same, and so flatter the ratio.");
        circumstances.add("The relay publishes while commands are measured; what it has left is waited for before the"
                + " no-op's next turn.");
        circumstances.add("The no-op does not parse what it reads. Tokens are verified once and then remembered, on"
                + " both sides.");
        return circumstances;
    }
}
