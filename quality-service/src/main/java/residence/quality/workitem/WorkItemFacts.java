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
import residence.events.WorkItemEvent.SignboardPresented;
import residence.events.WorkItemEvent.SignboardRefused;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.events.WorkItemEvent.WorkItemReworked;
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
 * @param lastOn last day of what the step follows: a board the plan and the rework, the supervisor's word the board, a
 *     rework the refusal, a test of the structure the plan; null before there was any
 */
record WorkItemFacts(List<StopPoint> after, @Nullable LocalDate lastOn) {

    /**
     * A work item that another one names as its stop point.
     *
     * @param plan null where nothing of that id is planned
     * @param accepted whether it was accepted by the business day
     */
    record StopPoint(Subject subject, @Nullable WorkItemPlanned plan, boolean accepted) {}

    /** @throws Refusal as {@link KnownBuilding#registered} and {@link KnownBuilding#requireStanding} */
    static WorkItemFacts lookUp(WorkItemCommand command, WorkItem.State state, Lookup lookup) {
        KnownBuilding.requireStanding(
                lookup, WorkItem.concerns(state), command.act().occurredOn());
        return switch (command) {
            case PlanWorkItem plan -> planned(plan, lookup);
            case PresentSignboard board ->
                new WorkItemFacts(
                        stopPoints(state, board, lookup),
                        lookup.lastDay(board.subject(), WorkItemPlanned.class, WorkItemReworked.class));
            case AcceptSignboard board ->
                new WorkItemFacts(
                        stopPoints(state, board, lookup), lookup.lastDay(board.subject(), SignboardPresented.class));
            case RefuseSignboard refusal -> after(lookup.lastDay(refusal.subject(), SignboardPresented.class));
            case ReworkWorkItem rework -> after(lookup.lastDay(rework.subject(), SignboardRefused.class));
            case TestStructure test -> after(lookup.lastDay(test.subject(), WorkItemPlanned.class));
        };
    }

    private static WorkItemFacts after(@Nullable LocalDate lastOn) {
        return new WorkItemFacts(List.of(), lastOn);
    }

    private static WorkItemFacts planned(PlanWorkItem plan, Lookup lookup) {
        KnownBuilding.requireStanding(lookup, List.of(plan.place()), plan.act().occurredOn());
        KnownBuilding.registered(lookup, plan.place());
        return new WorkItemFacts(stopPoints(plan.after(), plan.act().occurredOn(), lookup), null);
    }

    private static List<StopPoint> stopPoints(WorkItem.State state, WorkItemCommand command, Lookup lookup) {
        return stopPoints(WorkItem.after(state), command.act().occurredOn(), lookup);
    }

    private static List<StopPoint> stopPoints(List<Subject> after, LocalDate day, Lookup lookup) {
        return after.stream().map(subject -> stopPoint(subject, day, lookup)).toList();
    }

    private static StopPoint stopPoint(Subject subject, LocalDate day, Lookup lookup) {
        var loop = Loops.of(subject, WorkItemPlanned.class, SignboardAccepted.class, lookup);
        var endedOn = loop.endedOn();
        boolean accepted = loop.open().isEmpty() && endedOn != null && !endedOn.isAfter(day);
        Optional<WorkItemPlanned> plan = loop.begun().stream().findFirst().map(Entry::body);
        return new StopPoint(subject, plan.orElse(null), accepted);
    }
}
