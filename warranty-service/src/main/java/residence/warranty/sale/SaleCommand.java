package residence.warranty.sale;

import java.util.List;
import residence.events.Act;
import residence.events.Command;
import residence.events.Require;
import residence.events.Subject;

/** What the developer does with a dwelling's sale. */
public sealed interface SaleCommand extends Command {

    /** @param buyers person references, 1 to 20, each once */
    record SellUnit(Act act, Subject subject, List<String> buyers, String contractNumber) implements SaleCommand {
        public SellUnit {
            buyers = Require.ids("buyers", buyers, 20);
            Require.code("contractNumber", contractNumber);
        }
    }

    record CancelSale(Act act, Subject subject, String reason) implements SaleCommand {
        public CancelSale {
            Require.text("reason", reason);
        }
    }
}
