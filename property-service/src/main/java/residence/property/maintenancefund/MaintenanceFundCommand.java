package residence.property.maintenancefund;

import java.util.List;
import residence.events.Act;
import residence.events.Codes;
import residence.events.Command;
import residence.events.CommunityScope;
import residence.events.MaintenanceFundEvent;
import residence.events.Part;
import residence.events.Require;
import residence.events.Subject;

/**
 * What may be asked of a community's maintenance fund; the subject is {@code community/...}. Amounts are 1 to
 * 100,000,000,000 fen.
 */
public sealed interface MaintenanceFundCommand extends Command {

    /** The first deposit of a dwelling. @param receipt number of the bank's receipt, 1 to 2000 characters */
    record DepositFund(Act act, Subject subject, Subject dwelling, long amountFen, String receipt)
            implements MaintenanceFundCommand {
        public DepositFund {
            paidIn(dwelling, amountFen, receipt);
        }
    }

    /** What a dwelling pays in after its first deposit. @param receipt as with {@link DepositFund} */
    record ReplenishFund(Act act, Subject subject, Subject dwelling, long amountFen, String receipt)
            implements MaintenanceFundCommand {
        public ReplenishFund {
            paidIn(dwelling, amountFen, receipt);
        }
    }

    /**
     * Proposes a spending to the owners whom it serves.
     *
     * @param spending its id, used once in the community
     * @param part a common one
     * @param scope whom it serves: up to 500 buildings, and entrances of others; empty for the whole community
     * @param purpose 1 to 2000 characters
     * @param amountFen what it may cost at most
     */
    record ProposeSpending(
            Act act, Subject subject, String spending, Part part, List<Subject> scope, String purpose, long amountFen)
            implements MaintenanceFundCommand {
        public ProposeSpending {
            Require.id("spending", spending);
            common(part);
            scope = CommunityScope.of("scope", scope);
            Require.text("purpose", purpose);
            MaintenanceFundEvent.amount("amountFen", amountFen);
        }
    }

    /** Approves a spending that its owners resolved. */
    record ApproveSpending(Act act, Subject subject, String spending) implements MaintenanceFundCommand {
        public ApproveSpending {
            Require.id("spending", spending);
        }
    }

    /** Pays an approved spending, all at once. @param payee organisation that is paid */
    record SpendFund(Act act, Subject subject, String spending, long amountFen, String payee)
            implements MaintenanceFundCommand {
        public SpendFund {
            Require.id("spending", spending);
            MaintenanceFundEvent.amount("amountFen", amountFen);
            Codes.organisation("payee", payee);
        }
    }

    /**
     * Pays what can't wait for a vote.
     *
     * @param spending its id, used once in the community
     * @param part a common one
     * @param scope whom it serves, as with {@link ProposeSpending}
     * @param reason what endangers the building, 1 to 2000 characters
     * @param reportNumber of the report that was made of it, 1 to 2000 characters
     * @param payee organisation that is paid
     */
    record SpendInEmergency(
            Act act,
            Subject subject,
            String spending,
            Part part,
            List<Subject> scope,
            String reason,
            String reportNumber,
            long amountFen,
            String payee)
            implements MaintenanceFundCommand {
        public SpendInEmergency {
            Require.id("spending", spending);
            common(part);
            scope = CommunityScope.of("scope", scope);
            Require.text("reason", reason);
            Require.code("reportNumber", reportNumber);
            MaintenanceFundEvent.amount("amountFen", amountFen);
            Codes.organisation("payee", payee);
        }
    }

    private static void paidIn(Subject dwelling, long amountFen, String receipt) {
        Require.dwelling("dwelling", dwelling);
        MaintenanceFundEvent.amount("amountFen", amountFen);
        Require.code("receipt", receipt);
    }

    private static void common(Part part) {
        Require.check(part.common(), "part must be a common one");
    }
}
