package residence.quality.workitem;

import java.util.Objects;
import java.util.stream.Stream;
import residence.events.Act;
import residence.events.PartyRole;
import residence.events.Refusal;
import residence.events.Unmet;
import residence.events.WorkItemEvent.Kind;
import residence.events.WorkItemEvent.SignboardAccepted;
import residence.events.WorkItemEvent.SignboardPresented;
import residence.events.WorkItemEvent.SignboardRefused;
import residence.events.WorkItemEvent.WorkItemPlanned;
import residence.events.WorkItemEvent.WorkItemReworked;
import residence.quality.workitem.WorkItemCommand.AcceptSignboard;
import residence.quality.workitem.WorkItemCommand.PresentSignboard;
import residence.quality.workitem.WorkItemCommand.RefuseSignboard;
import residence.quality.workitem.WorkItemCommand.ReworkWorkItem;

/**
 * R4: concealed work is accepted only with a photo's digest and both the contractor's and the supervisor's representative
 * on the board (S0 二(三)1, S2 16: 举牌验收并留存影像资料，实现质量责任可追溯). Each stands there by the own token, which names
 * the person; whose representative that is, access decides.
 */
final class Board {
    private Board() {}

    static SignboardPresented presented(PresentSignboard board, WorkItemPlanned plan, WorkItemFacts facts) {
        var act = board.act();
        boolean unseen = plan.kind() == Kind.CONCEALED && act.evidence().isEmpty();
        Refusal.ifAny(
                Unmet.when(unseen, "R4.photo-missing", "workItem", board.subject()),
                nobody(act, PartyRole.CONTRACTOR),
                StopPoints.waiting(facts),
                dated(board, facts));
        return new SignboardPresented(representative(act), board.text());
    }

    static SignboardAccepted accepted(AcceptSignboard board, WorkItemFacts facts) {
        Refusal.ifAny(nobody(board.act(), PartyRole.SUPERVISOR), StopPoints.waiting(facts), dated(board, facts));
        return new SignboardAccepted(representative(board.act()));
    }

    static SignboardRefused refused(RefuseSignboard refusal, WorkItemFacts facts) {
        Refusal.ifAny(dated(refusal, facts));
        return new SignboardRefused(refusal.reason());
    }

    static WorkItemReworked reworked(ReworkWorkItem rework, WorkItemFacts facts) {
        Refusal.ifAny(dated(rework, facts));
        return new WorkItemReworked(rework.workDone());
    }

    /** No step is dated before the one that it follows: the board, the rework, the plan. */
    static Stream<Unmet> dated(WorkItemCommand step, WorkItemFacts facts) {
        return Unmet.before(step.act(), facts.lastOn(), "R4.dated-before");
    }

    private static String representative(Act act) {
        return Objects.requireNonNull(act.actor().person(), "a board without a representative is refused");
    }

    private static Stream<Unmet> nobody(Act act, PartyRole party) {
        return Unmet.when(act.actor().person() == null, "R4.representative-missing", "party", party);
    }
}
