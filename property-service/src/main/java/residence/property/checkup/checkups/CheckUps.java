package residence.property.checkup.checkups;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.CheckUpEvent;
import residence.events.view.CheckUpView;
import residence.kit.list.DocumentList;

/** Every check-up and every patrol. */
@Component
class CheckUps extends DocumentList<CheckUpView, CheckUpEvent> {
    CheckUps(JdbcClient jdbc) {
        super(jdbc, "check_up_list", CheckUpView.VIEW);
    }
}
