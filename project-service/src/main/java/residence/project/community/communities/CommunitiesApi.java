package residence.project.community.communities;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.view.CommunityView;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;

/** Which buildings make a community. Everybody may read it: it says nothing of anybody. */
@RestController
class CommunitiesApi {
    private final Communities communities;

    CommunitiesApi(Communities communities) {
        this.communities = communities;
    }

    /** @param region division code; what lies inside it is listed too */
    @GetMapping("/api/project/communities")
    Page<CommunityView> communities(Caller caller, @RequestParam @Nullable String region, Paging paging) {
        return communities.page(paging, Filter.region(region));
    }
}
