package residence.quality.workitem;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import residence.events.Entry;
import residence.events.KnownBuilding;
import residence.events.Lookup;
import residence.events.Refusal;
import residence.events.Subject;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.quality.loop.Loops;
import residence.quality.workitem.WorkItemCommand.AcceptSignboard;
import residence.quality.workitem.WorkItemCommand.PlanWorkItem;
import residence.quality.workitem.WorkItemCommand.PresentSignboard;
import residence.quality.workitem.WorkItemCommand.RefuseSignboard;
import residence.quality.workitem.WorkItemCommand.ReworkWorkItem;
import residence.quality.workitem.WorkItemCommand.TestStructure;

/**
 * What the rules of a work item must know.
 *
 * @param after the stop points that it waits for, in the order it names them; none with a command that does not ask
 */
record WorkItemFacts(List<StopPoint> after) {
    private static final WorkItemFacts NONE = new WorkItemFacts(List.of());

    /**
     * A work item that another one names as its stop point.
     *
     * @param plan null where nothing of that id is planned
     * @param accepted whether it was accepted by the business day
     */
    record StopPoint(Subject subject, @Nullable WorkItemPlanned plan, boolean accepted) {}

    /** @throws Refusal as {@link KnownBuilding#registered} */
    static WorkItemFacts lookUp(WorkItemCommand command, WorkItem.State state, Lookup lookup) {
        return switch (command) {
            case PlanWorkItem plan -> planned(plan, lookup);
            case PresentSignboard board -> stopPoints(state, board, lookup);
            case AcceptSignboard board -> stopPoints(state, board, lookup);
            case RefuseSignboard refusal -> NONE;
            case ReworkWorkItem rework -> NONE;
            case TestStructure test -> NONE;
        };
    }

    private static WorkItemFacts planned(PlanWorkItem plan, Lookup lookup) {
        KnownBuilding.registered(lookup, plan.place());
        return stopPoints(plan.after(), plan.act().occurredOn(), lookup);
    }

    private static WorkItemFacts stopPoints(WorkItem.State state, WorkItemCommand command, Lookup lookup) {
        return stopPoints(WorkItem.after(state), command.act().occurredOn(), lookup);
    }

    private static WorkItemFacts stopPoints(List<Subject> after, LocalDate day, Lookup lookup) {
        return new WorkItemFacts(
                after.stream().map(subject -> stopPoint(subject, day, lookup)).toList());
    }

    private static StopPoint stopPoint(Subject subject, LocalDate day, Lookup lookup) {
        var loop = Loops.of(subject, WorkItemPlanned.class, SignboardAccepted.class, lookup);
        boolean accepted = loop.open().isEmpty()
                && loop.endedOn().filter(on -> !on.isAfter(day)).isPresent();
        Optional<WorkItemPlanned> plan = loop.begun().stream().findFirst().map(Entry::body);
        return new StopPoint(subject, plan.orElse(null), accepted);
    }
}
