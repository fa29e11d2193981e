package residence.warranty.defectinsurance.policies;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.PolicyEvent;
import residence.events.view.PolicyView;
import residence.kit.list.DocumentList;

/** Every policy of defect insurance. */
@Component
class Policies extends DocumentList<PolicyView, PolicyEvent> {
    Policies(JdbcClient jdbc) {
        super(jdbc, "policy_list", PolicyView.VIEW);
    }
}
