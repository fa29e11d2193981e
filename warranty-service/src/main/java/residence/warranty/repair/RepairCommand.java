package residence.warranty.repair;

import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.DefectKind;
import residence.events.Part;
import residence.events.PlatformCommand;
import residence.events.RepairEvent.RefusalReason;
import residence.events.RepairEvent.Stage;
import residence.events.Require;
import residence.events.Subject;

/** What people and deadlines do in the loop of a repair. */
public sealed interface RepairCommand extends Command {

    /**
     * @param place the dwelling, or the building for a common part
     * @param workOrder the property company's case that it came from (R15), or null
     */
    record RequestRepair(
            Act act,
            Subject subject,
            Subject place,
            Part part,
            DefectKind kind,
            String description,
            @Nullable Subject workOrder)
            implements RepairCommand {
        public RequestRepair {
            Require.placeOf(part, "place", place);
            Require.text("description", description);
            Require.check(
                    workOrder == null || workOrder.kind().equals("workorder"),
                    "workOrder must be workorder/ and its id");
        }
    }

    /** @param contractor organisation id of who is to repair it; a credit code must be shaped like one */
    record AssignRepair(Act act, Subject subject, String contractor) implements RepairCommand {
        public AssignRepair {
            Codes.organisation("contractor", contractor);
        }
    }

    record RefuseRepair(Act act, Subject subject, RefusalReason reason, String explanation) implements RepairCommand {
        public RefuseRepair {
            Require.text("explanation", explanation);
        }
    }

    record CompleteRepair(Act act, Subject subject, String workDone) implements RepairCommand {
        public CompleteRepair {
            Require.text("workDone", workDone);
        }
    }

    record AcceptRepair(Act act, Subject subject) implements RepairCommand {}

    record RejectRepair(Act act, Subject subject, String reason) implements RepairCommand {
        public RejectRepair {
            Require.text("reason", reason);
        }
    }

    /** The owner stayed silent until the profile's day had passed. */
    record DeemRepairAccepted(Act act, Subject subject) implements RepairCommand, PlatformCommand {}

    record ReportRepairOverdue(Act act, Subject subject, Stage stage) implements RepairCommand, PlatformCommand {}
}
