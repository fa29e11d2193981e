package residence.project.community.communities;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import residence.events.CommunityEvent;
import residence.events.view.CommunityView;
import residence.kit.list.DocumentList;

/** Every community that was registered. */
@Component
class Communities extends DocumentList<CommunityView, CommunityEvent> {
    Communities(JdbcClient jdbc) {
        super(jdbc, "community_list", CommunityView.VIEW);
    }
}
