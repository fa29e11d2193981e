package residence.quality.workitem;

import java.util.List;
import residence.events.Act;
import residence.events.Command;
import residence.events.Require;
import residence.events.Subject;
import residence.events.WorkItemEvent.Kind;

/** What may be asked of a work item; the subject is {@code workitem/...}. */
public sealed interface WorkItemCommand extends Command {

    /**
     * An item of the plan of itemised acceptance 分项验收实施方案 (S0 附件).
     *
     * @param place the dwelling, or the building for its common parts
     * @param structural whether it belongs to the main structure, which may be accepted before the decoration
     * @param name 1 to 2000 characters
     * @param after the stop points that it waits for, 20 at most, each once; none where it waits for none
     */
    record PlanWorkItem(
            Act act, Subject subject, Subject place, Kind kind, boolean structural, String name, List<Subject> after)
            implements WorkItemCommand {
        public PlanWorkItem {
            Require.place("place", place);
            Require.text("name", name);
            Require.check(after.size() <= 20, "after must name at most 20");
            after.forEach(PlanWorkItem::requireWorkItem);
            after = Require.eachOnce("after", after, Subject::path);
        }

        private static void requireWorkItem(Subject stop) {
            Require.check(stop.root().equals(stop) && stop.kind().equals("workitem"), "after must name workitem/<id>");
        }
    }

    /**
     * The contractor's representative holds up the board 举牌; the act's evidence is its photos (R4).
     *
     * @param text what the board says, 1 to 2000 characters
     */
    record PresentSignboard(Act act, Subject subject, String text) implements WorkItemCommand {
        public PresentSignboard {
            Require.text("text", text);
        }
    }

    /** The supervisor's representative accepts what the board says (R4). */
    record AcceptSignboard(Act act, Subject subject) implements WorkItemCommand {}

    /** The supervisor does not accept it. @param reason 1 to 2000 characters */
    record RefuseSignboard(Act act, Subject subject, String reason) implements WorkItemCommand {
        public RefuseSignboard {
            Require.text("reason", reason);
        }
    }

    /** The contractor mended what was refused. @param workDone 1 to 2000 characters */
    record ReworkWorkItem(Act act, Subject subject, String workDone) implements WorkItemCommand {
        public ReworkWorkItem {
            Require.text("workDone", workDone);
        }
    }

    /**
     * A laboratory tested the finished structure itself 实体检测, also after the work was accepted.
     *
     * @param tested what was tested, 1 to 2000 characters
     * @param value as measured, with its unit and bound, 1 to 2000 characters
     */
    record TestStructure(Act act, Subject subject, String tested, boolean passed, String value)
            implements WorkItemCommand {
        public TestStructure {
            Require.text("tested", tested);
            Require.text("value", value);
        }
    }
}
