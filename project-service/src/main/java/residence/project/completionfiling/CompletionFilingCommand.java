package residence.project.completionfiling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Command;
import residence.events.CompletionFilingEvent.Department;
import residence.events.PlatformCommand;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a joint acceptance and its filing; the subject is {@code project/JINXIU/filing/1}. */
public sealed interface CompletionFilingCommand extends Command {

    /**
     * The developer applies for joint acceptance 联合验收.
     *
     * @param phase id of the phase; null: the filing's own id. Where a phase is accepted in parts (the sales building
     *     first, S1 三(九)), each part's filing has an id of its own and names the phase
     * @param buildings 1 to 500 of the phase's, each as {@code building/<id>}; null: all of it that are in no filing yet
     */
    record ApplyForJointAcceptance(
            Act act,
            Subject subject,
            @Nullable String phase,
            @Nullable List<Subject> buildings) implements CompletionFilingCommand {
        public ApplyForJointAcceptance {
            if (phase != null) {
                Require.id("phase", phase);
            }
            if (buildings != null) {
                buildings = checked(buildings);
            }
        }

        private static List<Subject> checked(List<Subject> buildings) {
            Require.check(!buildings.isEmpty() && buildings.size() <= 500, "buildings must name 1 to 500");
            buildings.forEach(building -> Require.building("buildings", building));
            return Require.eachOnce("buildings", buildings, building -> building);
        }

        /** The phase that it is for. */
        String ofPhase() {
            return phase == null ? subject.id() : phase;
        }
    }

    /**
     * A department says whether it approves; which one follows from the speaker's own token. Of several opinions of a
     * department the last counts.
     *
     * @param opinion its reasons, 1 to 2000 characters
     */
    record GiveDepartmentOpinion(Act act, Subject subject, boolean approves, String opinion)
            implements CompletionFilingCommand {
        public GiveDepartmentOpinion {
            Require.text("opinion", opinion);
        }
    }

    /** The answer is a grant, or a refusal that lists all that is missing (R9). */
    record DecideJointAcceptance(Act act, Subject subject) implements CompletionFilingCommand {}

    /** @param number of the filing 竣工验收备案编号, 1 to 2000 characters */
    record FileCompletion(Act act, Subject subject, String number) implements CompletionFilingCommand {
        public FileCompletion {
            Require.code("number", number);
        }
    }

    /** @param number of the registration 不动产首次登记, 1 to 2000 characters */
    record MakeFirstRegistration(Act act, Subject subject, String number) implements CompletionFilingCommand {
        public MakeFirstRegistration {
            Require.code("number", number);
        }
    }

    /** A department's last day in time passed without its opinion. */
    record ReportOpinionOverdue(Act act, Subject subject, Department department)
            implements CompletionFilingCommand, PlatformCommand {}
}
