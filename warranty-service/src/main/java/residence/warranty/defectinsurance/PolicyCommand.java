package residence.warranty.defectinsurance;

import java.util.List;
import residence.events.Act;
import residence.events.Command;
import residence.events.PolicyEvent.Cover;
import residence.events.PolicyEvent.PolicyIssued;
import residence.events.Require;
import residence.events.Subject;

/** What may be asked of a policy of defect insurance; the subject is {@code policy/JX-2026-1}. */
public sealed interface PolicyCommand extends Command {

    /**
     * The insurer issues it to the project's developer (R22; S1 二(二)).
     *
     * @param buildings 1 to 200 of the project
     * @param policyNumber 1 to 200 characters, as the insurer writes it
     * @param covers 1 to 20, each once by its id; lengths are periods ({@code P5Y}) of at most 100 years
     */
    record IssuePolicy(
            Act act, Subject subject, Subject project, List<Subject> buildings, String policyNumber, List<Cover> covers)
            implements PolicyCommand {
        public IssuePolicy {
            Require.project("project", project);
            buildings = Require.each("buildings", buildings, 1, 200, building -> building);
            buildings.forEach(building -> Require.building("buildings", building));
            Require.code("policyNumber", policyNumber);
            Require.atMost(200, "policyNumber", policyNumber);
            covers = PolicyIssued.covers(covers);
        }
    }
}
