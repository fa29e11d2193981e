package residence.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import residence.benchmarks.Measured.Line;
import residence.kit.command.Caller;
import residence.project.ProjectService;
import residence.record.RecordService;

/**
 * How long after its acknowledgement a command shows on the card, in milliseconds: from the arrival of the command's
 * answer to the arrival of a card that shows it, asked for with {@code Residence-After}. The floor is the same request
 * right afterwards, when nothing of that building is outstanding.
 */
final class VisibleFigure implements Figure {
    private static final int CALLERS = 16;
    private static final Load WARM_UP = new Load(CALLERS, Duration.ofSeconds(10));
    private static final Load ONE = new Load(1, Duration.ofSeconds(15));
    private static final Load MANY = new Load(CALLERS, Duration.ofSeconds(15));
    private static final Caller PLANNING = new Caller("planner", "authority/planning", "A-3715", "371500", List.of());
    private static final Caller DEVELOPER = new Caller("developer", "developer", "D-BENCH", null, List.of());

    @Override
    public String name() {
        return "visible";
    }

    @Override
    public Measured measure() throws Exception {
        try (var platform = new Platform()) {
            var project = platform.start("project", ProjectService.class);
            var record = platform.start("record", RecordService.class);
            String developer = platform.token(DEVELOPER);
            new Site(project, platform.token(PLANNING), developer).build(CALLERS);
            return measured(planners(project, record, developer), platform);
        }
    }

    private static List<Planner> planners(RunningService project, RunningService record, String developer)
            throws IOException {
        var planners = new ArrayList<Planner>();
        for (int building = 0; building < CALLERS; building++) {
            planners.add(new Planner(project, record, "B" + building, developer));
        }
        return planners;
    }

    private static Measured measured(List<Planner> planners, Platform platform) throws Exception {
        WARM_UP.run(planners::get);
        var lines = new ArrayList<Line>();
        lines.addAll(lines(ONE, planners));
        lines.addAll(lines(MANY, planners));
        for (Planner planner : planners) {
            planner.close();
        }
        return new Measured(
                "From the answer to `plan-milestone` to a dwelling's card that shows it, asked for with"
                        + " `Residence-After`, against the same card asked for again at once.",
                lines,
                null,
                platform.settings());
    }

    private static List<Line> lines(Load load, List<Planner> planners) throws Exception {
        var visible = new Times();
        var idle = new Times();
        planners.forEach(planner -> planner.note(visible, idle));
        load.run(planners::get);
        var lines = new ArrayList<>(visible.lines(load.callers() + " at a time: acknowledged to visible"));
        lines.addAll(idle.lines(load.callers() + " at a time: the card when nothing is outstanding"));
        return lines;
    }
}
