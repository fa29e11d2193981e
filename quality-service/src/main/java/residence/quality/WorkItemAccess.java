package residence.quality;

import java.util.function.Predicate;
import residence.events.Subject;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.kit.command.Relations;
import residence.quality.workitem.WorkItemCommand;
import residence.quality.workitem.WorkItemCommand.AcceptSignboard;
import residence.quality.workitem.WorkItemCommand.PlanWorkItem;
import residence.quality.workitem.WorkItemCommand.PresentSignboard;
import residence.quality.workitem.WorkItemCommand.RefuseSignboard;
import residence.quality.workitem.WorkItemCommand.ReworkWorkItem;
import residence.quality.workitem.WorkItemCommand.TestStructure;

/** Who may do what with a work item: the contractor's and the supervisor's sides of the board are never the same (R4). */
record WorkItemAccess(Relations relations) {

    boolean allows(WorkItemCommand command) {
        var caller = relations.caller();
        return switch (command) {
            case PlanWorkItem it -> caller.is("contractor", "supervisor") && relations.partyOf(it.place());
            case PresentSignboard it -> caller.is("contractor") && ofIts(it, relations::partyOf);
            case ReworkWorkItem it -> caller.is("contractor") && ofIts(it, relations::partyOf);
            case AcceptSignboard it -> caller.is("supervisor") && ofIts(it, relations::partyOf);
            case RefuseSignboard it -> caller.is("supervisor") && ofIts(it, relations::partyOf);
            case TestStructure it -> caller.is("lab") && ofIts(it, relations::bodyOf);
        };
    }

    /** A relation to the place that the item was planned for. */
    private boolean ofIts(WorkItemCommand command, Predicate<Subject> relation) {
        return relations
                .lookup()
                .first(command.subject(), WorkItemPlanned.class)
                .filter(plan -> relation.test(plan.body().place()))
                .isPresent();
    }
}
