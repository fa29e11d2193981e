package residence.property.checkup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import residence.events.Act;
import residence.events.CheckUpEvent.Finding;
import residence.events.CheckUpEvent.Grade;
import residence.events.Codes;
import residence.events.Command;
import residence.events.PlatformCommand;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a building's check-up 体检 or patrol 巡检; the subject is {@code checkup/...}. */
public sealed interface CheckUpCommand extends Command {

    /**
     * Commissions a check-up, or somebody with one that the platform planned.
     *
     * @param building the building as a whole
     * @param checkUpBody the commissioned organisation's id; a credit code must be shaped like one
     * @param dueOn last day for it; not before the business day. What was missed already stays due on the day it was
     */
    record PlanCheckUp(Act act, Subject subject, Subject building, String checkUpBody, LocalDate dueOn)
            implements CheckUpCommand {
        public PlanCheckUp {
            Require.building("building", building);
            Codes.organisation("checkUpBody", checkUpBody);
        }
    }

    /**
     * The commissioned body's report.
     *
     * @param findings 1 to 200
     * @param overall no better than the worst finding
     */
    record PerformCheckUp(Act act, Subject subject, List<Finding> findings, Grade overall) implements CheckUpCommand {
        public PerformCheckUp {
            findings = Finding.some(findings);
        }

        /** The grade of the worst finding: grades go from good to bad. */
        Grade worst() {
            return findings.stream()
                    .map(Finding::grade)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    /**
     * A round through the building, with an id of its own.
     *
     * @param findings 1 to 200
     */
    record RecordPatrol(Act act, Subject subject, Subject building, List<Finding> findings) implements CheckUpCommand {
        public RecordPatrol {
            Require.building("building", building);
            findings = Finding.some(findings);
        }
    }

    /** What {@link RegularCheckUps} ask for: a building's next check-up; somebody is commissioned with it later. */
    record PlanRegularCheckUp(Act act, Subject subject, Subject building, LocalDate dueOn)
            implements CheckUpCommand, PlatformCommand {}

    /** The day a check-up was due has passed without it. */
    record MissCheckUp(Act act, Subject subject) implements CheckUpCommand, PlatformCommand {}
}
