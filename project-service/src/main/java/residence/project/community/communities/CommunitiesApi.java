package residence.project.community.communities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import residence.events.view.CommunityView;
import residence.kit.command.Caller;
import residence.kit.list.Filter;
import residence.kit.web.Page;
import residence.kit.web.Paging;

/** Which buildings make a community, and who speaks for its owners. Everybody may read it: it says nothing of anybody. */
@RestController
class CommunitiesApi {
    private final Communities communities;

    CommunitiesApi(Communities communities) {
        this.communities = communities;
    }

    /**
     * @param region division code; what lies inside it is listed too
     * @param committee whose owners elected this organisation last
     * @param committeeUntil whose last committee's term ends on this day or earlier
     */
    @GetMapping("/api/project/communities")
    Page<CommunityView> communities(
            Caller caller,
            @RequestParam @Nullable String region,
            @RequestParam @Nullable String committee,
            @RequestParam @Nullable LocalDate committeeUntil,
            Paging paging) {
        return communities.page(
                paging,
                Filter.region(region),
                Filter.is("committee", committee),
                Filter.notAfter("committeeUntil", committeeUntil));
    }
}
