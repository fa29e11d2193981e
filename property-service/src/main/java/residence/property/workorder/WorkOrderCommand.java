package residence.property.workorder;

import residence.events.Act;
import residence.events.Command;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.PlatformCommand;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a maintenance case; the subject is {@code workorder/...}. */
public sealed interface WorkOrderCommand extends Command {

    /**
     * Somebody wants something mended (R15).
     *
     * @param place the dwelling for a part of its own, the building for a common part
     * @param description 1 to 2000 characters
     */
    record RequestMaintenance(Act act, Subject subject, Subject place, Part part, DefectKind kind, String description)
            implements WorkOrderCommand {
        public RequestMaintenance {
            // the repair's id is "WO-" and this one, and has 64 at most
            Require.check(subject.id().length() <= 61, "the work order's id must have at most 61 characters");
            Require.placeOf(part, "place", place);
            Require.text("description", description);
        }
    }

    /**
     * A device reports that something is wrong (R19).
     *
     * @param place as above; the community for a device of its own
     * @param device whose alarm it is
     */
    record OpenOnAlarm(
            Act act, Subject subject, Subject place, Part part, DefectKind kind, String description, Subject device)
            implements WorkOrderCommand, PlatformCommand {}

    /** The property company gives the case to one of its people. @param worker the person's reference, never a name */
    record AssignMaintenance(Act act, Subject subject, String worker) implements WorkOrderCommand {
        public AssignMaintenance {
            Require.id("worker", worker);
        }
    }

    /** The work is done. @param workDone 1 to 2000 characters */
    record CompleteMaintenance(Act act, Subject subject, String workDone) implements WorkOrderCommand {
        public CompleteMaintenance {
            Require.text("workDone", workDone);
        }
    }

    /** The requester is content: the case is closed. */
    record ConfirmMaintenance(Act act, Subject subject) implements WorkOrderCommand {}

    /** The requester is not content. @param reason 1 to 2000 characters */
    record ReopenMaintenance(Act act, Subject subject, String reason) implements WorkOrderCommand {
        public ReopenMaintenance {
            Require.text("reason", reason);
        }
    }

    /** The repair that the case was forwarded to was accepted (R15). @param deemed by the owner's silence (R14) */
    record CloseForwarded(Act act, Subject subject, boolean deemed) implements WorkOrderCommand, PlatformCommand {}

    /** The warranty refused the repair: the case comes back (R15). @param reason 1 to 2000 characters */
    record TakeBackForwarded(Act act, Subject subject, String reason) implements WorkOrderCommand, PlatformCommand {
        public TakeBackForwarded {
            Require.text("reason", reason);
        }
    }
}
