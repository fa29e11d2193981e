package residence.property.management;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.ManagementEvent.PriceRegime;
import residence.events.ManagementEvent.Rating;
import residence.events.ManagementEvent.TakeoverFinding;
import residence.events.Require;
import residence.events.Subject;

/** What may be done about a community's management; the subject is {@code community/JINXIU}. */
public sealed interface ManagementCommand extends Command {
    /** No contract is made, or ended, further ahead. */
    int FURTHEST_YEARS = 5;

    /**
     * The developer, or the owners' committee, assigns a property company.
     *
     * @param company id of the organisation
     * @param grade of the service, as its contract names it, 1 to 64 characters
     * @param from first day, up to five years after the business date
     * @param until first day after the contract, up to thirty years after the first; null where none was agreed
     */
    record AssignManagement(
            Act act,
            Subject subject,
            String company,
            String grade,
            PriceRegime priceRegime,
            LocalDate from,
            @Nullable LocalDate until)
            implements ManagementCommand {
        public AssignManagement {
            Codes.organisation("company", company);
            Require.atMost(64, "grade", Require.text("grade", grade));
            Require.check(
                    !from.isBefore(act.occurredOn())
                            && !from.isAfter(act.occurredOn().plusYears(FURTHEST_YEARS)),
                    "from must lie on the business date or up to five years after it");
            Require.check(
                    until == null || until.isAfter(from) && !until.isAfter(from.plusYears(30)),
                    "until must lie after from, up to thirty years");
        }
    }

    /**
     * The contract ends before its time.
     *
     * @param until first day after it, from the business date up to five years after it: as far ahead as a contract may begin
     * @param reason 1 to 2000 characters
     */
    record EndManagement(Act act, Subject subject, LocalDate until, String reason) implements ManagementCommand {
        public EndManagement {
            Require.check(
                    !until.isBefore(act.occurredOn())
                            && !until.isAfter(act.occurredOn().plusYears(FURTHEST_YEARS)),
                    "until must lie on the business date or up to five years after it");
            Require.text("reason", reason);
        }
    }

    /**
     * The company that was assigned inspects and takes over the common parts and common equipment (L5).
     *
     * @param buildings each once, at most 500; null for all of the community's
     * @param findings at most 500, each of a common part and described; none where nothing was found
     * @param agreement digest of the agreement 承接查验协议 that both sides signed (L5 art. 20)
     */
    record InspectTakeover(
            Act act,
            Subject subject,
            @Nullable List<Subject> buildings,
            List<TakeoverFinding> findings,
            String agreement)
            implements ManagementCommand {
        public InspectTakeover {
            buildings = buildings == null ? null : Require.each("buildings", buildings, 1, 500, building -> building);
            if (buildings != null) {
                buildings.forEach(building -> Require.building("buildings", building));
            }
            findings = List.copyOf(findings);
            Require.check(findings.size() <= 500, "findings must be at most 500");
            findings.forEach(InspectTakeover::requireCommon);
            Require.digest("agreement", agreement);
        }

        private static void requireCommon(TakeoverFinding finding) {
            Require.check(finding.part().common(), "findings: " + finding.part() + " is no common part");
            Require.text("findings.description", finding.description());
        }
    }

    /**
     * The owners' committee evaluates the service.
     *
     * @param from first day of the period
     * @param to its last day, up to the business date and less than five years after the first
     * @param remarks 1 to 2000 characters
     */
    record EvaluateService(Act act, Subject subject, LocalDate from, LocalDate to, Rating rating, String remarks)
            implements ManagementCommand {
        public EvaluateService {
            Require.check(
                    !to.isBefore(from) && to.isBefore(from.plusYears(5)),
                    "to must not lie before from, nor five years after it");
            Require.check(!to.isAfter(act.occurredOn()), "to must not lie after the business date");
            Require.text("remarks", remarks);
        }
    }
}
