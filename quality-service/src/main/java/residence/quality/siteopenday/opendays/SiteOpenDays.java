package residence.quality.siteopenday.opendays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.SiteOpenDayEvent;
import residence.events.view.SiteOpenDayView;
import residence.kit.list.DocumentList;

/** Every open day that was ever held on a site. */
@Component
class SiteOpenDays extends DocumentList<SiteOpenDayView, SiteOpenDayEvent> {
    SiteOpenDays(JdbcClient jdbc) {
        super(jdbc, "site_open_day_list", SiteOpenDayView.VIEW);
    }
}
