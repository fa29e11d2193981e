package residence.warranty.defectinsurance.claims;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.ClaimEvent;
import residence.events.view.ClaimView;
import residence.kit.list.DocumentList;

/** Every claim and what became of it. */
@Component
class Claims extends DocumentList<ClaimView, ClaimEvent> {
    Claims(JdbcClient jdbc) {
        super(jdbc, "claim_list", ClaimView.VIEW);
    }
}
