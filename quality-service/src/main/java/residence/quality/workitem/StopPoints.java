package residence.quality.workitem;

import java.util.List;
import java.util.stream.Stream;
import residence.events.Subject;
import residence.events.Unmet;
import residence.events.WorkItemEvent.Kind;
import residence.quality.workitem.WorkItemCommand.PlanWorkItem;
import residence.quality.workitem.WorkItemFacts.StopPoint;

/** R4: work that follows a stop point 停止点 waits for it (S2 16: 推行关键工序验收、停止点验收). */
final class StopPoints {
    private StopPoints() {}

    /** Those that a plan can't name: no stop points of the same building. */
    static List<Unmet> unfit(PlanWorkItem plan, WorkItemFacts facts) {
        var building = plan.place().root();
        return facts.after().stream().flatMap(stop -> unfit(stop, building)).toList();
    }

    private static Stream<Unmet> unfit(StopPoint stop, Subject building) {
        var plan = stop.plan();
        if (plan == null) {
            return Stream.of(Unmet.of("R4.stop-point-unknown", "stopPoint", stop.subject()));
        }
        boolean elsewhere = !plan.place().within(building);
        return Stream.concat(
                Unmet.when(elsewhere, "R4.stop-point-of-another-building", "stopPoint", stop.subject()),
                Unmet.when(plan.kind() != Kind.STOP_POINT, "R4.no-stop-point", "stopPoint", stop.subject()));
    }

    /** Those that are still to be accepted. */
    static Stream<Unmet> waiting(WorkItemFacts facts) {
        return facts.after().stream()
                .filter(stop -> !stop.accepted())
                .map(stop -> Unmet.of("R4.stop-point-first", "stopPoint", stop.subject()));
    }
}
