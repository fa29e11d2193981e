package residence.property.maintenancefund.funds;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.MaintenanceFundEvent;
import residence.events.view.MaintenanceFundView;
import residence.events.view.MaintenanceFundView.Spending;
import residence.kit.list.PartsList;

/** Every community's fund, and the spendings of all of them. */
@Component
class MaintenanceFunds extends PartsList<MaintenanceFundView, Spending, MaintenanceFundEvent> {
    MaintenanceFunds(JdbcClient jdbc) {
        super(jdbc, "fund_list", MaintenanceFundView.VIEW, "spending_list", Spending.class);
    }

    @Override
    protected Map<String, Spending> parts(MaintenanceFundView fund) {
        return fund.spendings().stream()
                .collect(Collectors.toMap(
                        spending -> "spending/" + spending.spending().id(), Function.identity()));
    }
}
